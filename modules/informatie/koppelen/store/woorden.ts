import { sql } from 'kysely';
import type { Work } from '#platform/work.ts';
import type { Bron, BronSoort } from '../contract.ts';
import { tables } from './tables.ts';

/** Stems of words as the Dutch dictionary of the database makes them; the words themselves are not kept. */
export async function stammen(work: Work, tekst: string): Promise<string[]> {
  const { rows } = await sql<{ lexeme: string }>`
    select lexeme from unnest(to_tsvector('pg_catalog.dutch', ${tekst})) order by lexeme`.execute(
    tables(work),
  );
  return rows.map((r) => r.lexeme);
}

export async function insertWoorden(
  work: Work,
  bron: Bron,
  maand: string,
  sleutels: readonly string[],
): Promise<void> {
  await sql`insert into koppelen.woord (gemeente_id, sleutel, bron_id, bron_soort, maand)
    select ${work.gemeenteId}, s, ${bron.id}, ${bron.soort}, ${maand} from unnest(${sleutels}::bigint[]) as u(s)
    on conflict do nothing`.execute(tables(work));
}

export async function deleteWoorden(work: Work, bronId: string): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.woord')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .execute();
}

/** Of one word no more records than this are looked at, the newest. */
const PER_WOORD = 5_000;

export interface Woordvondst {
  bron: Bron;
  maand: string;
  /** How many of the asked words it has. */
  woorden: number;
}

/** Records with these words, most words first and then newest. */
export async function zoekWoorden(
  work: Work,
  sleutels: readonly string[],
  max: number,
): Promise<Woordvondst[]> {
  if (sleutels.length === 0) return [];
  const { rows } = await sql<{ bron_id: string; bron_soort: BronSoort; maand: string; n: number }>`
    with gevonden as (
      select w.bron_id, w.bron_soort, w.maand
        from unnest(${[...new Set(sleutels)]}::bigint[]) as v(sleutel)
       cross join lateral (
         select bron_id, bron_soort, maand from koppelen.woord k
          where k.gemeente_id = ${work.gemeenteId} and k.sleutel = v.sleutel
          order by k.maand desc limit ${PER_WOORD}) w)
    select bron_id, bron_soort, maand, count(*)::int as n from gevonden
     group by bron_id, bron_soort, maand order by n desc, maand desc, bron_id desc limit ${max}`.execute(
    tables(work),
  );
  return rows.map((r) => ({ bron: { soort: r.bron_soort, id: r.bron_id }, maand: r.maand, woorden: r.n }));
}
