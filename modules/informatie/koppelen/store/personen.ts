import { sql } from 'kysely';
import type { Work } from '#platform/work.ts';
import type { Bron, BronSoort } from '../contract.ts';
import { PLACE, PLACE_KENMERKEN, tables } from './tables.ts';

export interface NieuwPersoon {
  onderwerpId: string;
  veld: string;
  naam: string;
  /** Features as JSON. */
  kenmerken: string;
  /** By which a change of the text recognises the same name in the same record. */
  naamsleutel: string;
  sleutels: readonly string[];
  termen: readonly string[];
}

/** Records the persons of a weighed record, each sealed with the key of that record. */
export async function insertPersonen(
  work: Work,
  bron: Bron,
  maand: string,
  personen: readonly NieuwPersoon[],
): Promise<void> {
  if (personen.length === 0) return;
  const key = await work.keys.of(bron.id);
  const rows = personen.map((p) => ({ id: work.newId(), p }));
  await tables(work)
    .insertInto('koppelen.vermelding')
    .values(
      rows.map(({ id, p }) => ({
        gemeente_id: work.gemeenteId,
        id,
        bron_soort: bron.soort,
        bron_id: bron.id,
        soort: 'persoon' as const,
        veld: p.veld,
        waarde: key.seal(PLACE, id, p.naam),
        kenmerken: key.seal(PLACE_KENMERKEN, id, p.kenmerken),
        geldig: true,
        bewaard: false,
        thema: null,
        maand,
        onderwerp_id: p.onderwerpId,
      })),
    )
    .execute();
  const keys = rows.flatMap(({ id, p }) => [
    { vermelding_id: id, vorm: 'gelijk' as const, sleutel: p.naamsleutel },
    ...p.sleutels.map((sleutel) => ({ vermelding_id: id, vorm: 'persoon' as const, sleutel })),
    ...p.termen.map((sleutel) => ({ vermelding_id: id, vorm: 'term' as const, sleutel })),
  ]);
  await tables(work)
    .insertInto('koppelen.koppelsleutel')
    .values(keys.map((k) => ({ gemeente_id: work.gemeenteId, ...k })))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Subjects of the persons of a record by the key of their name, to keep them when its text changes. */
export async function onderwerpenPerNaam(work: Work, bronId: string): Promise<Map<string, string>> {
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding as v')
    .innerJoin('koppelen.koppelsleutel as s', (j) =>
      j.onRef('s.gemeente_id', '=', 'v.gemeente_id').onRef('s.vermelding_id', '=', 'v.id'),
    )
    .select((e) => ['v.onderwerp_id', e.cast<string>('s.sleutel', 'text').as('sleutel')])
    .where('v.gemeente_id', '=', work.gemeenteId)
    .where('v.bron_id', '=', bronId)
    .where('v.soort', '=', 'persoon')
    .where('s.vorm', '=', 'gelijk')
    .execute();
  return new Map(rows.map((r) => [r.sleutel, r.onderwerp_id!]));
}

/** A key with more mentions says too little to look by; together no more than this many are looked at. */
const VEEL = 1000;
const SAMEN = 4000;
const KANDIDATEN = 120;

export interface PersoonRij {
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

/** Mentions of persons in other records, those that most and rarest keys lead to first; and how often each key occurs. */
export async function zoekPersonen(
  work: Work,
  bronId: string,
  sleutels: readonly string[],
  totaal: number,
): Promise<{ aantallen: Map<string, number>; rijen: PersoonRij[] }> {
  const aantallen = new Map<string, number>();
  const rijen: PersoonRij[] = [];
  if (sleutels.length === 0) return { aantallen, rijen };
  const { rows } = await zoekvraag(work, bronId, sleutels, totaal).execute(tables(work));
  for (const r of rows) {
    const bron = { soort: r.bron_soort, id: r.bron_id };
    if (r.sleutel !== null) aantallen.set(r.sleutel, r.n);
    else if (r.id !== null)
      rijen.push({ vermeldingId: r.id, bron, onderwerpId: r.onderwerp_id, maand: r.maand });
  }
  return { aantallen, rijen };
}

/** One question: postings per key, the rarest keys that fit together, the mentions with the most weight. */
const zoekvraag = (work: Work, bronId: string, sleutels: readonly string[], totaal: number) => sql<Zoekrij>`
  with vraag as materialized (select sleutel, ord::int as ord from unnest(${sleutels}::bigint[]) with ordinality as v(sleutel, ord)),
  post as materialized (
    select v.ord, s.vermelding_id from vraag v cross join lateral (
      select vermelding_id from koppelen.koppelsleutel k
       where k.gemeente_id = ${work.gemeenteId} and k.sleutel = v.sleutel and k.vorm = 'persoon' limit ${VEEL + 1}) s),
  telling as materialized (select ord, count(*)::int as n from post group by ord),
  keuze as materialized (
    select ord, (1000 * log(2.0, 1 + ${totaal}::numeric / n))::int as gewicht
      from (select ord, n, sum(n) over (order by n, ord) as samen, row_number() over (order by n, ord) as rang from telling) t
     where n <= ${VEEL} and (samen <= ${SAMEN} or rang <= 2)),
  beste as materialized (
    select p.vermelding_id, sum(k.gewicht) as som from post p join keuze k using (ord)
     group by p.vermelding_id order by som desc, p.vermelding_id limit ${KANDIDATEN * 2})
  select v.sleutel::text, t.n, null::uuid as id, null as bron_soort, null::uuid as bron_id, null::uuid as onderwerp_id, null as maand
    from telling t join vraag v using (ord)
  union all
  select null, 0, m.id, m.bron_soort, m.bron_id, m.onderwerp_id, m.maand
    from beste b join koppelen.vermelding m on m.gemeente_id = ${work.gemeenteId} and m.id = b.vermelding_id
   where m.bron_id <> ${bronId} and not m.bewaard`;

/** How often counted values occur, and how many mentions of persons there are. */
export async function telTermen(
  work: Work,
  termen: readonly string[],
): Promise<{ totaal: number; aantallen: Map<string, number> }> {
  const { rows } = await sql<{ sleutel: string; n: number }>`
    select v.sleutel::text, (select count(*)::int from (
        select 1 from koppelen.koppelsleutel k
         where k.gemeente_id = ${work.gemeenteId} and k.sleutel = v.sleutel and k.vorm = 'term' limit 5000) c) as n
      from unnest(${termen}::bigint[]) as v(sleutel)`.execute(tables(work));
  const total = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from koppelen.vermelding
      where gemeente_id = ${work.gemeenteId} and soort = 'persoon' limit 1000000) c`.execute(tables(work));
  return { totaal: total.rows[0]!.n, aantallen: new Map(rows.map((r) => [r.sleutel, r.n])) };
}

export interface OpenPersoon {
  vermeldingId: string;
  naam: string;
  kenmerken: string;
}

/** Names and features of mentions, opened with the keys of their records. */
export async function openPersonen(work: Work, ids: readonly string[]): Promise<Map<string, OpenPersoon>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['id', 'bron_id', 'waarde', 'kenmerken'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', 'in', ids)
    .where('soort', '=', 'persoon')
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

/** Persons that this record names, in the order of its text. */
export async function personenVanBron(
  work: Work,
  bronId: string,
): Promise<{ id: string; onderwerpId: string }[]> {
  const rows = await tables(work)
    .selectFrom('koppelen.vermelding')
    .select(['id', 'onderwerp_id'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('soort', '=', 'persoon')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({ id: r.id, onderwerpId: r.onderwerp_id! }));
}
