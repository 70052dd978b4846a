import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await tables(work)
    .selectFrom('casussen.casus')
    .select(['id', 'kenmerk', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: r.kenmerk, einde: r.einddatum }));
}

/** Deletes the casus with circle and timeline and leaves its tombstone: number, month, theme, outcome. */
export async function destroy(work: Work, id: string): Promise<Record<string, number>> {
  const gone = (table: 'casussen.lid' | 'casussen.gebeurtenis') =>
    tables(work)
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('gemeente_id', '=', work.gemeenteId)
      .where('casus_id', '=', id)
      .executeTakeFirstOrThrow();
  const [leden, events] = [await gone('casussen.lid'), await gone('casussen.gebeurtenis')];
  const row = await tables(work)
    .deleteFrom('casussen.casus')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning(['kenmerk', 'geopend_op', 'thema', 'uitkomst', 'status'])
    .executeTakeFirst();
  if (!row) return { 'casussen.casus': 0 };
  await tables(work)
    .insertInto('casussen.grafsteen')
    .values({
      gemeente_id: work.gemeenteId,
      kenmerk: row.kenmerk,
      maand: row.geopend_op.slice(0, 7),
      thema: row.thema,
      uitkomst: row.uitkomst ?? row.status,
      vernietigd_op: work.now,
    })
    .execute();
  return { 'casussen.casus': 1, 'casussen.lid': leden.n, 'casussen.gebeurtenis': events.n };
}

/** How many of these months are destroyed since; months `JJJJ-MM`, both included. */
export async function countVernietigd(work: Work, van: string, tot: string): Promise<number> {
  const row = await tables(work)
    .selectFrom('casussen.grafsteen')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('maand', '>=', van)
    .where('maand', '<=', tot)
    .executeTakeFirstOrThrow();
  return row.aantal;
}
