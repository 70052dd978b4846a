import type { Selectable } from 'kysely';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Prioriteit } from '../domain/prioriteit.ts';
import { tables, type Tables } from './tables.ts';

const toPrioriteit = (r: Selectable<Tables['plan.prioriteit']>): Prioriteit => ({
  id: r.id,
  versie: r.versie,
  onderId: r.onder_id,
  niveau: r.niveau,
  titel: r.titel,
  betekenis: r.betekenis,
  bron: r.bron,
  van: r.van,
  tot: r.tot,
  evaluatieOp: r.evaluatie_op,
});

const toRow = (p: Prioriteit) => ({
  onder_id: p.onderId,
  niveau: p.niveau,
  titel: p.titel,
  betekenis: p.betekenis,
  bron: p.bron,
  van: p.van,
  tot: p.tot,
  evaluatie_op: p.evaluatieOp,
});

export async function prioriteiten(work: Work): Promise<Prioriteit[]> {
  const rows = await tables(work)
    .selectFrom('plan.prioriteit')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('van', 'desc')
    .orderBy('titel')
    .execute();
  return rows.map(toPrioriteit);
}

/** @throws NotFound when absent, Stale when the version moved on. */
export async function findPrioriteit(work: Work, id: string, version: number): Promise<Prioriteit> {
  const row = await tables(work)
    .selectFrom('plan.prioriteit')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (row.versie !== version) throw new Stale(row.versie);
  return toPrioriteit(row);
}

export async function insertPrioriteit(work: Work, p: Prioriteit): Promise<void> {
  await tables(work)
    .insertInto('plan.prioriteit')
    .values({ gemeente_id: work.gemeenteId, id: p.id, versie: 1, ...toRow(p) })
    .execute();
}

export async function updatePrioriteit(work: Work, p: Prioriteit): Promise<Prioriteit> {
  const next = { ...p, versie: p.versie + 1 };
  await tables(work)
    .updateTable('plan.prioriteit')
    .set({ versie: next.versie, ...toRow(next) })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', p.id)
    .execute();
  return next;
}
