import { NotFound, Stale } from '#platform/errors.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { BesluitVastgelegd, Inhoud, Punt } from '../domain/punt.ts';
import { tables, type BesluitRow, type PuntRow } from './tables.ts';

const INHOUD = 'lio.punt.inhoud';
const TOELICHTING = 'lio.besluit.toelichting';

/** Loads one item, locked when it will change. Row security of its meeting decides whether it is there. */
export async function findPunt(work: Work, id: string, change?: { version?: number }): Promise<Punt> {
  let query = tables(work)
    .selectFrom('lio.punt')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id);
  if (change) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new NotFound();
  if (change?.version !== undefined && row.versie !== change.version) throw new Stale(row.versie);
  const [punt] = await open(work, row.vergadering_id, [row]);
  if (!punt) throw new NotFound();
  return punt;
}

/** All items of a meeting, in order within each part. */
export async function puntenVan(work: Work, vergaderingId: string): Promise<Punt[]> {
  const rows = await tables(work)
    .selectFrom('lio.punt')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('vergadering_id', '=', vergaderingId)
    .orderBy('volgorde')
    .orderBy('id')
    .execute();
  return open(work, vergaderingId, rows);
}

export interface Stand {
  punten: number;
  nagekeken: number;
  besloten: number;
}

/** How far each of these meetings is, counted. */
export async function standVan(work: Work, vergaderingIds: readonly string[]): Promise<Map<string, Stand>> {
  if (vergaderingIds.length === 0) return new Map();
  const rows = await tables(work)
    .selectFrom('lio.punt as p')
    .leftJoin('lio.besluit as b', (join) =>
      join.onRef('b.gemeente_id', '=', 'p.gemeente_id').onRef('b.punt_id', '=', 'p.id'),
    )
    .select((eb) => [
      'p.vergadering_id',
      eb.fn.countAll<number>().as('punten'),
      eb.fn.count<number>('p.nagekeken_op').as('nagekeken'),
      eb.fn.count<number>('b.punt_id').as('besloten'),
    ])
    .where('p.gemeente_id', '=', work.gemeenteId)
    .where('p.vergadering_id', 'in', vergaderingIds)
    .groupBy('p.vergadering_id')
    .execute();
  return new Map(
    rows.map((r) => [r.vergadering_id, { punten: r.punten, nagekeken: r.nagekeken, besloten: r.besloten }]),
  );
}

export async function insertPunt(work: Work, punt: Punt): Promise<void> {
  const key = await work.keys.of(punt.vergaderingId);
  await tables(work)
    .insertInto('lio.punt')
    .values({ gemeente_id: work.gemeenteId, id: punt.id, ...toRow(punt, key) })
    .execute();
}

/** Saves with the next version. The row was locked by findPunt. */
export async function updatePunt(work: Work, punt: Punt): Promise<Punt> {
  const next = { ...punt, versie: punt.versie + 1 };
  const key = await work.keys.of(punt.vergaderingId);
  await tables(work)
    .updateTable('lio.punt')
    .set(toRow(next, key))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', punt.id)
    .execute();
  return next;
}

/** Only the place changes: the text of an item, and who is editing it, are left alone. */
export async function saveVolgorde(work: Work, punten: readonly Punt[]): Promise<void> {
  for (const p of punten) {
    await tables(work)
      .updateTable('lio.punt')
      .set({ volgorde: p.volgorde })
      .where('gemeente_id', '=', work.gemeenteId)
      .where('id', '=', p.id)
      .execute();
  }
}

export async function deletePunt(work: Work, id: string): Promise<void> {
  await tables(work)
    .deleteFrom('lio.punt')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

export async function insertBesluit(work: Work, punt: Punt, b: BesluitVastgelegd): Promise<void> {
  const key = await work.keys.of(punt.vergaderingId);
  await tables(work)
    .insertInto('lio.besluit')
    .values({
      gemeente_id: work.gemeenteId,
      punt_id: punt.id,
      keuze: b.keuze,
      toelichting: key.seal(TOELICHTING, punt.id, b.toelichting),
      houder_id: b.houderId,
      houder_functie: b.houderFunctie,
      termijn: b.termijn,
      zelfstandige_bron: b.zelfstandigeBron,
      casus_id: b.casusId,
      controle_id: b.controleId,
      door: b.door,
      op: b.op,
    })
    .execute();
}

/** A decision taken back leaves no trace but the audit: it was a slip of the finger. */
export async function deleteBesluit(work: Work, puntId: string): Promise<void> {
  const where = { gemeente_id: work.gemeenteId, punt_id: puntId };
  await tables(work)
    .deleteFrom('lio.actie')
    .where('gemeente_id', '=', where.gemeente_id)
    .where('punt_id', '=', where.punt_id)
    .execute();
  await tables(work)
    .deleteFrom('lio.besluit')
    .where('gemeente_id', '=', where.gemeente_id)
    .where('punt_id', '=', where.punt_id)
    .execute();
}

async function open(work: Work, vergaderingId: string, rows: readonly PuntRow[]): Promise<Punt[]> {
  if (rows.length === 0) return [];
  const key = await work.keys.of(vergaderingId);
  const besluiten = await tables(work)
    .selectFrom('lio.besluit')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where(
      'punt_id',
      'in',
      rows.map((r) => r.id),
    )
    .execute();
  const perPunt = new Map(besluiten.map((b) => [b.punt_id, toBesluit(b, key)]));
  return rows.map((r) => toPunt(r, perPunt.get(r.id) ?? null, key));
}

const toBesluit = (b: BesluitRow, key: RecordKey): BesluitVastgelegd => ({
  keuze: b.keuze,
  toelichting: key.open(TOELICHTING, b.punt_id, b.toelichting),
  houderId: b.houder_id,
  houderFunctie: b.houder_functie,
  termijn: b.termijn,
  zelfstandigeBron: b.zelfstandige_bron,
  casusId: b.casus_id,
  controleId: b.controle_id,
  door: b.door,
  op: b.op,
});

const toPunt = (r: PuntRow, besluit: BesluitVastgelegd | null, key: RecordKey): Punt => ({
  id: r.id,
  versie: r.versie,
  vergaderingId: r.vergadering_id,
  signaalId: r.signaal_id,
  kenmerk: r.kenmerk,
  thema: r.thema,
  gebied: r.gebied,
  deel: r.deel,
  volgorde: r.volgorde,
  inhoud: JSON.parse(key.open(INHOUD, r.id, r.inhoud)) as Inhoud,
  nagekekenOp: r.nagekeken_op,
  behandeld: r.behandeld,
  besluit,
});

const toRow = (p: Punt, key: RecordKey) => ({
  versie: p.versie,
  vergadering_id: p.vergaderingId,
  signaal_id: p.signaalId,
  kenmerk: p.kenmerk,
  thema: p.thema,
  gebied: p.gebied,
  deel: p.deel,
  volgorde: p.volgorde,
  inhoud: key.seal(INHOUD, p.id, JSON.stringify(p.inhoud)),
  nagekeken_op: p.nagekekenOp,
  behandeld: p.behandeld,
});

/** Items of one signal, in whatever meeting the viewer may see. */
export async function puntenVanSignaal(work: Work, signaalId: string): Promise<Punt[]> {
  const rows = await tables(work)
    .selectFrom('lio.punt')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('signaal_id', '=', signaalId)
    .execute();
  const found: Punt[] = [];
  for (const row of rows) found.push(...(await open(work, row.vergadering_id, [row])));
  return found;
}

/** Replaces the words of a decision; what was chosen, by whom and when stays. */
export async function saveToelichting(work: Work, punt: Punt, toelichting: string): Promise<void> {
  const key = await work.keys.of(punt.vergaderingId);
  await tables(work)
    .updateTable('lio.besluit')
    .set({ toelichting: key.seal(TOELICHTING, punt.id, toelichting) })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('punt_id', '=', punt.id)
    .execute();
}
