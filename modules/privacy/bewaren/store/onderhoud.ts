import { sql } from 'kysely';
import type { Instant } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { tables } from './tables.ts';

/** The clock of the database: the one clock all processes share, and no program on another machine sets it. */
export async function databaseTijd(work: Work): Promise<Instant> {
  const { rows } = await sql<{ nu: Instant }>`select clock_timestamp() as nu`.execute(tables(work));
  return rows[0]!.nu;
}

export interface Klok {
  gezienOp: Instant;
  sprong: { van: Instant; naar: Instant } | null;
  versie: number;
}

export async function klok(work: Work): Promise<Klok | undefined> {
  const row = await tables(work)
    .selectFrom('bewaren.klok')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    gezienOp: row.gezien_op,
    sprong:
      row.sprong_van !== null && row.sprong_naar !== null
        ? { van: row.sprong_van, naar: row.sprong_naar }
        : null,
    versie: row.versie,
  };
}

export async function zetKlok(work: Work, k: Klok): Promise<void> {
  const row = {
    gezien_op: k.gezienOp,
    sprong_van: k.sprong?.van ?? null,
    sprong_naar: k.sprong?.naar ?? null,
    versie: k.versie,
  };
  await tables(work)
    .insertInto('bewaren.klok')
    .values({ gemeente_id: work.gemeenteId, ...row })
    .onConflict((c) => c.column('gemeente_id').doUpdateSet(row))
    .execute();
}

/** Replaces the list of files that have a row but are not on the disk. */
export async function zetKwijt(work: Work, ids: readonly string[]): Promise<void> {
  await tables(work).deleteFrom('bewaren.bestand_kwijt').where('gemeente_id', '=', work.gemeenteId).execute();
  if (ids.length === 0) return;
  await tables(work)
    .insertInto('bewaren.bestand_kwijt')
    .values(ids.map((id) => ({ gemeente_id: work.gemeenteId, bestand_id: id, gezien_op: work.now })))
    .execute();
}

export async function countKwijt(work: Work): Promise<number> {
  const row = await tables(work)
    .selectFrom('bewaren.bestand_kwijt')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('gemeente_id', '=', work.gemeenteId)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Answers kept for repeated requests live a day; logs as long as their own table says, and a month of grace. */
export async function ruimOp(work: Work, nu: Instant): Promise<Record<string, number>> {
  const g = work.gemeenteId;
  const run = async (query: {
    execute(db: ReturnType<typeof tables>): Promise<{ numAffectedRows?: bigint }>;
  }) => Number((await query.execute(tables(work))).numAffectedRows ?? 0n);
  return {
    'platform.idempotentie': await run(
      sql`delete from platform.idempotentie where gemeente_id = ${g} and op < ${nu}::timestamptz - interval '24 hours'`,
    ),
    'platform.beslissing': await run(
      sql`delete from platform.beslissing where gemeente_id = ${g} and tijd < ${nu}::timestamptz - interval '13 months'`,
    ),
    'platform.verwerkingslog': await run(
      sql`delete from platform.verwerkingslog where gemeente_id = ${g} and tijd < ${nu}::timestamptz - interval '37 months'`,
    ),
    'platform.audit': await run(
      sql`delete from platform.audit where gemeente_id = ${g} and tijd < ${nu}::timestamptz - interval '37 months'`,
    ),
  };
}
