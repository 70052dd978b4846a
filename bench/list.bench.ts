import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { startBenchApp } from './app.ts';
import { httpClient, measure, report, sideBySide } from './measure.ts';
import { registreer } from '#modules/informatie/signalen/index.ts';

/** (1) A list of 50 signals with row security and logging over HTTP, against the same statements through bare `pg`. */
const bench = await startBenchApp();
const regisseur = bench.actor('regisseur');
for (let batch = 0; batch < 10; batch += 1) {
  await bench.work(regisseur, async (work) => {
    for (let i = 0; i < 50; i += 1) {
      await registreer(work, {
        bronsoort: 'mailbox',
        wat: `Bestelbus lost ’s nachts vaten bij loods ${batch}-${i}, drie nachten achtereen.`,
        waar: `Kwikstaartweg ${i + 1}`,
        thema: 'drugs',
        ontvangenOp: bench.now(),
        team: 'ondermijning',
      });
    }
  });
}

const { cookies, url } = await bench.listen('regisseur', 12);
const client = httpClient(`${url}/api/v1/signalen?aantal=50`, cookies, 4);

const pool = new pg.Pool({ connectionString: bench.appUrl, max: 4 });
async function bare(): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('baken.gemeente', '1', true), set_config('baken.actor', $1, true), set_config('baken.rol', 'regisseur', true), set_config('baken.teams', '{ondermijning}', true)`,
      [regisseur.accountId],
    );
    const { rows } = await client.query(
      `select *, count(*) over () as totaal from signalen.signaal where gemeente_id = 1 and team = any($1) and status <> 'bewaard' order by ontvangen_op desc, id limit 50`,
      [['ondermijning']],
    );
    await client.query(
      'select id, ingepakt from platform.recordsleutel where gemeente_id = 1 and id = any($1)',
      [rows.map((r) => r.id)],
    );
    await client.query(
      `insert into platform.verwerkingslog (gemeente_id, id, tijd, activiteit, betrokkene, actor_id, trace_id, span_id)
       select 1, r.id, now(), r.activiteit, r.betrokkene, $4, $5, $6 from unnest($1::uuid[], $2::text[], $3::bytea[]) as r (id, activiteit, betrokkene)`,
      [
        rows.map(() => crypto.randomUUID()),
        rows.map(() => 'signalen'),
        rows.map(() => randomBytes(16)),
        regisseur.accountId,
        '0'.repeat(32),
        randomBytes(8),
      ],
    );
    await client.query('commit');
  } finally {
    client.release();
  }
}

await client.run(200);
await measure(200, 4, bare);
const { ours, baseline } = await sideBySide(
  5,
  () => client.run(400),
  () => measure(400, 4, bare),
);
const ratio = ours.perSecond / baseline.perSecond;
report(
  'lijst van 50 over HTTP t.o.v. kale pg',
  ratio,
  '>= 0.6',
  ratio >= 0.6,
  `${ours.perSecond.toFixed(0)}/s tegen ${baseline.perSecond.toFixed(0)}/s, p95 ${ours.p95.toFixed(1)} tegen ${baseline.p95.toFixed(1)} ms`,
);
await client.close();
await pool.end();
await bench.close();
