import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Voorbeeld } from '../domain/leren.ts';
import { tables } from './tables.ts';

export async function insert(
  work: Work,
  besluitId: string,
  modelversie: string,
  v: Voorbeeld,
): Promise<void> {
  await tables(work)
    .insertInto('koppelen.leervoorbeeld')
    .values({
      gemeente_id: work.gemeenteId,
      besluit_id: besluitId,
      uitkomst: v.uitkomst,
      niveaus: JSON.stringify(v.niveaus) as unknown as Record<string, string>,
      modelversie,
      op: work.today,
    })
    .execute();
}

/** A decision that was taken back teaches nothing. */
export async function verwijder(work: Work, besluitId: string): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.leervoorbeeld')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('besluit_id', '=', besluitId)
    .execute();
}

export async function verwijderVoor(work: Work, dag: LocalDate): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.leervoorbeeld')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('op', '<', dag)
    .execute();
}

/** All examples, in an order that says nothing of when they were made. */
export async function alle(work: Work): Promise<Voorbeeld[]> {
  return tables(work)
    .selectFrom('koppelen.leervoorbeeld')
    .select(['uitkomst', 'niveaus'])
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('besluit_id')
    .execute();
}
