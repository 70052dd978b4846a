import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { select } from './melding-rij.ts';
import { tables } from './tables.ts';

/** Records past their end date, oldest first. Duplicates go with the melding they point at. */
export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await select(work)
    .select(['id', 'kenmerk', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: r.kenmerk, einde: r.einddatum }));
}

/** Deletes the melding with everything of it and leaves the tombstone: number, month, theme, source class, outcome. */
export async function destroy(work: Work, id: string): Promise<number> {
  const row = await tables(work)
    .deleteFrom('meldpunt.melding')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning(['kenmerk', 'ontvangen_op', 'thema', 'bronsoort', 'uitkomst', 'stand'])
    .executeTakeFirst();
  if (!row) return 0;
  await tables(work)
    .insertInto('meldpunt.grafsteen')
    .values({
      gemeente_id: work.gemeenteId,
      kenmerk: row.kenmerk,
      maand: row.ontvangen_op.slice(0, 7),
      thema: row.thema,
      bronsoort: row.bronsoort,
      uitkomst: row.uitkomst ?? row.stand,
      vernietigd_op: work.now,
    })
    .execute();
  return 1;
}

/** How many of these months are destroyed since; months `JJJJ-MM`, both included. */
export async function countVernietigd(work: Work, van: string, tot: string): Promise<number> {
  const row = await tables(work)
    .selectFrom('meldpunt.grafsteen')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('maand', '>=', van)
    .where('maand', '<=', tot)
    .executeTakeFirstOrThrow();
  return row.aantal;
}
