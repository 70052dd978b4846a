import type { Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';

interface Tables {
  'vandaag.dagmail': {
    gemeente_id: number;
    id: string;
    account_id: string;
    adres: Buffer;
    aan_sinds: Instant;
    laatst_op: LocalDate | null;
  };
}

export interface Dagmail {
  id: string;
  accountId: string;
  laatstOp: LocalDate | null;
}

const PLACE = 'vandaag.dagmail.adres';
const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
const mine = (work: Work, accountId: string) =>
  tables(work)
    .selectFrom('vandaag.dagmail')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', accountId);

/** What this account asked for, with the address; null where it is off. `lock` holds it until the work is done. */
export async function find(
  work: Work,
  accountId: string,
  lock = false,
): Promise<(Dagmail & { adres: string }) | null> {
  const query = mine(work, accountId).selectAll();
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  if (!row) return null;
  const adres = (await work.keys.of(row.id)).open(PLACE, row.id, row.adres);
  return { id: row.id, accountId: row.account_id, laatstOp: row.laatst_op, adres };
}

/** Everyone of this municipality who asked for it. */
export async function list(work: Work): Promise<Dagmail[]> {
  return tables(work)
    .selectFrom('vandaag.dagmail')
    .select(['id', 'account_id as accountId', 'laatst_op as laatstOp'])
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('id')
    .execute();
}

export async function save(work: Work, accountId: string, adres: string): Promise<void> {
  await remove(work, accountId);
  const id = work.newId();
  const key = await work.keys.create(id);
  await tables(work)
    .insertInto('vandaag.dagmail')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      account_id: accountId,
      adres: key.seal(PLACE, id, adres),
      aan_sinds: work.now,
      laatst_op: null,
    })
    .execute();
}

/** Off: the address goes, with its key. */
export async function remove(work: Work, accountId: string): Promise<void> {
  const row = await tables(work)
    .deleteFrom('vandaag.dagmail')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', accountId)
    .returning('id')
    .executeTakeFirst();
  if (row) await work.keys.destroy(row.id);
}

export async function zetLaatst(work: Work, id: string): Promise<void> {
  await tables(work)
    .updateTable('vandaag.dagmail')
    .set({ laatst_op: work.today })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}
