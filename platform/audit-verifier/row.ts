import { createHash } from 'node:crypto';
import { canonicalJson, type Json } from '../reckon/canonical.ts';

/** One audit row as the database shows it to the verifier: everything as text, so that nothing is lost on the way. */
export interface AuditRow {
  gemeente: string;
  id: string;
  /** UTC with microseconds, without zone. */
  tijd: string;
  actor: string;
  rol: string;
  actie: string;
  soort: string;
  object: string | null;
  resultaat: string;
  details: string;
  spoor: string;
  hash: Buffer;
  merk: Buffer | null;
}

/** The columns of `AuditRow`, without any function of our own: those can be replaced by whoever owns the database. */
export const ROW_COLUMNS = `gemeente_id::text as gemeente, id::text as id, to_char(tijd at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as tijd,
  actor_id::text as actor, rol, actie, object_soort as soort, object_id::text as object, resultaat, details::text as details,
  trace_id as spoor, hash, merk`;

/** The canonical text of a row under some id; equal to `platform.audit_tekst` in the database. */
export const rowText = (r: AuditRow, id = r.id): string =>
  [
    r.gemeente,
    id,
    r.tijd,
    r.actor,
    r.rol,
    r.actie,
    r.soort,
    r.object ?? '-',
    r.resultaat,
    r.details,
    r.spoor,
  ].join('|');

/** SHA-256 of the canonical text: the leaf of the seal. */
export const rowHash = (r: AuditRow, id = r.id): Buffer =>
  createHash('sha256').update(rowText(r, id), 'utf8').digest();

/** What the mark of a row is made over; said by the writer before the database has seen the row. */
export interface Marked {
  gemeenteId: number;
  id: string;
  tijd: string;
  actor: string;
  rol: string;
  actie: string;
  soort: string;
  object: string | null;
  resultaat: string;
  details: Json;
  spoor: string;
}

export const markText = (m: Marked): string =>
  canonicalJson([
    m.gemeenteId,
    m.id,
    Temporal.Instant.from(m.tijd).toString({ fractionalSecondDigits: 3 }),
    m.actor,
    m.rol,
    m.actie,
    m.soort,
    m.object,
    m.resultaat,
    m.details,
    m.spoor,
  ]);

/** The same, read back from a stored row. */
export const markTextOf = (r: AuditRow): string =>
  markText({
    gemeenteId: Number(r.gemeente),
    id: r.id,
    tijd: `${r.tijd}Z`,
    actor: r.actor,
    rol: r.rol,
    actie: r.actie,
    soort: r.soort,
    object: r.object,
    resultaat: r.resultaat,
    details: JSON.parse(r.details) as Json,
    spoor: r.spoor,
  });
