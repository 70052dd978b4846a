import type { Selectable } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { NotFound, Stale } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { JaarStand } from '../contract.ts';
import type { Plan } from '../domain/plan.ts';
import { tables, type Tables } from './tables.ts';

/** One year of a plan. */
export interface Jaar {
  id: string;
  planId: string;
  versie: number;
  jaar: number;
  stand: JaarStand;
  budget: number | null;
  uren: number | null;
  vastgesteldOp: LocalDate | null;
}

const toPlan = (r: Selectable<Tables['plan.plan']>): Plan => ({
  id: r.id,
  versie: r.versie,
  titel: r.titel,
  vanJaar: r.van_jaar,
  totJaar: r.tot_jaar,
  stand: r.stand,
  verlengdTot: r.verlengd_tot,
  verlengReden: r.verleng_reden,
  tekst: r.tekst,
  tekstNummer: r.tekst_nummer,
  lessen: r.lessen,
  vastgesteldDoor: r.vastgesteld_door,
  vastgesteldOp: r.vastgesteld_op,
  besluit: r.besluit,
  geevalueerdOp: r.geevalueerd_op,
});

const toJaar = (r: Selectable<Tables['plan.jaar']>): Jaar => ({
  id: r.id,
  planId: r.plan_id,
  versie: r.versie,
  jaar: r.jaar,
  stand: r.stand,
  budget: r.budget,
  uren: r.uren,
  vastgesteldOp: r.vastgesteld_op,
});

/** All plans of the municipality, the latest first. */
export async function plannen(work: Work): Promise<Plan[]> {
  const rows = await tables(work)
    .selectFrom('plan.plan')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('van_jaar', 'desc')
    .execute();
  return rows.map(toPlan);
}

/** @throws NotFound when absent, Stale when the version moved on. */
export async function findPlan(work: Work, id: string, version?: number): Promise<Plan> {
  const query = tables(work)
    .selectFrom('plan.plan')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id);
  const row = await (version === undefined ? query : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  return toPlan(row);
}

const planRow = (p: Plan) => ({
  titel: p.titel,
  van_jaar: p.vanJaar,
  tot_jaar: p.totJaar,
  stand: p.stand,
  verlengd_tot: p.verlengdTot,
  verleng_reden: p.verlengReden,
  tekst: JSON.stringify(p.tekst) as never,
  tekst_nummer: p.tekstNummer,
  lessen: p.lessen,
  vastgesteld_door: p.vastgesteldDoor,
  vastgesteld_op: p.vastgesteldOp,
  besluit: p.besluit,
  geevalueerd_op: p.geevalueerdOp,
});

export async function insertPlan(work: Work, p: Plan): Promise<void> {
  await tables(work)
    .insertInto('plan.plan')
    .values({ gemeente_id: work.gemeenteId, id: p.id, versie: p.versie, gemaakt_op: work.now, ...planRow(p) })
    .execute();
  await bewaarTekst(work, p, null);
}

export async function updatePlan(work: Work, p: Plan): Promise<Plan> {
  const next = { ...p, versie: p.versie + 1 };
  await tables(work)
    .updateTable('plan.plan')
    .set({ versie: next.versie, ...planRow(next) })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', p.id)
    .execute();
  return next;
}

/** The text of this number, for who asks later what the policy was. */
export async function bewaarTekst(work: Work, p: Plan, reden: string | null): Promise<void> {
  await tables(work)
    .insertInto('plan.tekst')
    .values({
      gemeente_id: work.gemeenteId,
      plan_id: p.id,
      nummer: p.tekstNummer,
      tekst: JSON.stringify(p.tekst) as never,
      reden,
      op: work.now,
      door: work.actor.accountId,
    })
    .execute();
}

export async function teksten(
  work: Work,
): Promise<{ planId: string; nummer: number; reden: string | null; op: Instant; door: string }[]> {
  return tables(work)
    .selectFrom('plan.tekst')
    .select(['plan_id as planId', 'nummer', 'reden', 'op', 'door'])
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('nummer', 'desc')
    .execute();
}

/** All years, the latest first. */
export async function jaren(work: Work): Promise<Jaar[]> {
  const rows = await tables(work)
    .selectFrom('plan.jaar')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('jaar', 'desc')
    .execute();
  return rows.map(toJaar);
}

/** @throws NotFound when absent, Stale when the version moved on. */
export async function findJaar(work: Work, id: string, version?: number): Promise<Jaar> {
  const query = tables(work)
    .selectFrom('plan.jaar')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', id);
  const row = await (version === undefined ? query : query.forUpdate()).executeTakeFirst();
  if (!row) throw new NotFound();
  if (version !== undefined && row.versie !== version) throw new Stale(row.versie);
  return toJaar(row);
}

export async function insertJaar(
  work: Work,
  j: Omit<Jaar, 'versie' | 'stand' | 'vastgesteldOp'>,
): Promise<void> {
  await tables(work)
    .insertInto('plan.jaar')
    .values({
      gemeente_id: work.gemeenteId,
      id: j.id,
      plan_id: j.planId,
      versie: 1,
      jaar: j.jaar,
      stand: 'concept',
      budget: j.budget,
      uren: j.uren,
      vastgesteld_op: null,
    })
    .execute();
}

export async function zetJaarStand(work: Work, j: Jaar, stand: JaarStand): Promise<void> {
  await tables(work)
    .updateTable('plan.jaar')
    .set({
      stand,
      versie: j.versie + 1,
      ...(stand === 'vastgesteld' ? { vastgesteld_op: work.today } : {}),
    })
    .where('gemeente_id', '=', work.gemeenteId)
    .where('id', '=', j.id)
    .execute();
}

/** Whose plan it is, as it stands above a document. */
export async function gemeenteNaam(work: Work): Promise<string> {
  const row = await work
    .tables<{ 'platform.gemeente': { gemeente_id: number; naam: string } }>()
    .selectFrom('platform.gemeente')
    .select('naam')
    .where('gemeente_id', '=', work.gemeenteId)
    .executeTakeFirstOrThrow();
  return row.naam;
}
