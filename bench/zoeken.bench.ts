import pg from 'pg';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { sleutelsVan } from '#modules/informatie/koppelen/domain/sleutels.ts';
import { telFrequenties } from '#modules/informatie/koppelen/service/gelijken.ts';
import { zoekAlles } from '#modules/regie/zoeken/service.ts';
import { mac } from '#platform/crypto.ts';
import { systeem } from '#platform/actor.ts';
import { startBenchApp } from './app.ts';
import { toeval } from './koppelen/toeval.ts';
import { report } from './measure.ts';
import { vul } from './zoeken/gemeente.ts';
import { naamVan } from './zoeken/rijen.ts';
import { woordenlijst } from './zoeken/woorden.ts';

/**
 * (9) Searching in one large municipality, through the service and under row security: on an exact number or object, on
 * a name as it is and as it is misspelt, on words. Beside it the bare statements, with the same scope and no more.
 * Size by BAKEN_BENCH_ONDERWERPEN; a fifth of that in signals.
 */
const aantal = Number(process.env['BAKEN_BENCH_ONDERWERPEN'] ?? 1_000_000);
const VRAGEN = 300;
const KAAL_SLEUTEL = `
  select m.bron_id, m.maand, s.kenmerk, s.thema from unnest($2::bigint[]) as v(sleutel) cross join lateral (
    select vermelding_id from koppelen.koppelsleutel k where k.gemeente_id = $1 and k.sleutel = v.sleutel
     order by vermelding_id desc limit 100) k
    join koppelen.vermelding m on m.gemeente_id = $1 and m.id = k.vermelding_id
    join signalen.signaal s on s.gemeente_id = $1 and s.id = m.bron_id limit 100`;
const KAAL_WOORD = `
  select s.id, s.kenmerk, s.thema, g.n from (
    select w.bron_id, w.maand, count(*) as n from unnest($2::bigint[]) as v(sleutel) cross join lateral (
      select bron_id, maand from koppelen.woord k where k.gemeente_id = $1 and k.sleutel = v.sleutel
       order by maand desc limit 5000) w group by w.bron_id, w.maand order by n desc, w.maand desc limit 200) g
    join signalen.signaal s on s.gemeente_id = $1 and s.id = g.bron_id`;

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
  await meet(
    proef,
    known.map((x) => x.w),
    tenant.index,
  );
} finally {
  await kale.end();
  await admin.end();
  await bench.close();
}

async function meet(proef: Parameters<typeof naamVan>[0][], woorden: string[], index: Buffer): Promise<void> {
  const t = toeval(11);
  const kies = (soorten: string[]) =>
    Array.from({ length: VRAGEN }, () => {
      for (;;) {
        const named = naamVan(t.kies(proef));
        if (named && soorten.includes(named.soort)) return named;
      }
    });
  const key = (kind: string, value: string) => mac(index, `${kind}|${value}`).readBigInt64BE(0).toString();
  const exact = kies(['adres', 'kenteken', 'eni']);
  const namen = kies(['organisatie', 'vaartuig']);
  const fout = namen.map(({ soort, waarde }) => {
    const at = 2 + t.geheel(Math.max(1, waarde.length - 3));
    return { soort, waarde: waarde.slice(0, at) + waarde.slice(at + 1) };
  });
  const zinnen = Array.from({ length: VRAGEN }, () =>
    Array.from({ length: 1 + t.geheel(3) }, () => woorden[t.zipf(woorden.length)]!).join(' '),
  );
  const opSleutel = (list: { soort: Parameters<typeof sleutelsVan>[0]; waarde: string }[]) =>
    list.map(({ soort, waarde }) => sleutelsVan(soort, waarde).map((s) => key(s.soort, s.waarde)));
  await lijn(
    'nummer of object',
    exact.map((x) => x.waarde),
    opSleutel(exact),
    KAAL_SLEUTEL,
  );
  await lijn(
    'naam',
    namen.map((x) => x.waarde),
    opSleutel(namen),
    KAAL_SLEUTEL,
  );
  await lijn(
    'naam met een letter kwijt',
    fout.map((x) => x.waarde),
    opSleutel(fout),
    KAAL_SLEUTEL,
  );
  const perStam: string[][] = [];
  for (const zin of zinnen) {
    const { rows } = await admin.query<{ s: string }>(
      `select lexeme as s from unnest(to_tsvector('pg_catalog.dutch', $1))`,
      [zin],
    );
    perStam.push(rows.map((r) => key('woord', r.s)));
  }
  await lijn('woorden', zinnen, perStam, KAAL_WOORD);
}

async function kaal(text: string, sleutels: readonly string[]): Promise<void> {
  await kale.query('begin');
  await kale.query(
    `select set_config('baken.gemeente', $1, true), set_config('baken.actor', $2, true), set_config('baken.rol', 'regisseur', true), set_config('baken.teams', '{ondermijning}', true)`,
    [String(regisseur.gemeenteId), regisseur.accountId],
  );
  await kale.query({ name: text.length.toString(), text, values: [regisseur.gemeenteId, sleutels] });
  await kale.query('commit');
}

async function lijn(
  naam: string,
  vragen: readonly string[],
  sleutels: readonly string[][],
  text: string,
): Promise<void> {
  const wij: number[] = [];
  const bloot: number[] = [];
  let gevonden = 0;
  const clock = async (into: number[], work: () => Promise<unknown>): Promise<void> => {
    const started = performance.now();
    await work();
    into.push(performance.now() - started);
  };
  for (const [i, vraag] of vragen.entries()) {
    await clock(bloot, () => kaal(text, sleutels[i]!));
    await clock(wij, async () => {
      const { vondsten } = await bench.work(regisseur, (work) => zoekAlles(work, vraag));
      if (vondsten.length > 0) gevonden += 1;
    });
  }
  const at = (list: number[], share: number): number =>
    list.toSorted((a, b) => a - b)[Math.floor(list.length * share)]!;
  const told = (list: number[]): string =>
    [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${at(list, share).toFixed(1)}`).join('  ');
  console.log(
    `${naam}: wij ${told(wij)} ms; kaal ${told(bloot)} ms; ${gevonden} van ${vragen.length} vinden iets`,
  );
  const p95 = at(wij, 0.95);
  report(`zoeken op ${naam}: p95 (ms)`, p95, '< 200', p95 < 200, '');
}
