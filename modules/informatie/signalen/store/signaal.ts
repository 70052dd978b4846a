import { sql, type SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { SignalenQuery, Thema } from '../contract.ts';
import type { Signaal, SignaalKop } from '../domain/signaal.ts';
import { openAll, toRow, toSignaal } from './row.ts';
import { inKring, tables, type Tables } from './tables.ts';

/** Loads and locks one signal. @throws NotFound when absent or outside the circle, Stale when the version has moved on. */
export async function findForUpdate(work: Work, id: string, version?: number): Promise<Signaal> {
  const row = await inKring(
    work,
    tables(work).selectFrom('signalen.signaal').selectAll().where('id', '=', id),
  )
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  return toSignaal(row, await work.keys.of(id));
}

export async function find(work: Work, id: string): Promise<{ signaal: Signaal; gewijzigdOp: Instant }> {
  const row = await inKring(
    work,
    tables(work).selectFrom('signalen.signaal').selectAll().where('id', '=', id),
  ).executeTakeFirst();
  if (!row) throw new NotFound();
  return { signaal: toSignaal(row, await work.keys.of(id)), gewijzigdOp: row.gewijzigd_op };
}

/** Those of the asked signals that the viewer may see, in no order. */
export async function findMany(work: Work, ids: readonly string[]): Promise<SignaalKop[]> {
  if (ids.length === 0) return [];
  const rows = await inKring(
    work,
    tables(work).selectFrom('signalen.signaal').selectAll().where('id', 'in', ids),
  ).execute();
  return openAll(work, rows);
}

/** What another room may be told of a signal that the viewer may see. */
type Verwezen = Pick<
  SignaalKop,
  | 'id'
  | 'kenmerk'
  | 'thema'
  | 'ontvangenOp'
  | 'bronsoort'
  | 'betrouwbaarheid'
  | 'geloofwaardigheid'
  | 'herkomstlabel'
>;

/** Number and theme only, for references: nothing is opened. */
export async function findKoppen(work: Work, ids: readonly string[]): Promise<Verwezen[]> {
  if (ids.length === 0) return [];
  return inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .select([
        'id',
        'kenmerk',
        'thema',
        'ontvangen_op as ontvangenOp',
        'bronsoort',
        'betrouwbaarheid',
        'geloofwaardigheid',
        'herkomstlabel',
      ])
      .where('id', 'in', ids),
  ).execute();
}

export async function findByKenmerk(
  work: Work,
  kenmerk: string,
): Promise<{ id: string; kenmerk: string; thema: Thema } | undefined> {
  return inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .select(['id', 'kenmerk', 'thema'])
      .where('kenmerk', '=', kenmerk),
  ).executeTakeFirst();
}

const sortColumns = {
  ontvangenOp: 'ontvangen_op',
  einddatum: 'einddatum',
  voor: 'voor',
  thema: 'thema',
  status: 'status',
} as const;

export async function list(
  work: Work,
  query: SignalenQuery,
): Promise<{ items: SignaalKop[]; totaal: number }> {
  const filtered = <O>(base: SelectQueryBuilder<Tables, 'signalen.signaal', O>) => {
    let q = inKring(work, base);
    q = query.status?.length ? q.where('status', 'in', query.status) : q.where('status', '<>', 'bewaard');
    if (query.thema?.length) q = q.where('thema', 'in', query.thema);
    if (query.bronsoort?.length) q = q.where('bronsoort', 'in', query.bronsoort);
    return q;
  };
  const sort = query.sorteer ?? '-ontvangenOp';
  const column = sortColumns[sort.replace('-', '') as keyof typeof sortColumns];
  const size = query.aantal ?? 50;
  const rows = await filtered(tables(work).selectFrom('signalen.signaal').selectAll())
    .select(sql<number>`count(*) over ()`.as('totaal'))
    .orderBy(column, (by) => (sort.startsWith('-') ? by.desc() : by.asc()).nullsLast())
    .orderBy('id')
    .limit(size)
    .offset(((query.pagina ?? 1) - 1) * size)
    .execute();
  return { items: await openAll(work, rows), totaal: rows[0] ? rows[0].totaal : 0 };
}

export async function countTeWegen(
  work: Work,
): Promise<{ aantal: number; oudste: Instant | null; voor: LocalDate | null }> {
  const row = await inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .where('status', '=', 'weging')
      .select((eb) => [
        eb.fn.countAll<number>().as('aantal'),
        eb.fn.min('ontvangen_op').as('oudste'),
        eb.fn.min('voor').as('voor'),
      ]),
  ).executeTakeFirstOrThrow();
  return { aantal: row.aantal, oudste: row.oudste, voor: row.voor };
}

/** Signals whose term ends on or before a day, nearest first. */
export async function naderend(
  work: Work,
  tot: LocalDate,
): Promise<{ aantal: number; voor: LocalDate | null }> {
  const row = await inKring(
    work,
    tables(work)
      .selectFrom('signalen.signaal')
      .where('status', 'in', ['in-verrijking', 'geparkeerd'])
      .where('voor', '<=', tot)
      .select((eb) => [eb.fn.countAll<number>().as('aantal'), eb.fn.min('voor').as('voor')]),
  ).executeTakeFirstOrThrow();
  return { aantal: row.aantal, voor: row.voor };
}

/** Puts a new signal in under its own key. @returns false when its kenmerk is given already: chance repeats. */
export async function insert(work: Work, signaal: Signaal): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tables(work)
    .insertInto('signalen.signaal')
    .values({
      gemeente_id: work.gemeenteId,
      ...toRow(work, signaal, await work.keys.of(signaal.id)),
      versie: 1,
    })
    .onConflict((c) => c.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Saves with the next version. The row was locked by findForUpdate. */
export async function update(work: Work, signaal: Signaal): Promise<Signaal> {
  const next = { ...signaal, versie: signaal.versie + 1 };
  const { id, kenmerk: _vast, ...row } = toRow(work, next, await work.keys.of(signaal.id));
  await tables(work)
    .updateTable('signalen.signaal')
    .set(row)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  return next;
}
