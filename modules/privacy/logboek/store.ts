import { CompiledQuery, sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { ROW_COLUMNS, type AuditRow } from '#platform/audit-verifier/row.ts';
import { joinHashes, type Seal } from '#platform/audit-verifier/seal.ts';
import type { Finding, Outcome, Query } from '#platform/audit-verifier/verify.ts';
import type { Work } from '#platform/work.ts';
import type { Aanleiding, LogQuery, Resultaat } from './contract.ts';

interface Tables {
  'platform.audit': {
    gemeente_id: number;
    id: string;
    tijd: Instant;
    actor_id: string;
    rol: string;
    actie: string;
    object_soort: string;
    object_id: string | null;
    resultaat: Resultaat;
    details: Record<string, string | number | boolean>;
  };
  'platform.audit_open': { gemeente_id: number; audit_id: string };
  'platform.auditzegel': {
    gemeente_id: number;
    nummer: number;
    tijd: Instant;
    rij_ids: string[];
    rij_hashes: Buffer;
    wortel: Buffer;
    vorige: Buffer;
    keten: Buffer;
    handtekening: Buffer;
  };
  'logboek.controle': {
    gemeente_id: number;
    id: string;
    aanleiding: Aanleiding;
    gevraagd_op: Instant;
    gevraagd_door: string;
    klaar_op: Instant | null;
    zegels: number | null;
    rijen: number | null;
    wachtend: number | null;
    bevindingen: Finding[] | string | null;
  };
}

const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

/** Nobody pages through more; narrower filters find what is further back. */
const MOST = 10_000;

export interface Regel {
  id: string;
  tijd: Instant;
  actorId: string;
  rol: string;
  actie: string;
  soort: string;
  objectId: string | null;
  resultaat: Resultaat;
  details: Record<string, string | number | boolean>;
  verzegeld: boolean;
}

export type Zoek = LogQuery & { van: LocalDate; tot: LocalDate };

export async function list(work: Work, query: Zoek): Promise<{ items: Regel[]; totaal: number }> {
  const size = query.aantal ?? 50;
  const rows = await filtered(work, query, tables(work).selectFrom('platform.audit as a'))
    .leftJoin('platform.audit_open as o', (j) =>
      j.onRef('o.gemeente_id', '=', 'a.gemeente_id').onRef('o.audit_id', '=', 'a.id'),
    )
    .select([
      'a.id',
      'a.tijd',
      'a.actor_id as actorId',
      'a.rol',
      'a.actie',
      'a.object_soort as soort',
      'a.object_id as objectId',
      'a.resultaat',
      'a.details',
    ])
    .select(sql<boolean>`o.audit_id is null`.as('verzegeld'))
    .orderBy('a.tijd', query.sorteer === 'tijd' ? 'asc' : 'desc')
    .orderBy('a.id', query.sorteer === 'tijd' ? 'asc' : 'desc')
    .limit(size)
    .offset(((query.pagina ?? 1) - 1) * size)
    .execute();
  const counted = await tables(work)
    .selectFrom(
      filtered(work, query, tables(work).selectFrom('platform.audit as a'))
        .select('a.id')
        .limit(MOST)
        .as('gevonden'),
    )
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { items: rows, totaal: counted.n };
}

type Audit = Tables & { a: Tables['platform.audit'] };

function filtered<O>(work: Work, q: Zoek, base: SelectQueryBuilder<Audit, 'a', O>) {
  let query = base
    .where('a.gemeente_id', '=', work.gemeenteId)
    // Legal days in Amsterdam, both included.
    .where('a.tijd', '>=', sql<string>`${q.van}::date::timestamp at time zone 'Europe/Amsterdam'`)
    .where('a.tijd', '<', sql<string>`(${q.tot}::date + 1)::timestamp at time zone 'Europe/Amsterdam'`);
  if (q.wie?.length) query = query.where('a.actor_id', 'in', q.wie);
  if (q.actie?.length) query = query.where('a.actie', 'in', q.actie);
  if (q.soort?.length) query = query.where('a.object_soort', 'in', q.soort);
  if (q.resultaat?.length) query = query.where('a.resultaat', 'in', q.resultaat);
  if (q.object !== undefined) query = query.where('a.object_id', '=', q.object);
  return query;
}

/** Codes that occur in a period, for the filters. */
export async function codes(
  work: Work,
  van: LocalDate,
): Promise<{ actie: string; soort: string; wie: string }[]> {
  return tables(work)
    .selectFrom('platform.audit')
    .select(['actie', 'object_soort as soort', 'actor_id as wie'])
    .distinct()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('tijd', '>=', sql<string>`${van}::date::timestamp at time zone 'Europe/Amsterdam'`)
    .limit(2_000)
    .execute();
}

/** One sealer per municipality at a time; the second waits until the first has committed. */
export async function lockSeals(work: Work): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('auditzegel'), ${work.gemeenteId})`.execute(tables(work));
}

export async function lastSeal(
  work: Work,
): Promise<{ nummer: number; tijd: Instant; keten: Buffer } | undefined> {
  return tables(work)
    .selectFrom('platform.auditzegel')
    .select(['nummer', 'tijd', 'keten'])
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('nummer', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Rows that wait for a seal, after this id in the order of ids. */
export function openRows(work: Work, after: string, max: number): Promise<AuditRow[]> {
  return queryOf(work)(
    `select ${ROW_COLUMNS} from platform.audit
      where gemeente_id = $1 and id in (select audit_id from platform.audit_open where gemeente_id = $1 and audit_id > $2 order by audit_id limit $3)
      order by platform.audit.id`,
    [work.gemeenteId, after, max],
  );
}

/** The verifier's own statements, in this transaction and under its row security. */
export const queryOf =
  (work: Work): Query =>
  async <R>(text: string, values: unknown[]) =>
    (await tables(work).executeQuery<R>(CompiledQuery.raw(text, values))).rows;

export async function insertSeal(work: Work, seal: Seal, ids: string[], hashes: Buffer[]): Promise<void> {
  await tables(work)
    .insertInto('platform.auditzegel')
    .values({
      gemeente_id: work.gemeenteId,
      nummer: seal.nummer,
      tijd: seal.tijd,
      rij_ids: ids,
      rij_hashes: joinHashes(hashes),
      wortel: seal.wortel,
      vorige: seal.vorige,
      keten: seal.keten,
      handtekening: seal.handtekening,
    })
    .execute();
  await sql`delete from platform.audit_open where gemeente_id = ${work.gemeenteId} and audit_id = any(${ids}::uuid[])`.execute(
    tables(work),
  );
}

/** Seals after a number, without their rows. */
export async function sealsAfter(work: Work, nummer: number, max: number): Promise<Seal[]> {
  const rows = await tables(work)
    .selectFrom('platform.auditzegel')
    .select(['nummer', 'tijd', 'wortel', 'vorige', 'keten', 'handtekening'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where('nummer', '>', nummer)
    .orderBy('nummer')
    .limit(max)
    .execute();
  return rows.map((r) => ({ ...r, gemeenteId: work.gemeenteId }));
}

export async function sealState(
  work: Work,
): Promise<{ zegels: number; wachtend: number; oudsteWachtend: Instant | null }> {
  const seals = await lastSeal(work);
  const waiting = await tables(work)
    .selectFrom('platform.audit_open as o')
    .innerJoin('platform.audit as a', (j) =>
      j.onRef('a.gemeente_id', '=', 'o.gemeente_id').onRef('a.id', '=', 'o.audit_id'),
    )
    .where('o.gemeente_id', '=', work.gemeenteId)
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.min('a.tijd').as('oudste')])
    .executeTakeFirstOrThrow();
  return { zegels: seals?.nummer ?? 0, wachtend: waiting.n, oudsteWachtend: waiting.oudste };
}

export interface Controle {
  id: string;
  aanleiding: Aanleiding;
  gevraagdOp: Instant;
  klaarOp: Instant | null;
  zegels: number | null;
  rijen: number | null;
  wachtend: number | null;
  bevindingen: Finding[];
}

export async function insertControle(work: Work, aanleiding: Aanleiding): Promise<string> {
  const id = work.newId();
  await tables(work)
    .insertInto('logboek.controle')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      aanleiding,
      gevraagd_op: work.now,
      gevraagd_door: work.actor.accountId,
      klaar_op: null,
      zegels: null,
      rijen: null,
      wachtend: null,
      bevindingen: null,
    })
    .execute();
  return id;
}

export async function finishControle(work: Work, id: string, outcome: Outcome): Promise<void> {
  await tables(work)
    .updateTable('logboek.controle')
    .set({
      klaar_op: work.now,
      zegels: outcome.zegels,
      rijen: outcome.rijen,
      wachtend: outcome.wachtend,
      // Beyond this it is no list to read but a log to replace; `baken logboek controleer` names them all.
      bevindingen: JSON.stringify(outcome.bevindingen.slice(0, 500)),
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}

/** Newest first. */
export async function controles(work: Work, max: number): Promise<Controle[]> {
  const rows = await tables(work)
    .selectFrom('logboek.controle')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('gevraagd_op', 'desc')
    .orderBy('id', 'desc')
    .limit(max)
    .execute();
  return rows.map((r) => ({
    id: r.id,
    aanleiding: r.aanleiding,
    gevraagdOp: r.gevraagd_op,
    klaarOp: r.klaar_op,
    zegels: r.zegels,
    rijen: r.rijen,
    wachtend: r.wachtend,
    bevindingen: (r.bevindingen ?? []) as Finding[],
  }));
}
