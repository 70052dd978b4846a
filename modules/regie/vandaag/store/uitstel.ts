import type { Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Reden } from '../contract.ts';
import type { Uitstel } from '../domain/uitstel.ts';

interface Tables {
  'vandaag.uitstel': {
    gemeente_id: number;
    id: string;
    account_id: string;
    rij: string;
    reden: Reden;
    tot: LocalDate;
    aantal: number | null;
    te_laat: boolean;
    op: Instant;
  };
}

const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

/** What the viewer put off and has not come back by date, by row. */
export async function findUitstel(work: Work): Promise<Map<string, Uitstel>> {
  const rows = await tables(work)
    .selectFrom('vandaag.uitstel')
    .select(['id', 'rij', 'reden', 'tot', 'aantal', 'te_laat'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', work.actor.accountId)
    .where('tot', '>', work.today)
    .execute();
  return new Map(rows.map(({ te_laat: teLaat, ...r }) => [r.rij, { ...r, teLaat }]));
}

/** Putting off again replaces what was said before. Returns the id that stands. */
export async function saveUitstel(work: Work, uitstel: Omit<Uitstel, 'id'>): Promise<string> {
  const { teLaat, ...rest } = uitstel;
  const values = { ...rest, te_laat: teLaat, op: work.now };
  const row = await tables(work)
    .insertInto('vandaag.uitstel')
    .values({ gemeente_id: work.gemeenteId, id: work.newId(), account_id: work.actor.accountId, ...values })
    .onConflict((c) => c.constraint('uitstel_rij_uniek').doUpdateSet(values))
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

export async function deleteUitstel(work: Work, id: string): Promise<void> {
  const row = await tables(work)
    .deleteFrom('vandaag.uitstel')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', work.actor.accountId)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  if (!row) throw new NotFound();
}

/** Removes of everyone what has come back by date. */
export async function deleteVerlopen(work: Work): Promise<void> {
  await tables(work)
    .deleteFrom('vandaag.uitstel')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('tot', '<=', work.today)
    .execute();
}
