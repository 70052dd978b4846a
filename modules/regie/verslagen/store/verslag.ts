import type { Selectable } from 'kysely';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Verslag } from '../domain/verslag.ts';
import { tables, type VerslagTable } from './tables.ts';

const toVerslag = (r: Selectable<VerslagTable>): Verslag => ({
  id: r.id,
  versie: r.versie,
  jaar: r.jaar,
  nummer: r.nummer,
  titel: r.titel,
  stand: r.stand,
  voorgelegdDoorId: r.voorgelegd_door,
  vastgesteldDoorId: r.vastgesteld_door,
  vastgesteldOp: r.vastgesteld_op,
  besluitDatum: r.besluit_datum,
  besluit: r.besluit,
  herzienReden: r.herzien_reden,
  terugReden: r.terug_reden,
  gepubliceerdOp: r.gepubliceerd_op,
});

const toRow = (v: Verslag) => ({
  titel: v.titel,
  stand: v.stand,
  voorgelegd_door: v.voorgelegdDoorId,
  vastgesteld_door: v.vastgesteldDoorId,
  vastgesteld_op: v.vastgesteldOp,
  besluit_datum: v.besluitDatum,
  besluit: v.besluit,
  herzien_reden: v.herzienReden,
  terug_reden: v.terugReden,
  gepubliceerd_op: v.gepubliceerdOp,
});

const all = (work: Work) =>
  tables(work).selectFrom('verslagen.verslag').selectAll().where('gemeente_id', '=', work.gemeenteId);

/** All accounts, newest year and number first. */
export const list = async (work: Work): Promise<Verslag[]> =>
  (await all(work).orderBy('jaar', 'desc').orderBy('nummer', 'desc').limit(200).execute()).map(toVerslag);

/** The latest number of a year. */
export async function laatsteVan(work: Work, jaar: number): Promise<Verslag | null> {
  const row = await all(work).where('jaar', '=', jaar).orderBy('nummer', 'desc').executeTakeFirst();
  return row ? toVerslag(row) : null;
}

/** @throws NotFound when absent. */
export async function find(work: Work, id: string): Promise<Verslag> {
  const row = await all(work).where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return toVerslag(row);
}

/** Locks one for a change. @throws NotFound when absent, Stale when the version moved on. */
export async function findForUpdate(work: Work, id: string, version: number | null): Promise<Verslag> {
  const row = await all(work).where('id', '=', id).forUpdate().executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== null && row.versie !== version) throw new Stale(row.versie);
  return toVerslag(row);
}

/** @returns false when the year has this number already: somebody was earlier. */
export async function insert(work: Work, v: Verslag): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(work)
    .insertInto('verslagen.verslag')
    .values({
      gemeente_id: work.gemeenteId,
      id: v.id,
      versie: v.versie,
      jaar: v.jaar,
      nummer: v.nummer,
      ...toRow(v),
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

export async function update(work: Work, v: Verslag): Promise<Verslag> {
  const next = { ...v, versie: v.versie + 1 };
  await tables(work)
    .updateTable('verslagen.verslag')
    .set({ versie: next.versie, ...toRow(next) })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', v.id)
    .execute();
  return next;
}

/** Name and code of the own municipality. */
export const gemeente = (work: Work): Promise<{ naam: string; code: string }> =>
  tables(work)
    .selectFrom('platform.gemeente')
    .select(['naam', 'code'])
    .where('gemeente_id', '=', work.gemeenteId)
    .executeTakeFirstOrThrow();
