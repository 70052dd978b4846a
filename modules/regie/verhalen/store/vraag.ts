import type { Selectable } from 'kysely';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Vraag } from '../domain/vraag.ts';
import { MEEST, tables, type Tables } from './tables.ts';

const toVraag = (r: Selectable<Tables['verhalen.vraag']>): Vraag => ({
  id: r.id,
  aanId: r.aan_id,
  soort: r.bron_soort,
  bronId: r.bron_id,
  gesteldOp: r.gesteld_op,
  afgedaanOp: r.afgedaan_op,
  einddatum: r.einddatum,
});

const vanMij = (work: Work) =>
  tables(work)
    .selectFrom('verhalen.vraag')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('aan_id', '=', work.actor.accountId);

export async function mijn(work: Work): Promise<Vraag[]> {
  return (await vanMij(work).orderBy('gesteld_op', 'desc').limit(MEEST).execute()).map(toVraag);
}

/** @throws NotFound when absent, done, or asked of somebody else. */
export async function findOpen(work: Work, id: string): Promise<Vraag> {
  const row = await vanMij(work)
    .where('id', '=', id)
    .where('afgedaan_op', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return toVraag(row);
}

/** Asked once per person and thing, however often the job runs. */
export async function insertOnce(work: Work, v: Vraag): Promise<void> {
  await tables(work)
    .insertInto('verhalen.vraag')
    .values({
      gemeente_id: work.gemeenteId,
      id: v.id,
      aan_id: v.aanId,
      bron_soort: v.soort,
      bron_id: v.bronId,
      gesteld_op: v.gesteldOp,
      afgedaan_op: null,
      einddatum: v.einddatum,
    })
    .onConflict((c) => c.doNothing())
    .execute();
}

export async function doeAf(work: Work, id: string): Promise<void> {
  await tables(work)
    .updateTable('verhalen.vraag')
    .set({ afgedaan_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}
