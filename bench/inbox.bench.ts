import pg from 'pg';
import { leesPost, ontvangReeks } from '#modules/informatie/meldpunt/index.ts';
import { systeem } from '#platform/actor.ts';
import { startBenchApp } from './app.ts';
import { httpClient, measure, report, sideBySide } from './measure.ts';

/** (2) First page of an inbox of many waiting meldingen over HTTP, beside its two queries alone. */
const AANTAL = Number(process.env.BAKEN_BENCH_INBOX ?? 50_000);
const bench = await startBenchApp();
for (let done = 0; done < AANTAL; done += 500) {
  const posts = Array.from({ length: Math.min(500, AANTAL - done) }, (_, i) =>
    leesPost(
      Buffer.from(
        `From: m${done + i}@example.nl\r\nSubject: Melding ${done + i}\r\nMessage-ID: <${done + i}@example.nl>\r\n\r\nOp de Tolbakenweg ${done + i} staat ’s nachts een bus.\r\n`,
      ),
    ),
  );
  await bench.work(systeem(1), (work) => ontvangReeks(work, posts, true));
}

const { cookies, url } = await bench.listen('regisseur', 6);
const client = httpClient(`${url}/api/v1/meldingen?aantal=50`, cookies, 1);
const pool = new pg.Pool({ connectionString: bench.appUrl, max: 1 });

async function bare(): Promise<void> {
  const db = await pool.connect();
  try {
    await db.query('begin');
    await db.query(
      `select set_config('baken.gemeente', '1', true), set_config('baken.rol', 'regisseur', true), set_config('baken.teams', '{ondermijning}', true)`,
    );
    const where = `gemeente_id = 1 and team = any($1) and wacht`;
    await db.query(`select * from meldpunt.melding where ${where} order by ontvangen_op, id limit 50`, [
      ['ondermijning'],
    ]);
    await db.query(`select count(*) from meldpunt.melding where ${where}`, [['ondermijning']]);
    await db.query('commit');
  } finally {
    db.release();
  }
}

await client.run(50);
await measure(50, 1, bare);
const { ours, baseline } = await sideBySide(
  4,
  () => client.run(150),
  () => measure(150, 1, bare),
);
const ratio = ours.p95 / baseline.p95;
report(
  `eerste pagina van ${AANTAL} meldingen t.o.v. zijn zoekvragen, p95`,
  ratio,
  '<= 2',
  ratio <= 2,
  `${ours.p95.toFixed(1)} tegen ${baseline.p95.toFixed(1)} ms`,
);
await client.close();
await pool.end();
await bench.close();
