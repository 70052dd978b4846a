import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

/** Names, and who was recorded as whom, go; functions and decisions stay (regel LIO-12). */
export async function pseudonimiseer(work: Work, id: string): Promise<Record<string, number>> {
  const deelnemers = await tables(work)
    .updateTable('lio.deelnemer')
    .set({ naam: null, naam_index: null, account_id: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('vergadering_id', '=', id)
    .executeTakeFirst();
  const inbreng = await tables(work)
    .updateTable('lio.inbreng')
    .set({ tekst: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('punt_id', 'in', (eb) =>
      eb
        .selectFrom('lio.punt')
        .select('id')
        .where('gemeente_id', '=', work.gemeenteId)
        .where('vergadering_id', '=', id),
    )
    .executeTakeFirst();
  await tables(work)
    .updateTable('lio.vergadering')
    .set({ namen_id: null, namen_tot: null, kring: [], voorzitter_id: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  return {
    'lio.deelnemer': Number(deelnemers.numUpdatedRows),
    'lio.inbreng': Number(inbreng.numUpdatedRows),
  };
}

/** Deletes the meeting with everything in it; month and number of items stay. */
export async function destroy(work: Work, id: string): Promise<Record<string, number>> {
  const { n } = await tables(work)
    .selectFrom('lio.punt')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('vergadering_id', '=', id)
    .executeTakeFirstOrThrow();
  const row = await tables(work)
    .deleteFrom('lio.vergadering')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning('maand')
    .executeTakeFirst();
  if (!row) return { 'lio.vergadering': 0 };
  await tables(work)
    .insertInto('lio.grafsteen')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      maand: row.maand,
      aantal_punten: n,
      vernietigd_op: work.now,
    })
    .execute();
  return { 'lio.vergadering': 1, 'lio.punt': n };
}

/** Removes a planned meeting without items, because the rule of its series changed: it was never held. */
export async function verwijderGepland(work: Work, id: string): Promise<void> {
  await tables(work)
    .deleteFrom('lio.vergadering')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}
