import type { Kysely } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Zoekvraag } from './contract.ts';

interface Tables {
  'zoeken.zoekvraag': {
    gemeente_id: number;
    id: string;
    account_id: string;
    naam: Buffer;
    vraag: Buffer;
    gebruikt_op: Instant;
  };
}

const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
const NAAM = 'zoeken.zoekvraag.naam';
const VRAAG = 'zoeken.zoekvraag.vraag';

export async function insert(work: Work, naam: string, vraag: string): Promise<Zoekvraag> {
  const id = work.newId();
  const key = await work.keys.create(id);
  await tables(work)
    .insertInto('zoeken.zoekvraag')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      account_id: work.actor.accountId,
      naam: key.seal(NAAM, id, naam),
      vraag: key.seal(VRAAG, id, vraag),
      gebruikt_op: work.now,
    })
    .execute();
  return { id, naam, vraag };
}

/** The viewer's own questions, last used first. */
export async function eigen(work: Work): Promise<Zoekvraag[]> {
  const rows = await tables(work)
    .selectFrom('zoeken.zoekvraag')
    .select(['id', 'naam', 'vraag'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', work.actor.accountId)
    .orderBy('gebruikt_op', 'desc')
    .orderBy('id')
    .execute();
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.flatMap((r) => {
    const key = keys.get(r.id);
    return key
      ? [{ id: r.id, naam: key.open(NAAM, r.id, r.naam), vraag: key.open(VRAAG, r.id, r.vraag) }]
      : [];
  });
}

export async function raakAan(work: Work, id: string): Promise<void> {
  const row = await tables(work)
    .updateTable('zoeken.zoekvraag')
    .set({ gebruikt_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', work.actor.accountId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new NotFound();
}

export async function verwijder(work: Work, id: string): Promise<void> {
  const row = await tables(work)
    .deleteFrom('zoeken.zoekvraag')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', work.actor.accountId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new NotFound();
  await work.keys.destroy(id);
}

/** Removes of everyone what was last used before this moment. */
export async function verwijderVoor(work: Work, moment: Instant): Promise<void> {
  const rows = await tables(work)
    .deleteFrom('zoeken.zoekvraag')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('gebruikt_op', '<', moment)
    .returning('id')
    .execute();
  for (const { id } of rows) await work.keys.destroy(id);
}
