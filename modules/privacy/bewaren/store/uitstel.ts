import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Grond, Uitstelsoort } from '../contract.ts';
import { tables, type UitstelTable } from './tables.ts';

export interface Uitstel {
  id: string;
  aankondigingId: string;
  soort: Uitstelsoort;
  tot: LocalDate;
  grond: Grond;
  reden: Buffer;
  gevraagdDoor: string;
  gevraagdOp: Instant;
  beslotenDoor: string | null;
  beslotenOp: Instant | null;
  akkoord: boolean | null;
  versie: number;
}

/** Newest request per announcement. */
export async function uitstellen(work: Work, ids: readonly string[]): Promise<Map<string, Uitstel>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(work)
    .selectFrom('bewaren.uitstel')
    .selectAll()
    .distinctOn('aankondiging_id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('aankondiging_id', 'in', ids)
    .orderBy('aankondiging_id')
    .orderBy('gevraagd_op', 'desc')
    .execute();
  return new Map(rows.map((r) => [r.aankondiging_id, toUitstel(r)]));
}

/** @throws NotFound when there is none, Stale when it was decided meanwhile. */
export async function findUitstel(work: Work, id: string, version: number): Promise<Uitstel> {
  const row = await tables(work)
    .selectFrom('bewaren.uitstel')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (row.versie !== version) throw new Stale(row.versie);
  return toUitstel(row);
}

/** Whose announcement this request is for; nothing locked yet. @throws NotFound */
export async function aankondigingVan(work: Work, uitstelId: string): Promise<string> {
  const row = await tables(work)
    .selectFrom('bewaren.uitstel')
    .select('aankondiging_id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', uitstelId)
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return row.aankondiging_id;
}

export const REDEN = 'bewaren.uitstel.reden';

export async function insertUitstel(
  work: Work,
  uitstel: Pick<Uitstel, 'aankondigingId' | 'soort' | 'tot' | 'grond'> & { reden: string; recordId: string },
): Promise<string> {
  const id = work.newId();
  const key = await work.keys.of(uitstel.recordId);
  await tables(work)
    .insertInto('bewaren.uitstel')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      aankondiging_id: uitstel.aankondigingId,
      soort: uitstel.soort,
      tot: uitstel.tot,
      grond: uitstel.grond,
      reden: key.seal(REDEN, id, uitstel.reden),
      gevraagd_door: work.actor.accountId,
      gevraagd_op: work.now,
      besloten_door: null,
      besloten_op: null,
      akkoord: null,
      versie: 1,
    })
    .execute();
  return id;
}

export async function decideUitstel(work: Work, uitstel: Uitstel, akkoord: boolean): Promise<void> {
  await tables(work)
    .updateTable('bewaren.uitstel')
    .set({ akkoord, besloten_door: work.actor.accountId, besloten_op: work.now, versie: uitstel.versie + 1 })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', uitstel.id)
    .execute();
  if (!akkoord) return;
  await tables(work)
    .updateTable('bewaren.aankondiging')
    .set((eb) => ({ stand: 'uitgesteld', vernietigen_op: uitstel.tot, versie: eb('versie', '+', 1) }))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', uitstel.aankondigingId)
    .execute();
}

const toUitstel = (r: UitstelTable): Uitstel => ({
  id: r.id,
  aankondigingId: r.aankondiging_id,
  soort: r.soort,
  tot: r.tot,
  grond: r.grond,
  reden: r.reden,
  gevraagdDoor: r.gevraagd_door,
  gevraagdOp: r.gevraagd_op,
  beslotenDoor: r.besloten_door,
  beslotenOp: r.besloten_op,
  akkoord: r.akkoord,
  versie: r.versie,
});
