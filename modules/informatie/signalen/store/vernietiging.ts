import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

/** Records past their end date, oldest first; `geheel` in the destruction list. */
export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await tables(work)
    .selectFrom('signalen.signaal')
    .select(['id', 'kenmerk', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: r.kenmerk, einde: r.einddatum }));
}

/** Deletes the signal with its steps and leaves the tombstone: number, month, theme, source class, outcome. */
export async function destroy(
  work: Work,
  id: string,
  uitkomst: string | null,
): Promise<Record<string, number>> {
  const row = await tables(work)
    .deleteFrom('signalen.signaal')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning(['kenmerk', 'ontvangen_op', 'thema', 'bronsoort', 'uitkomst', 'status'])
    .executeTakeFirst();
  if (!row) return { 'signalen.signaal': 0 };
  await tables(work)
    .insertInto('signalen.grafsteen')
    .values({
      gemeente_id: work.gemeenteId,
      kenmerk: row.kenmerk,
      maand: row.ontvangen_op.slice(0, 7),
      thema: row.thema,
      bronsoort: row.bronsoort,
      uitkomst: uitkomst ?? row.uitkomst ?? row.status,
      vernietigd_op: work.now,
    })
    .execute();
  return { 'signalen.signaal': 1 };
}

/** How many signals of a period are no longer there. */
export async function countVernietigd(work: Work, van: string, tot: string): Promise<number> {
  const row = await tables(work)
    .selectFrom('signalen.grafsteen')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('maand', '>=', van)
    .where('maand', '<=', tot)
    .executeTakeFirstOrThrow();
  return row.aantal;
}
