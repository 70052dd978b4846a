import { sql } from 'kysely';
import type { Work } from '#platform/work.ts';
import type { Bron, BronSoort } from '../contract.ts';
import { PLACE, PLACE_KENMERKEN, tables } from './tables.ts';

/** Persons and things are looked up apart: persons exist after the weighing only. */
export type Zoekvorm = 'persoon' | 'kern';

/** A key with more mentions says too little to look by; together no more than this many are looked at. */
const VEEL = 1000;
const SAMEN = 4000;
/** Compared at most; a person is worth more looking than a thing, of which one record names several. */
const KANDIDATEN: Record<Zoekvorm, number> = { persoon: 240, kern: 80 };

export interface Kandidaat {
  vermeldingId: string;
  bron: Bron;
  onderwerpId: string;
  maand: string;
}

interface Zoekrij {
  sleutel: string | null;
  n: number;
  id: string | null;
  bron_soort: BronSoort;
  bron_id: string;
  onderwerp_id: string;
  maand: string;
}

/** Mentions in other records, those that most and rarest keys lead to first; and how often each key occurs. */
export async function zoekKandidaten(
  work: Work,
  vorm: Zoekvorm,
  bronId: string,
  sleutels: readonly string[],
  totaal: number,
): Promise<{ aantallen: Map<string, number>; rijen: Kandidaat[] }> {
  const aantallen = new Map<string, number>();
  const rijen: Kandidaat[] = [];
  if (sleutels.length === 0) return { aantallen, rijen };
  const { rows } = await zoekvraag(work, vorm, bronId, sleutels, totaal).execute(tables(work));
  for (const r of rows.toSorted((a, b) => b.n - a.n || (a.id ?? '').localeCompare(b.id ?? ''))) {
    const bron = { soort: r.bron_soort, id: r.bron_id };
    if (r.sleutel !== null) aantallen.set(r.sleutel, r.n);
    else if (r.id !== null)
      rijen.push({ vermeldingId: r.id, bron, onderwerpId: r.onderwerp_id, maand: r.maand });
  }
  return { aantallen, rijen };
}

/** One question: postings per key, the rarest keys that fit together, the mentions with the most weight. */
const zoekvraag = (work: Work, vorm: Zoekvorm, bronId: string, sleutels: readonly string[], totaal: number) =>
  sql<Zoekrij>`
  with vraag as materialized (select sleutel, ord::int as ord from unnest(${sleutels}::bigint[]) with ordinality as v(sleutel, ord)),
  post as materialized (
    select v.ord, s.vermelding_id from vraag v cross join lateral (
      select vermelding_id from koppelen.koppelsleutel k
       where k.gemeente_id = ${work.gemeenteId} and k.sleutel = v.sleutel and k.vorm = ${vorm} limit ${VEEL + 1}) s),
  telling as materialized (select ord, count(*)::int as n from post group by ord),
  keuze as materialized (
    select ord, (1000 * log(2.0, 1 + ${totaal}::numeric / n))::int as gewicht
      from (select ord, n, sum(n) over (order by n, ord) as samen, row_number() over (order by n, ord) as rang from telling) t
     where n <= ${VEEL} and (samen <= ${SAMEN} or rang <= 2)),
  beste as materialized (
    select p.vermelding_id, sum(k.gewicht) as som from post p join keuze k using (ord)
     group by p.vermelding_id order by som desc, p.vermelding_id limit ${KANDIDATEN[vorm]})
  select v.sleutel::text, t.n, null::uuid as id, null as bron_soort, null::uuid as bron_id, null::uuid as onderwerp_id, null as maand
    from telling t join vraag v using (ord)
  union all
  select null, b.som::int, m.id, m.bron_soort, m.bron_id, m.onderwerp_id, m.maand
    from beste b join koppelen.vermelding m on m.gemeente_id = ${work.gemeenteId} and m.id = b.vermelding_id
   where m.bron_id <> ${bronId} and not m.bewaard and m.onderwerp_id is not null`;

/** Counted up to here while somebody waits; what is more is known from the night. */
const TEL_TOT = 5_000;
/** From this many on a value is counted at night. */
const VAAK = 1_000;

/** How often counted values occur. */
export async function telTermen(work: Work, termen: readonly string[]): Promise<Map<string, number>> {
  const { rows } = await sql<{ sleutel: string; n: number }>`
    select v.sleutel::text, coalesce(
        (select f.aantal from koppelen.frequentie f
          where f.gemeente_id = ${work.gemeenteId} and f.sleutel = v.sleutel),
        (select count(*)::int from (
          select 1 from koppelen.koppelsleutel k
           where k.gemeente_id = ${work.gemeenteId} and k.sleutel = v.sleutel and k.vorm = 'term' limit ${TEL_TOT}) c)) as n
      from unnest(${termen}::bigint[]) as v(sleutel)`.execute(tables(work));
  return new Map(rows.map((r) => [r.sleutel, r.n]));
}

/** Counts anew what occurs very often. */
export async function telFrequenties(work: Work): Promise<void> {
  await sql`delete from koppelen.frequentie where gemeente_id = ${work.gemeenteId}`.execute(tables(work));
  await sql`insert into koppelen.frequentie (gemeente_id, sleutel, aantal)
    select gemeente_id, sleutel, count(*) from koppelen.koppelsleutel
     where gemeente_id = ${work.gemeenteId} and vorm = 'term' group by gemeente_id, sleutel having count(*) >= ${VAAK}`.execute(
    tables(work),
  );
}

export interface OpenVermelding {
  vermeldingId: string;
  naam: string;
  kenmerken: string;
}

/** Values and features of mentions, opened with the keys of their records. */
export async function openKenmerken(
  work: Work,
  ids: readonly string[],
): Promise<Map<string, OpenVermelding>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['id', 'bron_id', 'waarde', 'kenmerken'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', sql<string>`any(${ids}::uuid[])`)
    .where('kenmerken', 'is not', null)
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.bron_id));
  return new Map(
    rows.flatMap((r) => {
      const key = keys.get(r.bron_id);
      if (!key || !r.waarde || !r.kenmerken) return [];
      const open = {
        vermeldingId: r.id,
        naam: key.open(PLACE, r.id, r.waarde),
        kenmerken: key.open(PLACE_KENMERKEN, r.id, r.kenmerken),
      };
      return [[r.id, open] as const];
    }),
  );
}
