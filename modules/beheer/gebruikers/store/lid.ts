import { sql } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import { NotFound } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { Oordeel } from '../contract.ts';
import type { Lid } from '../domain/toegang.ts';
import type { Toekenning } from '../domain/toekenning.ts';
import { tables } from './tables.ts';

/** As many as one administrator looks through; a municipality of this size has a provider of identities. */
const MOST = 2_000;

const select = (work: Work) =>
  tables(work)
    .selectFrom('platform.lidmaatschap as l')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('gebruikers.beoordeling as b')
          .select(['b.op', 'b.door'])
          .whereRef('b.gemeente_id', '=', 'l.gemeente_id')
          .whereRef('b.lidmaatschap_id', '=', 'l.id')
          .orderBy('b.op', 'desc')
          .limit(1)
          .as('oordeel'),
      (join) => join.onTrue(),
    )
    .select([
      'l.id',
      'l.account_id as accountId',
      'l.naam',
      'l.rol',
      'l.team',
      'l.vanaf',
      'l.tot',
      'l.beeindigd_op as beeindigdOp',
      'oordeel.op as beoordeeldOp',
      'oordeel.door as beoordeeldDoor',
    ])
    .where('l.gemeente_id', '=', work.gemeenteId);

/** Whoever has access, or ever had it as far as it is kept. */
export async function list(work: Work, alles: boolean): Promise<Lid[]> {
  const query = select(work).orderBy('l.naam').orderBy('l.rol').orderBy('l.team').limit(MOST);
  return alles ? query.execute() : query.where(heeftToegang(work)).execute();
}

const heeftToegang = (work: Work) =>
  sql<boolean>`l.beeindigd_op is null and (l.tot is null or l.tot >= ${work.today}::date)`;

export async function find(work: Work, id: string): Promise<Lid> {
  const row = await select(work).where('l.id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound();
  return row;
}

/** Access that stands, in this role and team. */
export async function findBestaand(
  work: Work,
  t: Pick<Toekenning, 'accountId' | 'rol' | 'team'>,
): Promise<Lid | null> {
  const row = await select(work)
    .where('l.account_id', '=', t.accountId)
    .where('l.rol', '=', t.rol)
    .where('l.team', '=', t.team)
    .where(heeftToegang(work))
    .executeTakeFirst();
  return row ?? null;
}

/** What was confirmed stands from today; who came back, comes back under his old row. */
export async function geefToegang(work: Work, t: Toekenning): Promise<void> {
  const now = { naam: t.naam, tot: t.tot, beeindigd_op: null };
  await tables(work)
    .insertInto('platform.lidmaatschap')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      account_id: t.accountId,
      rol: t.rol,
      team: t.team,
      vanaf: work.today,
      ...now,
    })
    .onConflict((c) => c.columns(['gemeente_id', 'account_id', 'rol', 'team']).doUpdateSet(now))
    .execute();
}

export async function beeindig(work: Work, id: string): Promise<void> {
  await tables(work)
    .updateTable('platform.lidmaatschap')
    .set({ beeindigd_op: work.now })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .where('beeindigd_op', 'is', null)
    .execute();
}

/** Administrators besides this account who can still let somebody in; locks them, so that two do not end each other. */
export async function andereBeheerders(work: Work, accountId: string): Promise<number> {
  const rows = await tables(work)
    .selectFrom('platform.lidmaatschap as l')
    .select('l.account_id')
    .where('l.gemeente_id', '=', work.gemeenteId)
    .where('l.rol', '=', 'beheerder')
    .where(heeftToegang(work))
    .forUpdate()
    .execute();
  return new Set(rows.map((row) => row.account_id).filter((id) => id !== accountId)).size;
}

/** Whether somebody else was ever a second person here; also when that access has ended since (regel GEB-3). */
export async function hadTweede(work: Work, accountId: string): Promise<boolean> {
  const row = await tables(work)
    .selectFrom('platform.lidmaatschap')
    .select('id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('rol', 'in', ['beheerder', 'regisseur'])
    .where('account_id', '<>', accountId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertOordeel(work: Work, lidmaatschapId: string, oordeel: Oordeel): Promise<void> {
  await tables(work)
    .insertInto('gebruikers.beoordeling')
    .values({
      gemeente_id: work.gemeenteId,
      id: work.newId(),
      lidmaatschap_id: lidmaatschapId,
      oordeel,
      door: work.actor.accountId,
      op: work.now,
    })
    .execute();
}

/** Access that ended on `voor` or earlier, the longest ago first. */
export async function voorbij(
  work: Work,
  voor: LocalDate,
  max: number,
): Promise<{ id: string; einde: LocalDate }[]> {
  const einde = sql<LocalDate>`least(l.tot, (l.beeindigd_op at time zone 'Europe/Amsterdam')::date)`;
  return tables(work)
    .selectFrom('platform.lidmaatschap as l')
    .select(['l.id', einde.as('einde')])
    .where('l.gemeente_id', '=', work.gemeenteId)
    .where(einde, '<=', voor)
    .orderBy(einde)
    .orderBy('l.id')
    .limit(max)
    .execute();
}

/** Deletes one membership with its reviews, and the requests for the same. */
export async function destroy(work: Work, id: string): Promise<Record<string, number>> {
  const lid = await tables(work)
    .deleteFrom('platform.lidmaatschap')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .returning(['account_id', 'rol', 'team'])
    .executeTakeFirst();
  if (!lid) return { 'platform.lidmaatschap': 0, 'gebruikers.toekenning': 0 };
  const { numDeletedRows } = await tables(work)
    .deleteFrom('gebruikers.toekenning')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('account_id', '=', lid.account_id)
    .where('rol', '=', lid.rol)
    .where('team', '=', lid.team)
    .executeTakeFirstOrThrow();
  return { 'platform.lidmaatschap': 1, 'gebruikers.toekenning': Number(numDeletedRows) };
}
