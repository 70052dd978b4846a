import { naamVan } from '#platform/people.ts';
import { Invalid } from '#platform/errors.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Beleidstekst, PlanDto, Vaststelling } from '../contract.ts';
import {
  demandDoelen,
  demandJaar,
  evalueer as geevalueerd,
  herschrijf as herschreven,
  stelVast as vastgesteld,
  verleng as verlengd,
  type Plan,
} from '../domain/plan.ts';
import { planRights } from '../domain/rights.ts';
import * as store from '../store/plan.ts';

const READ = 'plan.lezen';

const audit = (work: Work, id: string, wat: string): void =>
  work.audit({ actie: `plan.${wat}`, objectSoort: 'plan', objectId: id, resultaat: 'gelukt' });

export async function lijst(work: Work): Promise<PlanDto[]> {
  return toDtos(work, await store.plannen(work));
}

async function toDtos(work: Work, plannen: readonly Plan[]): Promise<PlanDto[]> {
  const teksten = await store.teksten(work);
  const jaren = await store.jaren(work);
  const namen = await naamVan(
    work,
    teksten.map((t) => t.door),
  );
  return plannen.map((p) => ({
    ...p,
    rechten: allowed(planRights, work.actor, p),
    versies: teksten
      .filter((t) => t.planId === p.id)
      .map(({ nummer, reden, op, door }) => ({ nummer, reden, op, door: namen.get(door) ?? 'Baken' })),
    jaren: jaren
      .filter((j) => j.planId === p.id)
      .map(({ id, versie, jaar, stand }) => ({ id, versie, jaar, stand })),
  }));
}

const toDto = async (work: Work, p: Plan): Promise<PlanDto> => (await toDtos(work, [p]))[0]!;

/** One plan as it now stands. */
export const metId = async (work: Work, id: string): Promise<PlanDto> =>
  toDto(work, await store.findPlan(work, id));

export async function maak(
  work: Work,
  n: { titel: string; vanJaar: number; totJaar: number; tekst: Beleidstekst },
): Promise<PlanDto> {
  if (n.totJaar < n.vanJaar) throw new Invalid([{ veld: 'totJaar', code: 'plan.jaren-omgekeerd' }]);
  demandDoelen(n.tekst);
  const p: Plan = {
    id: work.newId(),
    versie: 1,
    titel: n.titel,
    vanJaar: n.vanJaar,
    totJaar: n.totJaar,
    stand: 'concept',
    verlengdTot: null,
    verlengReden: null,
    tekst: n.tekst,
    tekstNummer: 1,
    lessen: null,
    vastgesteldDoor: null,
    vastgesteldOp: null,
    besluit: null,
    geevalueerdOp: null,
  };
  await store.insertPlan(work, p);
  audit(work, p.id, 'gemaakt');
  return toDto(work, p);
}

export async function herschrijf(
  work: Work,
  id: string,
  version: number,
  b: { tekst: Beleidstekst; reden?: string },
): Promise<PlanDto> {
  const p = await store.findPlan(work, id, version);
  demand(work, planRights, 'plan.herschrijven', p, READ);
  const saved = await store.updatePlan(work, herschreven(p, b.tekst, b.reden));
  await store.bewaarTekst(work, saved, b.reden?.trim() || null);
  audit(work, id, 'herschreven');
  return toDto(work, saved);
}

export async function stelVast(work: Work, id: string, version: number, v: Vaststelling): Promise<PlanDto> {
  const p = await store.findPlan(work, id, version);
  demand(work, planRights, 'plan.vaststellen', p, READ);
  const saved = await store.updatePlan(work, vastgesteld(p, v, work.today));
  audit(work, id, 'vastgesteld');
  return toDto(work, saved);
}

export async function verleng(
  work: Work,
  id: string,
  version: number,
  b: { totJaar: number; reden: string },
): Promise<PlanDto> {
  const p = await store.findPlan(work, id, version);
  demand(work, planRights, 'plan.verlengen', p, READ);
  const saved = await store.updatePlan(work, verlengd(p, b.totJaar, b.reden.trim()));
  audit(work, id, 'verlengd');
  return toDto(work, saved);
}

export async function evalueer(work: Work, id: string, version: number, lessen: string): Promise<PlanDto> {
  const p = await store.findPlan(work, id, version);
  demand(work, planRights, 'plan.evalueren', p, READ);
  const saved = await store.updatePlan(work, geevalueerd(p, lessen.trim(), work.today));
  audit(work, id, 'geevalueerd');
  return toDto(work, saved);
}

export async function maakJaar(
  work: Work,
  planId: string,
  n: { jaar: number; budget?: number | null; uren?: number | null },
): Promise<{ id: string }> {
  const p = await store.findPlan(work, planId);
  demand(work, planRights, 'plan.maken', p, READ);
  demandJaar(p, n.jaar);
  if ((await store.jaren(work)).some((j) => j.jaar === n.jaar))
    throw new Invalid([{ veld: 'jaar', code: 'plan.jaar-bestaat' }]);
  const id = work.newId();
  await store.insertJaar(work, { id, planId, jaar: n.jaar, budget: n.budget ?? null, uren: n.uren ?? null });
  audit(work, id, 'jaar-gemaakt');
  return { id };
}
