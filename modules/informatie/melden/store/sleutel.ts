import type { LocalDate } from '#platform/contract.ts';
import type { BoxKeys } from '#platform/sealed-box.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

const PLACE = 'melden.intakesleutel.prive';

export interface SleutelKop {
  id: string;
  dag: LocalDate;
}

/** Newest first. */
export async function list(work: Work): Promise<SleutelKop[]> {
  return tables(work)
    .selectFrom('melden.intakesleutel')
    .select(['id', 'dag'])
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('dag', 'desc')
    .orderBy('id')
    .execute();
}

/** Keeps a key pair; the private half under a key of its own, so that an old backup loses it after 35 days. */
export async function insert(work: Work, keys: BoxKeys): Promise<string> {
  const id = work.newReportId();
  const key = await work.keys.create(id);
  await tables(work)
    .insertInto('melden.intakesleutel')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      publiek: keys.publiek,
      prive: key.sealBytes(PLACE, id, keys.prive),
      dag: work.today,
    })
    .execute();
  return id;
}

/** Null when it is no longer there. */
export async function find(work: Work, id: string): Promise<BoxKeys | null> {
  const row = await tables(work)
    .selectFrom('melden.intakesleutel')
    .select(['publiek', 'prive'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const key = await work.keys.of(id);
  return { publiek: row.publiek, prive: key.openBytes(PLACE, id, row.prive) };
}

/** Deletes a key pair. Returns how many there were. */
export async function destroy(work: Work, id: string): Promise<number> {
  const gone = await tables(work)
    .deleteFrom('melden.intakesleutel')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .executeTakeFirst();
  const count = Number(gone.numDeletedRows);
  if (count > 0) await work.keys.destroy(id);
  return count;
}
