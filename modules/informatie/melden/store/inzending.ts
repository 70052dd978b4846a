import { sql } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

export interface Rij {
  id: string;
  dag: LocalDate;
  verzegeld: Buffer;
  fout: string | null;
}

/** Sealed reports after this id, locked. Ids are all chance: their order says nothing of who came first. */
export async function na(work: Work, id: string | null, max: number): Promise<Rij[]> {
  const query = tables(work)
    .selectFrom('melden.inzending')
    .select(['id', 'dag', 'verzegeld', 'fout'])
    .where('gemeente_id', '=', work.gemeenteId);
  return (id === null ? query : query.where('id', '>', id)).orderBy('id').limit(max).forUpdate().execute();
}

/** Sealed bytes of everything that waits, for the sweep. */
export async function wachtende(work: Work): Promise<Rij[]> {
  return tables(work)
    .selectFrom('melden.inzending')
    .select(['id', 'dag', 'verzegeld', 'fout'])
    .where('gemeente_id', '=', work.gemeenteId)
    .execute();
}

export async function wis(work: Work, id: string): Promise<void> {
  await tables(work)
    .deleteFrom('melden.inzending')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

export async function zetFout(work: Work, id: string, fout: string): Promise<void> {
  await tables(work)
    .updateTable('melden.inzending')
    .set({ fout })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

/** How many could not be opened. */
export async function countFout(work: Work, code: string): Promise<number> {
  const row = await tables(work)
    .selectFrom('melden.inzending')
    .select((eb) => eb.fn.countAll<number>().as('aantal'))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('fout', '=', code)
    .executeTakeFirstOrThrow();
  return row.aantal;
}

/** Keys by which something still waits, as the first 16 bytes of each sealed report say. */
export async function sleutelsInGebruik(work: Work): Promise<Set<string>> {
  const rows = await tables(work)
    .selectFrom('melden.inzending')
    .select(sql<string>`distinct encode(substring(verzegeld from 1 for 16), 'hex')`.as('sleutel'))
    .where('gemeente_id', '=', work.gemeenteId)
    .execute();
  return new Set(rows.map((r) => r.sleutel));
}

/** Begin of the period of the last release; null before the first. */
export async function laatsteRonde(work: Work): Promise<Instant | null> {
  const row = await tables(work)
    .selectFrom('melden.ronde')
    .select('op')
    .where('gemeente_id', '=', work.gemeenteId)
    .forUpdate()
    .executeTakeFirst();
  return row?.op ?? null;
}

export async function zetRonde(work: Work, op: Instant): Promise<void> {
  await tables(work)
    .insertInto('melden.ronde')
    .values({ gemeente_id: work.gemeenteId, op })
    .onConflict((c) => c.column('gemeente_id').doUpdateSet({ op }))
    .execute();
}
