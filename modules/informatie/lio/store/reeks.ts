import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { VasteDeelnemer } from '../schema/invoer.ts';
import { tables, type ReeksRow } from './tables.ts';

/** A series as the rules see it. */
export interface Reeks {
  id: string;
  versie: number;
  naam: string;
  team: string;
  week: number;
  weekdag: number;
  tijd: string;
  duurMinuten: number;
  plaats: string;
  vooruit: number;
  deelnemers: VasteDeelnemer[];
  actief: boolean;
}

const toReeks = (r: ReeksRow): Reeks => ({
  id: r.id,
  versie: r.versie,
  naam: r.naam,
  team: r.team,
  week: r.week,
  weekdag: r.weekdag,
  tijd: r.tijd,
  duurMinuten: r.duur_minuten,
  plaats: r.plaats,
  vooruit: r.vooruit,
  deelnemers: r.deelnemers,
  actief: r.actief,
});

const toRow = (r: Reeks) => ({
  naam: r.naam,
  team: r.team,
  week: r.week,
  weekdag: r.weekdag,
  tijd: r.tijd,
  duur_minuten: r.duurMinuten,
  plaats: r.plaats,
  vooruit: r.vooruit,
  deelnemers: JSON.stringify(r.deelnemers),
  actief: r.actief,
});

/** Series of the viewer's teams; a job sees all. */
export async function reeksen(work: Work): Promise<Reeks[]> {
  let query = tables(work).selectFrom('lio.reeks').selectAll().where('gemeente_id', '=', work.gemeenteId);
  if (work.actor.rol !== 'systeem')
    query = query.where('team', 'in', work.actor.teams.length > 0 ? [...work.actor.teams] : ['']);
  return (await query.orderBy('naam').orderBy('id').execute()).map(toReeks);
}

export async function findReeks(work: Work, id: string, version: number): Promise<Reeks> {
  const row = await tables(work)
    .selectFrom('lio.reeks')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .where('team', 'in', work.actor.teams.length > 0 ? [...work.actor.teams] : [''])
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (row.versie !== version) throw new Stale(row.versie);
  return toReeks(row);
}

export async function insertReeks(work: Work, reeks: Reeks): Promise<void> {
  await tables(work)
    .insertInto('lio.reeks')
    .values({ gemeente_id: work.gemeenteId, id: reeks.id, versie: 1, ...toRow(reeks) })
    .execute();
}

export async function updateReeks(work: Work, reeks: Reeks): Promise<Reeks> {
  const versie = reeks.versie + 1;
  await tables(work)
    .updateTable('lio.reeks')
    .set({ ...toRow(reeks), versie })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', reeks.id)
    .execute();
  return { ...reeks, versie };
}

/** Names of series, for the head of a meeting. */
export async function reeksnamen(work: Work, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tables(work)
    .selectFrom('lio.reeks')
    .select(['id', 'naam'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(rows.map((r) => [r.id, r.naam]));
}
