import { sql, type Transaction } from 'kysely';
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

interface AuditRow {
  id: string;
  actie: string;
  object_soort: string;
  object_id: string | null;
  resultaat: string;
  details: string;
  merk: Buffer;
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
  const rows = entries.map((entry) => rowOf(work, entry));
  const column = <C extends keyof AuditRow>(name: C) => rows.map((row) => row[name]);
  await sql`insert into platform.audit (gemeente_id, tijd, actor_id, rol, trace_id, id, actie, object_soort, object_id, resultaat, details, merk)
    select ${work.gemeenteId}, ${work.now}, ${work.actor.accountId}, ${work.actor.rol}, ${work.traceId}, r.*
      from unnest(${column('id')}::uuid[], ${column('actie')}::text[], ${column('object_soort')}::text[], ${column('object_id')}::uuid[],
                  ${column('resultaat')}::text[], ${column('details')}::jsonb[], ${column('merk')}::bytea[]) as r`.execute(
    tx,
  );
}

function rowOf(work: Work, entry: AuditEntry): AuditRow {
  const id = work.newId();
  const row = {
    id,
    actie: entry.actie,
    object_soort: entry.objectSoort,
    object_id: entry.objectId,
    resultaat: entry.resultaat,
    details: JSON.stringify(entry.details ?? {}),
  };
  const merk = work.keys.auditMark(
    markText({
      gemeenteId: work.gemeenteId,
      id,
      tijd: work.now,
      actor: work.actor.accountId,
      rol: work.actor.rol,
      actie: row.actie,
      soort: row.object_soort,
      object: row.object_id,
      resultaat: row.resultaat,
      details: entry.details ?? {},
      spoor: work.traceId,
    }),
  );
  return { ...row, merk };
}
