import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

export interface Ontvangst {
  id: string;
  zoek: Buffer;
  publiek: Buffer;
}

const columns = ['o.id', 'o.zoek', 'o.publiek'] as const;

/** By the keyed hash of its code; null when it is gone. */
export async function metZoek(work: Work, zoek: Buffer): Promise<Ontvangst | null> {
  const row = await tables(work)
    .selectFrom('melden.ontvangst as o')
    .select(columns)
    .where('o.gemeente_id', '=', work.gemeenteId)
    .where('o.zoek', '=', zoek)
    .executeTakeFirst();
  return row ?? null;
}

/** Where answers about a melding go; null when nobody can come back for it. */
export async function vanMelding(work: Work, meldingId: string): Promise<Ontvangst | null> {
  const row = await tables(work)
    .selectFrom('melden.bron as b')
    .innerJoin('melden.ontvangst as o', (join) =>
      join.onRef('o.gemeente_id', '=', 'b.gemeente_id').onRef('o.id', '=', 'b.ontvangst_id'),
    )
    .select(columns)
    .where('b.gemeente_id', '=', work.gemeenteId)
    .where('b.melding_id', '=', meldingId)
    .executeTakeFirst();
  return row ?? null;
}

/** Meldingen that this code led to. */
export async function meldingenVan(work: Work, ontvangstId: string): Promise<string[]> {
  const rows = await tables(work)
    .selectFrom('melden.bron')
    .select('melding_id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('ontvangst_id', '=', ontvangstId)
    .execute();
  return rows.map((r) => r.melding_id);
}

export async function verbind(work: Work, meldingId: string, ontvangstId: string): Promise<void> {
  await tables(work)
    .insertInto('melden.bron')
    .values({ gemeente_id: work.gemeenteId, melding_id: meldingId, ontvangst_id: ontvangstId })
    .execute();
}

export async function maakLos(work: Work, meldingId: string): Promise<void> {
  await tables(work)
    .deleteFrom('melden.bron')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('melding_id', '=', meldingId)
    .execute();
}

/** The same message twice is kept once. */
export async function insertAntwoord(
  work: Work,
  o: Ontvangst,
  berichtId: string,
  verzegeld: Buffer,
): Promise<void> {
  const last = await tables(work)
    .selectFrom('melden.antwoord')
    .select((eb) => eb.fn.max('nummer').as('nummer'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('ontvangst_id', '=', o.id)
    .executeTakeFirst();
  await tables(work)
    .insertInto('melden.antwoord')
    .values({
      gemeente_id: work.gemeenteId,
      bericht_id: berichtId,
      ontvangst_id: o.id,
      nummer: (last?.nummer ?? 0) + 1,
      zoek: o.zoek,
      dag: work.today,
      verzegeld,
    })
    .onConflict((c) => c.columns(['gemeente_id', 'bericht_id']).doNothing())
    .execute();
}

export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const rows = await tables(work)
    .selectFrom('melden.ontvangst')
    .select(['id', 'einddatum'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('einddatum', '<=', peildatum)
    .orderBy('einddatum')
    .orderBy('id')
    .limit(max)
    .execute();
  return rows.map((r) => ({ id: r.id, kenmerk: `code ${r.id.slice(0, 8)}`, einde: r.einddatum }));
}

/** Deletes the way back with its answers. */
export async function destroy(work: Work, id: string): Promise<Record<string, number>> {
  const answers = await tables(work)
    .deleteFrom('melden.antwoord')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('ontvangst_id', '=', id)
    .executeTakeFirst();
  const gone = await tables(work)
    .deleteFrom('melden.ontvangst')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  return {
    'melden.ontvangst': Number(gone.numDeletedRows),
    'melden.antwoord': Number(answers.numDeletedRows),
  };
}
