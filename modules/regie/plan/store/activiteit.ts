import { sql, type Selectable } from 'kysely';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { JaarStand } from '../contract.ts';
import type { Activiteit, Deel } from '../domain/activiteit.ts';
import { tables, type Tables } from './tables.ts';

type Row = Selectable<Tables['plan.activiteit']> & { jaar: number; jaar_stand: JaarStand };

const base = (work: Work) =>
  tables(work)
    .selectFrom('plan.activiteit as a')
    .innerJoin('plan.jaar as j', (on) =>
      on.onRef('j.gemeente_id', '=', 'a.gemeente_id').onRef('j.id', '=', 'a.jaar_id'),
    )
    .selectAll('a')
    .select(['j.jaar', 'j.stand as jaar_stand'])
    .where('a.gemeente_id', '=', work.gemeenteId);

/** The activities of one year, in the order of the plan. */
export async function vanJaar(work: Work, jaarId: string): Promise<Activiteit[]> {
  const rows = await base(work)
    .where('a.jaar_id', '=', jaarId)
    .orderBy(
      sql`array_position(array['bewustwording','weerbaarheid','informatie','samenwerking','bestrijding'], a.lijn)`,
    )
    .orderBy('a.volgorde')
    .orderBy('a.code')
    .execute();
  return metDelen(work, rows);
}

/** @throws NotFound when absent, Stale when the version moved on. */
export async function find(work: Work, id: string, version?: number): Promise<Activiteit> {
  const query = base(work).where('a.id', '=', id);
  const row = await (version === undefined ? query : query.forUpdate('a')).executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  const [activiteit] = await metDelen(work, [row]);
  return activiteit!;
}

export async function findMany(work: Work, ids: readonly string[]): Promise<Activiteit[]> {
  if (ids.length === 0) return [];
  return metDelen(work, await base(work).where('a.id', 'in', ids).execute());
}

async function metDelen(work: Work, rows: readonly Row[]): Promise<Activiteit[]> {
  if (rows.length === 0) return [];
  const delen = await tables(work)
    .selectFrom('plan.deel')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where(
      'activiteit_id',
      'in',
      rows.map((r) => r.id),
    )
    .orderBy('kwartaal')
    .execute();
  const per = Map.groupBy(delen, (d) => d.activiteit_id);
  return rows.map((r) => toActiviteit(r, (per.get(r.id) ?? []).map(toDeel)));
}

const toDeel = (d: Selectable<Tables['plan.deel']>): Deel => ({
  id: d.id,
  kwartaal: d.kwartaal,
  basis: d.basis,
  hand: d.stand,
  noot: d.noot,
  reden: d.reden,
  op: d.op,
});

const toActiviteit = (r: Row, delen: Deel[]): Activiteit => ({
  id: r.id,
  versie: r.versie,
  jaarId: r.jaar_id,
  jaar: r.jaar,
  jaarStand: r.jaar_stand,
  code: r.code,
  volgorde: r.volgorde,
  onderId: r.onder_id,
  lijn: r.lijn,
  titel: r.titel,
  toelichting: r.toelichting,
  eigenaarId: r.eigenaar_id,
  eigenaarFunctie: r.eigenaar_functie,
  partners: r.partners,
  thema: r.thema,
  herhaling: r.herhaling,
  niveau: r.niveau,
  aard: r.aard,
  fase: r.fase,
  besluit: r.besluit,
  besluitReden: r.besluit_reden,
  besluitOp: r.besluit_op,
  plek: r.plek,
  pad: r.pad,
  bewijsregel: r.bewijsregel,
  budget: r.budget,
  uren: r.uren,
  vorigeId: r.vorige_id,
  jaarkeuze: r.jaarkeuze,
  jaarkeuzeReden: r.jaarkeuze_reden,
  delen,
});

const toRow = (a: Activiteit) => ({
  code: a.code,
  volgorde: a.volgorde,
  onder_id: a.onderId,
  lijn: a.lijn,
  titel: a.titel,
  toelichting: a.toelichting,
  eigenaar_id: a.eigenaarId,
  eigenaar_functie: a.eigenaarFunctie,
  partners: a.partners,
  thema: a.thema,
  herhaling: a.herhaling,
  niveau: a.niveau,
  aard: a.aard,
  fase: a.fase,
  besluit: a.besluit,
  besluit_reden: a.besluitReden,
  besluit_op: a.besluitOp,
  plek: a.plek,
  pad: a.pad,
  bewijsregel: a.bewijsregel,
  budget: a.budget,
  uren: a.uren,
  vorige_id: a.vorigeId,
  jaarkeuze: a.jaarkeuze,
  jaarkeuze_reden: a.jaarkeuzeReden,
});

export async function insert(work: Work, a: Activiteit): Promise<void> {
  await tables(work)
    .insertInto('plan.activiteit')
    .values({ gemeente_id: work.gemeenteId, id: a.id, jaar_id: a.jaarId, versie: a.versie, ...toRow(a) })
    .execute();
  await tables(work)
    .insertInto('plan.deel')
    .values(
      a.delen.map((d) => ({ gemeente_id: work.gemeenteId, activiteit_id: a.id, id: d.id, ...deelRow(d) })),
    )
    .execute();
}

const deelRow = (d: Deel) => ({
  kwartaal: d.kwartaal,
  basis: d.basis,
  stand: d.hand,
  noot: d.noot,
  reden: d.reden,
  op: d.op,
});

/** Saves the activity and its parts with the next version. The row was locked by `find`. */
export async function update(work: Work, a: Activiteit): Promise<Activiteit> {
  const next = { ...a, versie: a.versie + 1 };
  await tables(work)
    .updateTable('plan.activiteit')
    .set({ versie: next.versie, ...toRow(next) })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', a.id)
    .execute();
  for (const deel of next.delen) {
    await tables(work)
      .updateTable('plan.deel')
      .set(deelRow(deel))
      .where('gemeente_id', '=', work.gemeenteId)
      .where('id', '=', deel.id)
      .execute();
  }
  return next;
}

/** At adoption the quarter of each part becomes its baseline. */
export async function legBasisVast(work: Work, jaarId: string): Promise<void> {
  await tables(work)
    .updateTable('plan.deel')
    .set((eb) => ({ basis: eb.ref('kwartaal') }))
    .where('gemeente_id', '=', work.gemeenteId)
    .where('activiteit_id', 'in', (eb) =>
      eb
        .selectFrom('plan.activiteit')
        .select('id')
        .where('gemeente_id', '=', work.gemeenteId)
        .where('jaar_id', '=', jaarId),
    )
    .execute();
}

/** The activities that hang under one, or the one above it. */
export async function verwanten(
  work: Work,
  a: Activiteit,
): Promise<{ id: string; code: string; titel: string; onderId: string | null }[]> {
  return tables(work)
    .selectFrom('plan.activiteit')
    .select(['id', 'code', 'titel', 'onder_id as onderId'])
    .where('gemeente_id', '=', work.gemeenteId)
    .where((eb) => eb.or([eb('onder_id', '=', a.id), ...(a.onderId ? [eb('id', '=', a.onderId)] : [])]))
    .orderBy('code')
    .execute();
}

/** The choice of the yearly update is kept on both sides: on what stopped there is no successor to say it. */
export async function zetJaarkeuze(work: Work, id: string, reden: string | null): Promise<void> {
  await tables(work)
    .updateTable('plan.activiteit')
    .set({ jaarkeuze: 'stoppen', jaarkeuze_reden: reden })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id)
    .execute();
}
