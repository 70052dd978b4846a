import { sql } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { IntrekReden, Uitkomst, Weegreden } from '../contract.ts';
import { tables, type Tables } from './tables.ts';

export interface Koppelbesluit {
  id: string;
  een: string;
  ander: string;
  uitkomst: Uitkomst;
  redenen: Weegreden[];
  modelversie: string;
  door: string;
  op: Instant;
  ingetrokken: { door: string; op: Instant; reden: IntrekReden } | null;
}

const COLUMNS = [
  'id',
  'een',
  'ander',
  'uitkomst',
  'redenen',
  'modelversie',
  'door',
  'op',
  'ingetrokken_door',
  'ingetrokken_op',
  'ingetrokken_reden',
] as const;

type Row = Omit<Tables['koppelen.koppelbesluit'], 'gemeente_id'>;

const toBesluit = ({ ingetrokken_door, ingetrokken_op, ingetrokken_reden, ...rest }: Row): Koppelbesluit => ({
  ...rest,
  ingetrokken:
    ingetrokken_op === null
      ? null
      : { door: ingetrokken_door!, op: ingetrokken_op, reden: ingetrokken_reden! },
});

/**
 * Holds two subjects until the transaction ends: whoever destroys one of them at this moment goes first or waits.
 * False when one is no longer there.
 */
export async function houdVast(work: Work, een: string, ander: string): Promise<boolean> {
  const { rows } = await sql`select id from koppelen.onderwerp
    where gemeente_id = ${work.gemeenteId} and id in (${een}, ${ander}) order by id for key share`.execute(
    tables(work),
  );
  return rows.length === 2;
}

/** Records a decision; false when somebody else decided about the same two at this moment. */
export async function insert(work: Work, b: Omit<Koppelbesluit, 'ingetrokken'>): Promise<boolean> {
  const result = await tables(work)
    .insertInto('koppelen.koppelbesluit')
    .values({
      gemeente_id: work.gemeenteId,
      ...b,
      redenen: JSON.stringify(b.redenen) as unknown as Weegreden[],
      ingetrokken_door: null,
      ingetrokken_op: null,
      ingetrokken_reden: null,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0) === 1;
}

/** Decisions that involve one of these subjects, newest first. */
export async function van(work: Work, ids: readonly string[]): Promise<Koppelbesluit[]> {
  if (ids.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('koppelen.koppelbesluit')
    .select(COLUMNS)
    .where('gemeente_id', '=', work.gemeenteId)
    .where((e) => e.or([e('een', 'in', ids), e('ander', 'in', ids)]))
    .orderBy('op', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map(toBesluit);
}

export async function findForUpdate(work: Work, id: string): Promise<Koppelbesluit | null> {
  const row = await tables(work)
    .selectFrom('koppelen.koppelbesluit')
    .select(COLUMNS)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  return row ? toBesluit(row) : null;
}

export async function trekIn(work: Work, id: string, reden: IntrekReden): Promise<void> {
  await tables(work)
    .updateTable('koppelen.koppelbesluit')
    .set({ ingetrokken_door: work.actor.accountId, ingetrokken_op: work.now, ingetrokken_reden: reden })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}
