import { sql } from 'kysely';
import type { Mutatie } from '#platform/connectors/registers/mutaties.ts';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

/** The newest change that was read; null before the first time. */
export async function gelezenTot(work: Work): Promise<Instant | null> {
  const row = await tables(work)
    .selectFrom('registers.mutatie')
    .select((eb) => eb.fn.max<Instant | null>('tijdstip').as('tot'))
    .where('gemeente_id', '=', work.gemeenteId)
    .executeTakeFirst();
  return row?.tot ?? null;
}

/** Puts changes away; one that is there already is the same one. */
export async function insert(work: Work, items: readonly Mutatie[]): Promise<number> {
  if (items.length === 0) return 0;
  const done = await tables(work)
    .insertInto('registers.mutatie')
    .values(
      items.map((m) => ({
        gemeente_id: work.gemeenteId,
        id: work.newId(),
        signaal: m.signaal,
        soort: m.soort,
        kvk_nummer: m.kvkNummer,
        vestigingsnummer: m.vestigingsnummer,
        tijdstip: m.tijdstip,
      })),
    )
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0);
}

export interface MutatieRegel {
  id: string;
  soort: string;
  kvkNummer: string;
  vestigingsnummer: string | null;
  tijdstip: Instant;
}

export const lijst = (work: Work): Promise<MutatieRegel[]> =>
  tables(work)
    .selectFrom('registers.mutatie')
    .select(['id', 'soort', 'kvk_nummer as kvkNummer', 'vestigingsnummer', 'tijdstip'])
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('tijdstip', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();

export const tot = (work: Work, dag: LocalDate, max: number): Promise<{ id: string; dag: LocalDate }[]> =>
  tables(work)
    .selectFrom('registers.mutatie')
    .select(['id', sql<LocalDate>`(tijdstip at time zone 'Europe/Amsterdam')::date`.as('dag')])
    .where('gemeente_id', '=', work.gemeenteId)
    .where(sql<LocalDate>`(tijdstip at time zone 'Europe/Amsterdam')::date`, '<=', dag)
    .orderBy('tijdstip')
    .orderBy('id')
    .limit(max)
    .execute();

export async function destroy(work: Work, id: string): Promise<number> {
  const done = await tables(work)
    .deleteFrom('registers.mutatie')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  return Number(done.numDeletedRows);
}
