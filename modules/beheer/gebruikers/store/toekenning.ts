import type { Instant } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Toekenning } from '../domain/toekenning.ts';
import { tables } from './tables.ts';

interface Columns {
  id: string;
  soort: Toekenning['soort'];
  account_id: string;
  naam: string;
  rol: Toekenning['rol'];
  team: string;
  tot: string | null;
  besluit: string | null;
  gevraagd_door: string;
  gevraagd_op: string;
  besloten_door: string | null;
  besloten_op: string | null;
  akkoord: boolean | null;
  zonder_tweede: boolean;
  link_door: string | null;
  code_door: string | null;
}

function fromRow(row: Columns): Toekenning {
  return {
    id: row.id,
    soort: row.soort,
    accountId: row.account_id,
    naam: row.naam,
    rol: row.rol,
    team: row.team,
    tot: row.tot,
    besluit: row.besluit,
    gevraagdDoor: row.gevraagd_door,
    gevraagdOp: row.gevraagd_op,
    beslotenDoor: row.besloten_door,
    beslotenOp: row.besloten_op,
    akkoord: row.akkoord,
    zonderTweede: row.zonder_tweede,
    linkDoor: row.link_door,
    codeDoor: row.code_door,
  };
}

/** Open requests first, then the latest; as many as anybody reads. */
export async function list(work: Work, vanaf: Instant): Promise<Toekenning[]> {
  const rows = await tables(work)
    .selectFrom('gebruikers.toekenning')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where((eb) => eb.or([eb('besloten_op', 'is', null), eb('gevraagd_op', '>=', vanaf)]))
    .orderBy('gevraagd_op', 'desc')
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(fromRow);
}

/** Requests without a decision. */
export async function open(work: Work): Promise<Toekenning[]> {
  const rows = await tables(work)
    .selectFrom('gebruikers.toekenning')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('besloten_op', 'is', null)
    .limit(500)
    .execute();
  return rows.map(fromRow);
}

export async function findForUpdate(work: Work, id: string): Promise<Toekenning> {
  const row = await tables(work)
    .selectFrom('gebruikers.toekenning')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return fromRow(row);
}

export async function insert(work: Work, t: Toekenning): Promise<void> {
  await tables(work)
    .insertInto('gebruikers.toekenning')
    .values({ gemeente_id: work.gemeenteId, ...toRow(t) })
    .execute();
}

export async function update(work: Work, t: Toekenning): Promise<void> {
  await tables(work)
    .updateTable('gebruikers.toekenning')
    .set(toRow(t))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', t.id)
    .execute();
}

/** Removes open requests for the same, which a new one replaces. Returns their ids. */
export async function removeOpen(
  work: Work,
  t: Pick<Toekenning, 'soort' | 'accountId' | 'rol' | 'team'>,
): Promise<string[]> {
  const rows = await tables(work)
    .deleteFrom('gebruikers.toekenning')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('soort', '=', t.soort)
    .where('account_id', '=', t.accountId)
    .where('rol', '=', t.rol)
    .where('team', '=', t.team)
    .where('besloten_op', 'is', null)
    .returning('id')
    .execute();
  return rows.map((row) => row.id);
}

function toRow(t: Toekenning): Columns {
  return {
    id: t.id,
    soort: t.soort,
    account_id: t.accountId,
    naam: t.naam,
    rol: t.rol,
    team: t.team,
    tot: t.tot,
    besluit: t.besluit,
    gevraagd_door: t.gevraagdDoor,
    gevraagd_op: t.gevraagdOp,
    besloten_door: t.beslotenDoor,
    besloten_op: t.beslotenOp,
    akkoord: t.akkoord,
    zonder_tweede: t.zonderTweede,
    link_door: t.linkDoor,
    code_door: t.codeDoor,
  };
}
