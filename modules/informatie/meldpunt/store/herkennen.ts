import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Melding } from '../domain/melding.ts';
import { inKring, opened, select, toMelding } from './melding-rij.ts';
import { tables } from './tables.ts';

/** Meldingen whose objects were not recorded on arrival, because many came at once. */
export async function teHerkennen(work: Work, max: number): Promise<Melding[]> {
  const rows = await inKring(work, select(work).selectAll().where('herkend', '=', false))
    .orderBy('id')
    .limit(max)
    .forUpdate()
    .skipLocked()
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.map((row) => toMelding(row, keys.get(row.id)!));
}

/** Objects are recorded; the marks by which a look-alike is found go with it. */
export async function zetHerkend(work: Work, id: string, merken: readonly string[]): Promise<void> {
  await tables(work)
    .updateTable('meldpunt.melding')
    .set({ herkend: true })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  await insertMerken(work, id, merken);
}

export async function insertMerken(work: Work, id: string, merken: readonly string[]): Promise<void> {
  if (merken.length === 0) return;
  await tables(work)
    .insertInto('meldpunt.woordmerk')
    .values(merken.map((merk) => ({ gemeente_id: work.gemeenteId, merk, melding_id: id })))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Waiting meldingen that share the most marks with this one; the domain looks closer. */
export async function gelijkende(
  work: Work,
  id: string,
  max: number,
): Promise<{ id: string; kenmerk: string; ontvangenOp: Instant; tekst: string }[]> {
  const rows = await inKring(
    work,
    select(work)
      .select(['id', 'kenmerk', 'ontvangen_op', 'tekst'])
      .where('stand', '=', 'te-schiften')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('meldpunt.woordmerk as eigen')
          .innerJoin('meldpunt.woordmerk as ander', (join) =>
            join.onRef('ander.gemeente_id', '=', 'eigen.gemeente_id').onRef('ander.merk', '=', 'eigen.merk'),
          )
          .select('ander.melding_id')
          .where('eigen.gemeente_id', '=', work.gemeenteId)
          .where('eigen.melding_id', '=', id)
          .where('ander.melding_id', '<>', id)
          .groupBy('ander.melding_id')
          .orderBy((e) => e.fn.countAll(), 'desc')
          .limit(max),
      ),
  ).execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.map((r) => ({
    id: r.id,
    kenmerk: r.kenmerk,
    ontvangenOp: r.ontvangen_op,
    tekst: opened(r, keys.get(r.id)!, 'tekst') ?? '',
  }));
}
