import { randomBytes } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import type { Work } from './work.ts';

/** One look at the data of one person, whatever room it happened in. */
export interface ProcessingEntry {
  /** Id of the activity in the register of processing activities, e.g. `signalen`. */
  activity: string;
  /** Subject, mention or record id; stored as a pseudonym only. */
  subjectId: string;
}

interface Tables {
  'platform.verwerkingslog': {
    gemeente_id: number;
    id: string;
    tijd: string;
    activiteit: string;
    betrokkene: Buffer;
    actor_id: string;
    trace_id: string;
    span_id: Buffer;
  };
}

/**
 * One multi-row insert in the transaction of the read, before the answer leaves: if it fails, the read fails.
 * Source: Logboek Dataverwerkingen 1.0.0, one row per action per data subject.
 */
export async function flushProcessing(
  tx: Transaction<unknown>,
  work: Work,
  entries: readonly ProcessingEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  const span = randomBytes(8);
  await (tx as unknown as Kysely<Tables>)
    .insertInto('platform.verwerkingslog')
    .values(
      entries.map((entry) => ({
        gemeente_id: work.gemeenteId,
        id: work.newId(),
        tijd: work.now,
        activiteit: entry.activity,
        betrokkene: work.keys.pseudonym(entry.subjectId),
        actor_id: work.actor.accountId,
        trace_id: work.traceId,
        span_id: span,
      })),
    )
    .execute();
}
