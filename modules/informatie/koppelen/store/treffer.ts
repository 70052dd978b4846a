import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Bron } from '../contract.ts';
import { tables } from './tables.ts';

/** Once a day per asker and record: whoever opens the same screen again tells the owner nothing new. */
export async function noteerVerborgen(work: Work, bronnen: readonly Bron[]): Promise<void> {
  if (bronnen.length === 0) return;
  const unique = new Map(bronnen.map((b) => [b.id, b]));
  await tables(work)
    .insertInto('koppelen.verborgen_treffer')
    .values(
      [...unique.values()]
        .toSorted((a, b) => a.id.localeCompare(b.id))
        .map((b) => ({
          gemeente_id: work.gemeenteId,
          bron_soort: b.soort as 'casus' | 'controle',
          bron_id: b.id,
          vrager: work.actor.accountId,
          dag: work.today,
          gezien_op: null,
          gezien_door: null,
        })),
    )
    .onConflict((c) => c.doNothing())
    .execute();
}

export interface Verborgen {
  vrager: string;
  dag: LocalDate;
  gezienOp: Instant | null;
}

/** Who met this record from outside, newest first. */
export async function verborgenVan(work: Work, bronId: string): Promise<Verborgen[]> {
  const rows = await tables(work)
    .selectFrom('koppelen.verborgen_treffer')
    .select(['vrager', 'dag', 'gezien_op'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .orderBy('dag', 'desc')
    .orderBy('vrager')
    .limit(50)
    .execute();
  return rows.map((r) => ({ vrager: r.vrager, dag: r.dag, gezienOp: r.gezien_op }));
}

/** Those of these records that were met from outside and whose owner has not yet looked. */
export async function ongezien(work: Work, bronIds: readonly string[]): Promise<Set<string>> {
  if (bronIds.length === 0) return new Set();
  const rows = await tables(work)
    .selectFrom('koppelen.verborgen_treffer')
    .select('bron_id')
    .distinct()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', 'in', bronIds)
    .where('gezien_op', 'is', null)
    .execute();
  return new Set(rows.map((r) => r.bron_id));
}

export async function merkGezien(work: Work, bronId: string): Promise<void> {
  await tables(work)
    .updateTable('koppelen.verborgen_treffer')
    .set({ gezien_op: work.now, gezien_door: work.actor.accountId })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .where('gezien_op', 'is', null)
    .execute();
}

/** Goes with the record, and of living records after a year. */
export async function verwijderTreffers(work: Work, bronId: string): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.verborgen_treffer')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('bron_id', '=', bronId)
    .execute();
}

export async function verwijderTreffersVoor(work: Work, dag: LocalDate): Promise<void> {
  await tables(work)
    .deleteFrom('koppelen.verborgen_treffer')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('dag', '<', dag)
    .execute();
}
