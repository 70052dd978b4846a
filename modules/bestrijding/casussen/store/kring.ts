import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Lid } from '../domain/casus.ts';
import { tables } from './tables.ts';

/** Moves the end of silence; no version, since a note of one member must not disturb the form of another. */
export async function verleng(work: Work, id: string, einddatum: LocalDate): Promise<void> {
  await tables(work)
    .updateTable('casussen.casus')
    .set({ einddatum })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

export async function insertLid(work: Work, casusId: string, lid: Lid): Promise<void> {
  await tables(work)
    .insertInto('casussen.lid')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      casus_id: casusId,
      account_id: lid.accountId,
      taak: lid.taak,
      vanaf: lid.vanaf,
      door: work.actor.accountId,
      tot: null,
    })
    .execute();
}

/** Ends a membership; the row stays, so that it can be told who was in the circle when. */
export async function eindigLid(work: Work, casusId: string, accountId: string): Promise<void> {
  await tables(work)
    .updateTable('casussen.lid')
    .set({ tot: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('casus_id', '=', casusId)
    .where('account_id', '=', accountId)
    .where('tot', 'is', null)
    .execute();
}
