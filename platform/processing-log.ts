import { randomBytes } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import type { Work } from './work.ts';

/** One look at the data of one person, whatever room it happened in. */
export interface ProcessingEntry {
  /** Id of the activity in the register of processing activities, e.g. `signalen`. */
  activity: string;
  /** Subject, mention or record id; stored as a pseudonym only. */
  subjectId: string;
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
  await sql`insert into platform.verwerkingslog (gemeente_id, id, tijd, activiteit, betrokkene, actor_id, trace_id, span_id)
    select ${work.gemeenteId}, r.id, ${work.now}, r.activiteit, r.betrokkene, ${work.actor.accountId}, ${work.traceId}, ${randomBytes(8)}
      from unnest(${entries.map(() => work.newId())}::uuid[], ${entries.map((e) => e.activity)}::text[],
                  ${entries.map((e) => work.keys.pseudonym(e.subjectId))}::bytea[]) as r (id, activiteit, betrokkene)`.execute(
    tx,
  );
}
