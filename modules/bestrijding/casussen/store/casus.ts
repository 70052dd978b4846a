import { sql, type ExpressionBuilder } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { CasussenQuery } from '../contract.ts';
import type { Casus } from '../domain/casus.ts';
import { insertLid } from './kring.ts';
import { toCasussen, toRow } from './row.ts';
import { inKring, tables, type Tables } from './tables.ts';

/** Loads one casus, locked when it will change. @throws NotFound outside the circle, Stale when the version moved on. */
export async function find(work: Work, id: string, change?: { version?: number }): Promise<Casus> {
  let query = inKring(work, tables(work).selectFrom('casussen.casus').selectAll().where('id', '=', id));
  if (change) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new NotFound();
  if (change?.version !== undefined && row.versie !== change.version) throw new Stale(row.versie);
  const [casus] = await toCasussen(work, [row]);
  if (!casus) throw new NotFound();
  return casus;
}

/** Those of the asked casussen that the viewer may see. */
export async function findMany(work: Work, ids: readonly string[]): Promise<Casus[]> {
  if (ids.length === 0) return [];
  return toCasussen(
    work,
    await inKring(
      work,
      tables(work).selectFrom('casussen.casus').selectAll().where('id', 'in', ids),
    ).execute(),
  );
}

/** Those that came from one signal, locked; for the house, which is in every circle. */
export async function findVanSignaal(work: Work, signaalId: string): Promise<Casus[]> {
  return toCasussen(
    work,
    await inKring(
      work,
      tables(work).selectFrom('casussen.casus').selectAll().where('signaal_id', '=', signaalId),
    )
      .forUpdate()
      .execute(),
  );
}

export async function findByKenmerk(
  work: Work,
  kenmerk: string,
): Promise<{ id: string; kenmerk: string; thema: string } | undefined> {
  return inKring(
    work,
    tables(work)
      .selectFrom('casussen.casus')
      .select(['id', 'kenmerk', 'thema'])
      .where('kenmerk', '=', kenmerk),
  ).executeTakeFirst();
}

const sortColumns = { geopendOp: 'geopend_op', voor: 'voor', thema: 'thema', status: 'status' } as const;

export async function list(work: Work, query: CasussenQuery): Promise<{ items: Casus[]; totaal: number }> {
  const sort = query.sorteer ?? '-geopendOp';
  const size = query.aantal ?? 50;
  let q = inKring(work, tables(work).selectFrom('casussen.casus').selectAll());
  if (query.status?.length) q = q.where('status', 'in', query.status);
  if (query.thema?.length) q = q.where('thema', 'in', query.thema);
  const rows = await q
    .select(sql<number>`count(*) over ()`.as('totaal'))
    .orderBy(sortColumns[sort.replace('-', '') as keyof typeof sortColumns], (o) =>
      (sort.startsWith('-') ? o.desc() : o.asc()).nullsLast(),
    )
    .orderBy('id')
    .limit(size)
    .offset(((query.pagina ?? 1) - 1) * size)
    .execute();
  return { items: await toCasussen(work, rows), totaal: rows[0] ? rows[0].totaal : 0 };
}

/** Open casussen of the viewer, and how many of them are due for review up to a day. */
export async function telOpen(
  work: Work,
  tot: LocalDate,
): Promise<{ open: number; herzien: number; voor: LocalDate | null }> {
  const row = await inKring(
    work,
    tables(work)
      .selectFrom('casussen.casus')
      .where('status', '=', 'open')
      .select((eb) => [
        eb.fn.countAll<number>().as('open'),
        eb.fn.countAll<number>().filterWhere('voor', '<=', tot).as('herzien'),
        eb.fn.min('voor').as('voor'),
      ]),
  ).executeTakeFirstOrThrow();
  return { open: row.open, herzien: row.herzien, voor: row.voor };
}

const leidt = (work: Work) => (eb: ExpressionBuilder<Tables, 'casussen.casus'>) =>
  eb.exists(
    eb
      .selectFrom('casussen.lid')
      .select('casussen.lid.id')
      .whereRef('casussen.lid.gemeente_id', '=', 'casussen.casus.gemeente_id')
      .whereRef('casussen.lid.casus_id', '=', 'casussen.casus.id')
      .where('account_id', '=', work.actor.accountId)
      .where('taak', '=', 'casusregisseur')
      .where('tot', 'is', null),
  );

/** Casussen that the viewer leads and whose source proved incorrect without anybody having looked since. */
export async function metOnjuisteBron(work: Work): Promise<string[]> {
  const rows = await inKring(
    work,
    tables(work)
      .selectFrom('casussen.casus')
      .where('bron_onjuist_op', 'is not', null)
      .where('bron_herzien_op', 'is', null)
      .where(leidt(work))
      .select('casussen.casus.id'),
  ).execute();
  return rows.map((r) => r.id);
}

/** Casussen that the viewer leads. */
export async function geleid(work: Work): Promise<string[]> {
  const rows = await inKring(
    work,
    tables(work).selectFrom('casussen.casus').where(leidt(work)).select('casussen.casus.id'),
  ).execute();
  return rows.map((r) => r.id);
}

export async function insert(work: Work, casus: Casus): Promise<void> {
  const key = await work.keys.create(casus.id);
  await tables(work)
    .insertInto('casussen.casus')
    .values({ gemeente_id: work.gemeenteId, ...toRow(work, casus, key) })
    .execute();
  for (const lid of casus.leden) await insertLid(work, casus.id, lid);
}

/** Saves with the next version. The row was locked by find. */
export async function update(work: Work, casus: Casus): Promise<Casus> {
  const next = { ...casus, versie: casus.versie + 1 };
  const { id, kenmerk: _vast, ...row } = toRow(work, next, await work.keys.of(casus.id));
  await tables(work)
    .updateTable('casussen.casus')
    .set(row)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  return next;
}
