import pg from 'pg';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { systeem } from '#platform/actor.ts';
import type { Work } from '#platform/work.ts';
import { startBenchApp } from './app.ts';
import { telFrequenties, vul } from './koppelen/zoeken/gemeente.ts';
import { meet } from './koppelen/zoeken/meting.ts';
import { woordenlijst } from './koppelen/zoeken/woorden.ts';

/**
 * (9) Searching in one large municipality, through the service and under row security: on an exact number or object, on
 * a name as it is and as it is misspelt, on words. Beside it the bare statements, with the same scope and no more.
 * Size by BAKEN_BENCH_ONDERWERPEN; a fifth of that in signals.
 */
const aantal = Number(process.env['BAKEN_BENCH_ONDERWERPEN'] ?? 1_000_000);
const bench = await startBenchApp();
const regisseur = bench.actor('regisseur');
const admin = new pg.Client({ connectionString: bench.adminUrl });
await admin.connect();
const kale = new pg.Client({ connectionString: bench.appUrl });
await kale.connect();
try {
  await bench.work(regisseur, (work) =>
    registreer(work, {
      bronsoort: 'mailbox',
      wat: 'Iets.',
      waar: '',
      thema: 'drugs',
      ontvangenOp: work.now,
      team: 'ondermijning',
    }),
  );
  const tenant = await bench.house.platform.db
    .transaction()
    .execute((tx) => bench.house.platform.keys.tenant(tx, regisseur.gemeenteId));
  const { rows: stems } = await admin.query<{ w: string; s: string }>(
    `select w, (select lexeme from unnest(to_tsvector('pg_catalog.dutch', w)) limit 1) as s from unnest($1::text[]) w`,
    [woordenlijst(6_000)],
  );
  const known = [...new Map(stems.filter((x) => x.s !== null).map((x) => [x.s, x])).values()];
  const started = performance.now();
  const proef = await vul(
    bench.adminUrl,
    { gemeenteId: regisseur.gemeenteId, kek: tenant.kek, index: tenant.index },
    aantal,
    known.map((x) => x.s),
  );
  await bench.work(systeem(regisseur.gemeenteId), telFrequenties);
  const { rows } = await admin.query(
    'select (select count(*)::int from koppelen.onderwerp) as onderwerpen, (select count(*)::int from signalen.signaal) as signalen, (select count(*)::int from koppelen.koppelsleutel) as sleutels',
  );
  console.log(
    `${rows[0].onderwerpen} onderwerpen, ${rows[0].signalen} signalen, ${rows[0].sleutels} sleutels; geladen in ${((performance.now() - started) / 1000).toFixed(0)} s`,
  );
  const { index } = tenant;
  const work = <R>(run: (work: Work) => Promise<R>): Promise<R> => bench.work(regisseur, run);
  await meet(
    { wie: regisseur, work, kale, index },
    proef,
    known.map((x) => x.w),
  );
} finally {
  await kale.end();
  await admin.end();
  await bench.close();
}
