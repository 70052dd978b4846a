import type { Kysely, Transaction } from 'kysely';
import { markText } from './audit-verifier/row.ts';
import type { Work } from './work.ts';

/** Fields of a security log row (bron: BIO2 8.15.01): action, object, result, origin, actor, moment. */
export interface AuditEntry {
  actie: string;
  objectSoort: string;
  objectId: string | null;
  resultaat: 'gelukt' | 'geweigerd' | 'mislukt';
  /** Codes and numbers that explain the action; never content or names. */
  details?: Record<string, string | number | boolean>;
}

interface Tables {
  'platform.audit': {
    gemeente_id: number;
    id: string;
    tijd: string;
    actor_id: string;
    rol: string;
    actie: string;
    object_soort: string;
    object_id: string | null;
    resultaat: string;
    details: string;
    trace_id: string;
    merk: Buffer;
  };
}

/**
 * Writes the rows of one unit of work. The row hash is made by a trigger in the database; the mark is made here, with a
 * key that the database does not have, so that a row put in by its administrator is told apart.
 */
export async function flushAudit(
  tx: Transaction<unknown>,
  work: Work,
  entries: readonly AuditEntry[],
): Promise<void> {
  if (entries.length === 0) return;
  await (tx as unknown as Kysely<Tables>)
    .insertInto('platform.audit')
    .values(entries.map((entry) => rowOf(work, entry)))
    .execute();
}

function rowOf(work: Work, entry: AuditEntry): Tables['platform.audit'] {
  const id = work.newId();
  const row = {
    gemeente_id: work.gemeenteId,
    id,
    tijd: work.now,
    actor_id: work.actor.accountId,
    rol: work.actor.rol,
    actie: entry.actie,
    object_soort: entry.objectSoort,
    object_id: entry.objectId,
    resultaat: entry.resultaat,
    details: JSON.stringify(entry.details ?? {}),
    trace_id: work.traceId,
  };
  const merk = work.keys.auditMark(
    markText({
      gemeenteId: row.gemeente_id,
      id,
      tijd: row.tijd,
      actor: row.actor_id,
      rol: row.rol,
      actie: row.actie,
      soort: row.object_soort,
      object: row.object_id,
      resultaat: row.resultaat,
      details: entry.details ?? {},
      spoor: row.trace_id,
    }),
  );
  return { ...row, merk };
}
