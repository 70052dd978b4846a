import type { Herkomstlabel } from '#modules/informatie/signalen/contract.ts';
import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Punt } from '../domain/punt.ts';
import type { Vergadering } from '../domain/vergadering.ts';
import { tables } from './tables.ts';

const REDEN = 'lio.identificatie.reden';
const INBRENG = 'lio.inbreng.tekst';

/** Who heard names of an item, and when that was decided. */
export interface Identificatie {
  id: string;
  puntId: string;
  op: Instant;
  deelnemers: string[];
}

export async function insertIdentificatie(
  work: Work,
  v: Vergadering,
  punt: Punt,
  reden: string,
  deelnemerIds: readonly string[],
): Promise<Identificatie> {
  const id = work.newId();
  const key = await work.keys.of(v.id);
  await tables(work)
    .insertInto('lio.identificatie')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      punt_id: punt.id,
      reden: key.seal(REDEN, id, reden),
      door: work.actor.accountId,
      op: work.now,
    })
    .execute();
  const chosen = v.deelnemers.filter((d) => deelnemerIds.includes(d.id));
  await tables(work)
    .insertInto('lio.gehoord')
    .values(
      chosen.map((d) => ({
        gemeente_id: work.gemeenteId,
        identificatie_id: id,
        deelnemer_id: d.id,
        signaal_id: punt.signaalId,
        intern: d.intern,
        op: work.now,
      })),
    )
    .execute();
  return { id, puntId: punt.id, op: work.now, deelnemers: chosen.map((d) => d.id) };
}

/** Identificatiebesluiten of these items, each with who heard; oldest first. */
export async function identificaties(work: Work, puntIds: readonly string[]): Promise<Identificatie[]> {
  if (puntIds.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('lio.identificatie as i')
    .innerJoin('lio.gehoord as g', (join) =>
      join.onRef('g.gemeente_id', '=', 'i.gemeente_id').onRef('g.identificatie_id', '=', 'i.id'),
    )
    .select(['i.id', 'i.punt_id', 'i.op', 'g.deelnemer_id'])
    .where('i.gemeente_id', '=', work.gemeenteId)
    .where('i.punt_id', 'in', puntIds)
    .orderBy('i.op')
    .orderBy('i.id')
    .execute();
  const found = new Map<string, Identificatie>();
  for (const r of rows) {
    const one = found.get(r.id) ?? { id: r.id, puntId: r.punt_id, op: r.op, deelnemers: [] };
    one.deelnemers.push(r.deelnemer_id);
    found.set(r.id, one);
  }
  return [...found.values()];
}

/** Whether somebody at the table heard names: who did stays on the list. */
export async function heeftGehoord(work: Work, deelnemerId: string): Promise<boolean> {
  const row = await tables(work)
    .selectFrom('lio.gehoord')
    .select('deelnemer_id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('deelnemer_id', '=', deelnemerId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export interface Inbreng {
  id: string;
  puntId: string;
  bron: string;
  vastgelegd: boolean;
  herkomstlabel: Herkomstlabel;
  tekst: string | null;
  op: Instant;
}

export async function insertInbreng(
  work: Work,
  v: Vergadering,
  punt: Punt,
  i: { bron: string; herkomstlabel: Herkomstlabel; tekst: string | null },
): Promise<Inbreng> {
  const id = work.newId();
  const key = i.tekst === null || v.namenId === null ? null : await work.keys.of(v.namenId);
  await tables(work)
    .insertInto('lio.inbreng')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      punt_id: punt.id,
      bron: i.bron,
      vastgelegd: i.tekst !== null,
      herkomstlabel: i.herkomstlabel,
      tekst: key && i.tekst !== null ? key.seal(INBRENG, id, i.tekst) : null,
      door: work.actor.accountId,
      op: work.now,
    })
    .execute();
  return { id, puntId: punt.id, vastgelegd: i.tekst !== null, op: work.now, ...i };
}

export async function inbrengVan(work: Work, v: Vergadering, puntIds: readonly string[]): Promise<Inbreng[]> {
  if (puntIds.length === 0) return [];
  const rows = await tables(work)
    .selectFrom('lio.inbreng')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('punt_id', 'in', puntIds)
    .orderBy('op')
    .orderBy('id')
    .execute();
  const key = v.namenId === null ? undefined : (await work.keys.all([v.namenId])).get(v.namenId);
  return rows.map((r) => ({
    id: r.id,
    puntId: r.punt_id,
    bron: r.bron,
    vastgelegd: r.vastgelegd,
    herkomstlabel: r.herkomstlabel,
    tekst: key && r.tekst ? key.open(INBRENG, r.id, r.tekst) : null,
    op: r.op,
  }));
}

/** What was brought in about an item goes, the row that something was brought in stays. */
export async function wisInbreng(work: Work, puntId: string): Promise<void> {
  await tables(work)
    .updateTable('lio.inbreng')
    .set({ tekst: null })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('punt_id', '=', puntId)
    .execute();
}
