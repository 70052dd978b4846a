import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await tables(work)
    .selectFrom('controles.controle')
    .select(['id', 'kenmerk', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: r.kenmerk, einde: r.einddatum }));
}

/** Deletes the controle with its objects and leaves its tombstone: number, month, theme, kind, outcome. */
export async function destroy(work: Work, id: string): Promise<Record<string, number>> {
  const { n } = await tables(work)
    .selectFrom('controles.object')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('controle_id', '=', id)
    .executeTakeFirstOrThrow();
  const row = await tables(work)
    .deleteFrom('controles.controle')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning(['kenmerk', 'gemaakt_op', 'thema', 'soort', 'resultaat', 'status'])
    .executeTakeFirst();
  if (!row) return { 'controles.controle': 0 };
  await tables(work)
    .insertInto('controles.grafsteen')
    .values({
      gemeente_id: work.gemeenteId,
      kenmerk: row.kenmerk,
      maand: row.gemaakt_op.slice(0, 7),
      thema: row.thema,
      soort: row.soort,
      uitkomst: row.resultaat ?? row.status,
      vernietigd_op: work.now,
    })
    .execute();
  return { 'controles.controle': 1, 'controles.object': n };
}
