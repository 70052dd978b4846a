import { sql } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Stand } from '../contract.ts';
import { tables, type AankondigingTable } from './tables.ts';

export interface Aangekondigd {
  id: string;
  regel: string;
  recordId: string;
  kenmerk: string;
  einde: LocalDate;
  vernietigenOp: LocalDate;
  stand: Stand;
  misluktOp: Instant | null;
  versie: number;
}

/** What a round announces; a record that was announced before keeps its day. */
export async function kondigAan(
  work: Work,
  regel: string,
  rijen: readonly { id: string; kenmerk: string; einde: LocalDate; vernietigenOp: LocalDate }[],
): Promise<void> {
  if (rijen.length === 0) return;
  await sql`insert into bewaren.aankondiging (gemeente_id, id, regel, record_id, kenmerk, einde, aangekondigd_op, vernietigen_op)
    select ${work.gemeenteId}, r.id, ${regel}, r.record, r.kenmerk, r.einde, ${work.now}, r.op
      from unnest(${rijen.map(() => work.newId())}::uuid[], ${rijen.map((r) => r.id)}::uuid[], ${rijen.map((r) => r.kenmerk)}::text[],
                  ${rijen.map((r) => r.einde)}::date[], ${rijen.map((r) => r.vernietigenOp)}::date[]) as r (id, record, kenmerk, einde, op)
    on conflict on constraint aankondiging_record_uniek do nothing`.execute(tables(work));
}

/** Takes back what is announced under a rule but no longer due: the record moved on, or was destroyed otherwise. */
export async function trekIn(work: Work, regel: string, nogVervallen: readonly string[]): Promise<void> {
  await sql`delete from bewaren.aankondiging
     where gemeente_id = ${work.gemeenteId} and regel = ${regel} and record_id <> all(${[...nogVervallen]}::uuid[])`.execute(
    tables(work),
  );
}

/** Announcements whose day has come, those that failed before last. */
export async function rijp(work: Work, vandaag: LocalDate, max: number): Promise<Aangekondigd[]> {
  const rows = await tables(work)
    .selectFrom('bewaren.aankondiging')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('vernietigen_op', '<=', vandaag)
    .where((eb) => eb.or([eb('mislukt_op', 'is', null), eb('mislukt_op', '<', work.now)]))
    .orderBy(sql`mislukt_op nulls first`)
    .orderBy('vernietigen_op')
    .orderBy('id')
    .limit(max)
    .forUpdate()
    .execute();
  return rows.map(toAangekondigd);
}

export async function verwijder(work: Work, ids: readonly string[]): Promise<void> {
  await sql`delete from bewaren.aankondiging where gemeente_id = ${work.gemeenteId} and id = any(${[...ids]}::uuid[])`.execute(
    tables(work),
  );
}

export async function noteerMislukt(work: Work, id: string): Promise<void> {
  await tables(work)
    .updateTable('bewaren.aankondiging')
    .set({ mislukt_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

/** Everything announced, first to go first; filters narrow it. */
export async function aangekondigd(
  work: Work,
  query: { regel?: string[]; stand?: Stand[]; tot?: LocalDate },
  max: number,
): Promise<Aangekondigd[]> {
  let q = tables(work)
    .selectFrom('bewaren.aankondiging')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId);
  if (query.regel?.length) q = q.where('regel', 'in', query.regel);
  if (query.stand?.length) q = q.where('stand', 'in', query.stand);
  if (query.tot !== undefined) q = q.where('vernietigen_op', '<=', query.tot);
  return (await q.orderBy('vernietigen_op').orderBy('id').limit(max).execute()).map(toAangekondigd);
}

/** @throws NotFound when there is none. Locked: two people cannot ask at once. */
export async function find(work: Work, id: string): Promise<Aangekondigd> {
  const row = await tables(work)
    .selectFrom('bewaren.aankondiging')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  return toAangekondigd(row);
}

const toAangekondigd = (r: AankondigingTable): Aangekondigd => ({
  id: r.id,
  regel: r.regel,
  recordId: r.record_id,
  kenmerk: r.kenmerk,
  einde: r.einde,
  vernietigenOp: r.vernietigen_op,
  stand: r.stand,
  misluktOp: r.mislukt_op,
  versie: r.versie,
});
