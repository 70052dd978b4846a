import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Rol } from '#platform/actor.ts';
import { startBenchApp } from './app.ts';
import { httpClient, measure, report, sideBySide } from './measure.ts';

/**
 * (3) Figures over five years of 50,000 signals, each counted at registration, weighing and what followed: the screen of a
 * year, one figure beside four years before it, and the same for who reads with small numbers withheld. Beside the bare SQL
 * of each, in the same run.
 */
const PER_JAAR = Number(process.env.BAKEN_BENCH_CIJFERS ?? 50_000);
const JAREN = [2022, 2023, 2024, 2025, 2026];
const THEMAS = ['drugs', 'milieu', 'fraude', 'mensenhandel', 'witwassen', 'vastgoed', 'jonge-aanwas', null];
const KANALEN = ['mailbox', 'telefoon', 'formulier', 'partner'];
const WIJKEN = ['Westhoven', 'Oostkade', 'Middenpolder', 'De Bocht', 'Industrieterrein Tolbaken'];
const UITKOMSTEN = ['verrijken', 'te-licht', 'onjuist', 'geagendeerd'];

/** Telfeiten of one signal in the text format of COPY. */
function* rijen(): Generator<string> {
  let n = 0;
  const keuze = <T>(uit: readonly T[], stap: number): T => uit[Math.floor(n / stap) % uit.length]!;
  for (const jaar of JAREN)
    for (let i = 0; i < PER_JAAR; i += 1) {
      n += 1;
      const maand = `${jaar}-${String((i % 12) + 1).padStart(2, '0')}`;
      const thema = keuze(THEMAS, 1) ?? '\\N';
      const vast = `${keuze(KANALEN, 3)}\t${keuze(WIJKEN, 5)}`;
      const rij = (soort: string, uitkomst: string) =>
        `1\t${crypto.randomUUID()}\t${maand}\t${soort}\t${thema}\t${vast}\t${uitkomst}\t1\n`;
      yield rij('melding.ontvangen', '\\N');
      yield rij('melding.geschift', 'verder');
      yield rij('signaal.geregistreerd', '\\N');
      yield rij('signaal.gewogen', keuze(UITKOMSTEN, 7));
      if (i % 40 === 0) yield rij('lio.besluit', 'casus');
      if (i % 400 === 0) yield rij('casus.geopend', '\\N');
      if (i % 500 === 0) yield rij('controle.object', 'in-orde');
    }
}

const bench = await startBenchApp();
const admin = new pg.Client({ connectionString: bench.adminUrl });
await admin.connect();
await pipeline(
  Readable.from(rijen()),
  admin.query(
    copyFrom(
      'copy platform.telfeit (gemeente_id, id, maand, soort, thema, kanaal, gebied, uitkomst, aantal) from stdin',
    ),
  ),
);
await admin.query('vacuum analyze platform.telfeit');
await admin.query(
  `insert into verantwoording.duiding values (1, 'signalen-geregistreerd', '2026', 1, 'Proef.', '${crypto.randomUUID()}', now())`,
);
const { rows } = await admin.query<{ n: number }>('select count(*)::int as n from platform.telfeit');
console.log(`${rows[0]!.n} telfeiten over ${JAREN.length} jaar`);
await admin.end();

const pool = new pg.Pool({ connectionString: bench.appUrl, max: 1 });
const cijfers = bench.house.platform.contributions.all('kerncijfer').flatMap(({ value }) => value);

interface Vraag {
  soorten: string[];
  per: string;
  van: string;
  tot: string;
}

/** The questions that an answer rests on, in one transaction under the same row security. */
async function bare(vragen: readonly Vraag[]): Promise<void> {
  const db = await pool.connect();
  try {
    await db.query('begin');
    await db.query(
      `select set_config('baken.gemeente', '1', true), set_config('baken.rol', 'regisseur', true), set_config('baken.teams', '{}', true)`,
    );
    for (const { soorten, per, van, tot } of vragen)
      await db.query(
        `select maand, ${per} as waarde, sum(aantal) as aantal from platform.telfeit
          where gemeente_id = 1 and soort = any($1) and maand >= $2 and maand <= $3
          group by maand, ${per} order by maand, ${per}`,
        [soorten, van, tot],
      );
    await db.query('commit');
  } finally {
    db.release();
  }
}

const dimensie = (per: string): string => (per === 'maand' ? 'thema' : per);
const jaarscherm = cijfers.map((c): Vraag => ({
  soorten: c.soorten,
  per: dimensie(c.uitsplitsing),
  van: '2025-01',
  tot: '2026-12',
}));
const eenCijfer: Vraag[] = [
  { soorten: ['signaal.geregistreerd'], per: 'thema', van: '2022-01', tot: '2026-12' },
];

async function vergelijk(naam: string, rol: Rol, pad: string, vragen: readonly Vraag[]): Promise<void> {
  const { cookies, url } = await bench.listen(rol, 6);
  const client = httpClient(`${url}/api/v1${pad}`, cookies, 1);
  await client.run(3);
  await measure(3, 1, () => bare(vragen));
  const { ours, baseline } = await sideBySide(
    3,
    () => client.run(20),
    () => measure(20, 1, () => bare(vragen)),
  );
  const ratio = ours.p95 / baseline.p95;
  report(
    `${naam} t.o.v. zijn kale SQL, p95`,
    ratio,
    '<= 3',
    ratio <= 3,
    `${ours.p95.toFixed(1)} tegen ${baseline.p95.toFixed(1)} ms`,
  );
  await client.close();
}

await vergelijk(
  'alle cijfers van een jaar',
  'regisseur',
  '/verantwoording?van=2026-01&tot=2026-12',
  jaarscherm,
);
await vergelijk('idem, afgeschermd', 'burgemeester', '/verantwoording?van=2026-01&tot=2026-12', jaarscherm);
await vergelijk(
  'één cijfer over vijf jaar',
  'regisseur',
  '/verantwoording/cijfers/signalen-geregistreerd/jaren/2026',
  eenCijfer,
);
await vergelijk(
  'idem, openbare vorm',
  'regisseur',
  '/verantwoording/cijfers/signalen-geregistreerd/jaren/2026?versie=besloten',
  eenCijfer,
);
await pool.end();
await bench.close();
