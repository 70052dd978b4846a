import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { PlaatDto } from '../contract.ts';
import { planRights } from '../domain/rights.ts';
import { lopendKwartaal } from '../domain/stand.ts';
import * as activiteiten from '../store/activiteit.ts';
import * as store from '../store/plan.ts';
import { toRijen } from './antwoord.ts';

/** The year as the poster shows it: without a year the running one, else the latest there is. */
export async function plaat(work: Work, gevraagd: number | undefined): Promise<PlaatDto> {
  const jaren = await store.jaren(work);
  const nu = Number(work.today.slice(0, 4));
  const wens = gevraagd ?? (jaren.some((j) => j.jaar === nu) ? nu : (jaren[0]?.jaar ?? nu));
  const jaar = jaren.find((j) => j.jaar === wens);
  const plan = jaar ? await store.findPlan(work, jaar.planId) : (await store.plannen(work))[0];
  return {
    jaar: wens,
    jaarId: jaar?.id ?? null,
    versie: jaar?.versie ?? 0,
    stand: jaar?.stand ?? null,
    vastgesteldOp: jaar?.vastgesteldOp ?? null,
    budget: jaar?.budget ?? null,
    uren: jaar?.uren ?? null,
    rechten: jaar ? allowed(planRights, work.actor, jaar) : [],
    planTitel: plan?.titel ?? null,
    motto: plan?.tekst.motto ?? '',
    doelen: (plan?.tekst.doelen ?? []).map(({ lijn, doel }) => ({ lijn, doel })),
    jaren: jaren.map((j) => j.jaar),
    vandaag: work.today,
    kwartaal: lopendKwartaal(wens, work.today),
    activiteiten: jaar ? await toRijen(work, await activiteiten.vanJaar(work, jaar.id)) : [],
  };
}
