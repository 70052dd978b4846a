import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

export async function insertStap(work: Work, controleId: string, naar: string): Promise<void> {
  await tables(work)
    .insertInto('controles.stap')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      controle_id: controleId,
      naar,
      op: work.now,
      door: work.actor.accountId,
    })
    .execute();
}

export async function stappen(
  work: Work,
  controleId: string,
): Promise<{ naar: string; op: Instant; door: string }[]> {
  return tables(work)
    .selectFrom('controles.stap')
    .select(['naar', 'op', 'door'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('controle_id', '=', controleId)
    .orderBy('op')
    .orderBy('id')
    .execute();
}
