import { sql } from 'kysely';
import type { LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { ControlesQuery, Soort } from '../contract.ts';
import type { Controle } from '../domain/controle.ts';
import { saveObjecten, toControles, toRow } from './row.ts';
import { tables, zichtbaar } from './tables.ts';

/** Loads one controle, locked when it will change. @throws NotFound when it may not be seen, Stale when the version moved on. */
export async function find(work: Work, id: string, change?: { version?: number }): Promise<Controle> {
  let query = zichtbaar(work, tables(work).selectFrom('controles.controle').selectAll().where('id', '=', id));
  if (change) query = query.forUpdate();
  const row = await query.executeTakeFirst();
  if (!row) throw new NotFound();
  if (change?.version !== undefined && row.versie !== change.version) throw new Stale(row.versie);
  const [controle] = await toControles(work, [row]);
  if (!controle) throw new NotFound();
  return controle;
}

/** Those of the asked controles that the viewer may see. */
export async function findMany(work: Work, ids: readonly string[]): Promise<Controle[]> {
  if (ids.length === 0) return [];
  return toControles(
    work,
    await zichtbaar(
      work,
      tables(work).selectFrom('controles.controle').selectAll().where('id', 'in', ids),
    ).execute(),
  );
}

/** Those that came from one signal, locked; for the house, which sees them before their release too. */
export async function findVanSignaal(work: Work, signaalId: string): Promise<Controle[]> {
  return toControles(
    work,
    await zichtbaar(
      work,
      tables(work).selectFrom('controles.controle').selectAll().where('signaal_id', '=', signaalId),
    )
      .forUpdate()
      .execute(),
  );
}

/** Of the viewer: those he leads, and for a regisseur those of his teams that no colleague leads. */
export async function metOnjuisteBron(work: Work): Promise<string[]> {
  const teams = work.actor.rol === 'regisseur' ? [...work.actor.teams] : [];
  const rows = await zichtbaar(
    work,
    tables(work)
      .selectFrom('controles.controle')
      .where('bron_onjuist_op', 'is not', null)
      .where('bron_herzien_op', 'is', null)
      .where((eb) =>
        eb.or([
          eb('leider_id', '=', work.actor.accountId),
          eb.and([eb('leider_id', 'is', null), eb('team', 'in', teams.length > 0 ? teams : [''])]),
        ]),
      )
      .select('id'),
  ).execute();
  return rows.map((r) => r.id);
}

/** Controles that the viewer prepares: those of his teams, and those he leads. */
export async function voorbereid(work: Work): Promise<string[]> {
  const teams = work.actor.teams.length > 0 ? [...work.actor.teams] : [''];
  const rows = await zichtbaar(
    work,
    tables(work)
      .selectFrom('controles.controle')
      .where((eb) => eb.or([eb('team', 'in', teams), eb('leider_id', '=', work.actor.accountId)]))
      .select('id'),
  ).execute();
  return rows.map((r) => r.id);
}

export async function findByKenmerk(
  work: Work,
  kenmerk: string,
): Promise<{ id: string; kenmerk: string; thema: string } | undefined> {
  return zichtbaar(
    work,
    tables(work)
      .selectFrom('controles.controle')
      .select(['id', 'kenmerk', 'thema'])
      .where('kenmerk', '=', kenmerk),
  ).executeTakeFirst();
}

const sortColumns = {
  kwartaal: 'kwartaal',
  dag: 'dag',
  soort: 'soort',
  thema: 'thema',
  status: 'status',
} as const;

export async function list(
  work: Work,
  query: ControlesQuery,
): Promise<{ items: Controle[]; totaal: number }> {
  const sort = query.sorteer ?? '-kwartaal';
  const size = query.aantal ?? 50;
  let q = zichtbaar(work, tables(work).selectFrom('controles.controle').selectAll());
  if (query.status?.length) q = q.where('status', 'in', query.status);
  if (query.soort?.length) q = q.where('soort', 'in', query.soort);
  const rows = await q
    .select(sql<number>`count(*) over ()`.as('totaal'))
    .orderBy(sortColumns[sort.replace('-', '') as keyof typeof sortColumns], (o) =>
      (sort.startsWith('-') ? o.desc() : o.asc()).nullsLast(),
    )
    .orderBy('id', 'desc')
    .limit(size)
    .offset(((query.pagina ?? 1) - 1) * size)
    .execute();
  return { items: await toControles(work, rows), totaal: rows[0] ? rows[0].totaal : 0 };
}

/** Controles that are still to be done, with the nearest day; `tot` limits those that have one. */
export async function telVoorbereiding(
  work: Work,
  kwartaal: string,
): Promise<{ aantal: number; ditKwartaal: number; dag: LocalDate | null }> {
  const row = await zichtbaar(
    work,
    tables(work)
      .selectFrom('controles.controle')
      .where('status', '=', 'voorbereiding')
      .select((eb) => [
        eb.fn.countAll<number>().as('aantal'),
        eb.fn.countAll<number>().filterWhere('kwartaal', '<=', kwartaal).as('ditKwartaal'),
        eb.fn.min('dag').as('dag'),
      ]),
  ).executeTakeFirstOrThrow();
  return { aantal: row.aantal, ditKwartaal: row.ditKwartaal, dag: row.dag };
}

/** Controles that are not finished per leader, for who divides the work. */
export async function werklast(work: Work): Promise<{ accountId: string; open: number; teLaat: number }[]> {
  const rows = await zichtbaar(
    work,
    tables(work)
      .selectFrom('controles.controle')
      .where('status', '!=', 'afgerond')
      .where('leider_id', 'is not', null)
      .groupBy('leider_id')
      .select((eb) => [
        'leider_id',
        eb.fn.countAll<number>().as('open'),
        eb.fn.countAll<number>().filterWhere('dag', '<', work.today).as('te_laat'),
      ]),
  ).execute();
  return rows.map((r) => ({ accountId: r.leider_id!, open: r.open, teLaat: r.te_laat }));
}

/** Controles with a day in a period, for the coming two weeks. */
export async function opDag(
  work: Work,
  van: LocalDate,
  tot: LocalDate,
): Promise<{ id: string; dag: LocalDate; soort: Soort }[]> {
  const rows = await zichtbaar(
    work,
    tables(work)
      .selectFrom('controles.controle')
      .where('status', '=', 'voorbereiding')
      .where('dag', '>=', van)
      .where('dag', '<=', tot)
      .select(['id', 'dag', 'soort'])
      .orderBy('dag'),
  ).execute();
  return rows.flatMap((r) => (r.dag === null ? [] : [{ id: r.id, dag: r.dag, soort: r.soort }]));
}

export async function insert(work: Work, controle: Controle): Promise<void> {
  const key = await work.keys.create(controle.id);
  await tables(work)
    .insertInto('controles.controle')
    .values({
      gemeente_id: work.gemeenteId,
      ...toRow(work, controle, key),
      kenmerk: controle.kenmerk,
      gemaakt_op: work.now,
    })
    .execute();
  await saveObjecten(work, controle, key);
}

/** Saves with the next version, objects included. The row was locked by find. */
export async function update(work: Work, controle: Controle): Promise<Controle> {
  const next = { ...controle, versie: controle.versie + 1 };
  const key = await work.keys.of(controle.id);
  const { id, ...row } = toRow(work, next, key);
  await tables(work)
    .updateTable('controles.controle')
    .set(row)
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
  await tables(work)
    .deleteFrom('controles.object')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('controle_id', '=', id)
    .execute();
  await saveObjecten(work, next, key);
  return next;
}
