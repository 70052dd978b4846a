import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { ActiesQuery, ActieStatus } from '../contract.ts';
import { tables } from './tables.ts';

const OMSCHRIJVING = 'lio.actie.omschrijving';
const RESULTAAT = 'lio.actie.resultaat';

/** An action with what the viewer may know of its meeting. */
export interface Actie {
  id: string;
  versie: number;
  vergaderingId: string;
  puntId: string | null;
  kenmerk: string | null;
  /** Circle of the meeting; null where the viewer may not see the meeting. */
  team: string | null;
  omschrijving: string;
  houderId: string | null;
  houderFunctie: string | null;
  termijn: LocalDate;
  status: ActieStatus;
  resultaat: string | null;
  gedaanOp: Instant | null;
}

/** Left joins: who only has an action to do sees it without its meeting. */
const select = (work: Work) =>
  tables(work)
    .selectFrom('lio.actie as a')
    .leftJoin('lio.vergadering as v', (join) =>
      join.onRef('v.gemeente_id', '=', 'a.gemeente_id').onRef('v.id', '=', 'a.vergadering_id'),
    )
    .leftJoin('lio.punt as p', (join) =>
      join.onRef('p.gemeente_id', '=', 'a.gemeente_id').onRef('p.id', '=', 'a.punt_id'),
    )
    .selectAll('a')
    .select(['v.team', 'p.kenmerk'])
    .where('a.gemeente_id', '=', work.gemeenteId);

type Rij = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

async function open(work: Work, rows: readonly Rij[]): Promise<Actie[]> {
  const keys = await work.keys.all(rows.map((r) => r.vergadering_id));
  return rows.flatMap((r) => {
    const key = keys.get(r.vergadering_id);
    if (!key) return [];
    return [
      {
        id: r.id,
        versie: r.versie,
        vergaderingId: r.vergadering_id,
        puntId: r.punt_id,
        kenmerk: r.kenmerk,
        team: r.team,
        omschrijving: key.open(OMSCHRIJVING, r.id, r.omschrijving),
        houderId: r.houder_id,
        houderFunctie: r.houder_functie,
        termijn: r.termijn,
        status: r.status,
        resultaat: r.resultaat === null ? null : key.open(RESULTAAT, r.id, r.resultaat),
        gedaanOp: r.gedaan_op,
      },
    ];
  });
}

/** Actions the viewer must do, or of meetings of the viewer's team; equal to the object rule `actie.lezen`. */
function zichtbaar(work: Work) {
  const teams = work.actor.teams.length > 0 ? [...work.actor.teams] : [''];
  const all = select(work);
  return work.actor.rol === 'systeem'
    ? all
    : all.where((eb) => eb.or([eb('a.houder_id', '=', work.actor.accountId), eb('v.team', 'in', teams)]));
}

export async function acties(work: Work, query: ActiesQuery): Promise<Actie[]> {
  let q = zichtbaar(work);
  if (query.status !== undefined) q = q.where('a.status', '=', query.status);
  if (query.mijn) q = q.where('a.houder_id', '=', work.actor.accountId);
  return open(work, await q.orderBy('a.termijn').orderBy('a.id').limit(500).execute());
}

export async function findActie(work: Work, id: string, version: number): Promise<Actie> {
  const locked = await tables(work)
    .selectFrom('lio.actie')
    .select('id')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  const rows = locked ? await zichtbaar(work).where('a.id', '=', id).execute() : [];
  const [actie] = await open(work, rows);
  if (!actie) throw new NotFound();
  if (actie.versie !== version) throw new Stale(actie.versie);
  return actie;
}

/** Open actions per colleague, for who divides the work; what is with a function is with nobody by name. */
export async function werklast(work: Work): Promise<{ accountId: string; open: number; teLaat: number }[]> {
  const rows = await tables(work)
    .selectFrom('lio.actie')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('status', '=', 'open')
    .where('houder_id', 'is not', null)
    .groupBy('houder_id')
    .select((eb) => [
      'houder_id',
      eb.fn.countAll<number>().as('open'),
      eb.fn.countAll<number>().filterWhere('termijn', '<', work.today).as('te_laat'),
    ])
    .execute();
  return rows.map((r) => ({ accountId: r.houder_id!, open: r.open, teLaat: r.te_laat }));
}

export async function insertActie(
  work: Work,
  a: {
    vergaderingId: string;
    puntId: string | null;
    omschrijving: string;
    houderId: string | null;
    houderFunctie: string | null;
    termijn: LocalDate;
  },
): Promise<string> {
  const id = work.newId();
  const key = await work.keys.of(a.vergaderingId);
  await tables(work)
    .insertInto('lio.actie')
    .values({
      gemeente_id: work.gemeenteId,
      id,
      versie: 1,
      vergadering_id: a.vergaderingId,
      punt_id: a.puntId,
      omschrijving: key.seal(OMSCHRIJVING, id, a.omschrijving),
      houder_id: a.houderId,
      houder_functie: a.houderFunctie,
      termijn: a.termijn,
      status: 'open',
      resultaat: null,
      gedaan_op: null,
      gedaan_door: null,
    })
    .execute();
  return id;
}

export async function rondAf(work: Work, actie: Actie, resultaat: string | null): Promise<Actie> {
  const key = await work.keys.of(actie.vergaderingId);
  const versie = actie.versie + 1;
  await tables(work)
    .updateTable('lio.actie')
    .set({
      status: 'gedaan',
      versie,
      resultaat: resultaat === null ? null : key.seal(RESULTAAT, actie.id, resultaat),
      gedaan_op: work.now,
      gedaan_door: work.actor.accountId,
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', actie.id)
    .execute();
  return { ...actie, versie, status: 'gedaan', resultaat, gedaanOp: work.now };
}

/** Open actions up to a day: of the viewer, or of all meetings of the viewer's team. */
export async function telOpen(
  work: Work,
  tot: LocalDate,
  mijn: boolean,
): Promise<{ aantal: number; termijn: LocalDate | null }> {
  const open = await acties(work, { status: 'open', mijn });
  const due = open.filter((a) => a.termijn <= tot);
  return { aantal: due.length, termijn: due[0]?.termijn ?? null };
}

/** Actions that came from an item go with what it said. */
export async function wisActies(work: Work, puntId: string): Promise<void> {
  await tables(work)
    .deleteFrom('lio.actie')
    .where('gemeente_id', '=', work.gemeenteId)
    .where('punt_id', '=', puntId)
    .execute();
}

/** Actions of one meeting that belong to no item. */
export async function losseActies(work: Work, vergaderingId: string): Promise<Actie[]> {
  const rows = await select(work)
    .where('a.vergadering_id', '=', vergaderingId)
    .where('a.punt_id', 'is', null)
    .orderBy('a.termijn')
    .orderBy('a.id')
    .execute();
  return open(work, rows);
}
