import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables, type TableName } from './tables.ts';

/** What has reached its end date, oldest first. These records have no number: their kind and year name them. */
export async function vervallen(
  work: Work,
  table: TableName,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await tables(work)
    .selectFrom(table)
    .select(['id', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  const soort = table.slice('verhalen.'.length);
  return rows.map((r) => ({ id: r.id, kenmerk: `${soort} ${r.id.slice(-6)}`, einde: r.einddatum }));
}

/** Deletes the row; its key is the caller's to destroy. */
export async function destroy(work: Work, table: TableName, id: string): Promise<Record<string, number>> {
  const rows = await tables(work)
    .deleteFrom(table)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning('id')
    .execute();
  return { [table]: rows.length };
}
