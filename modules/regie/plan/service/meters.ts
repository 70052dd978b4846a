import type { LijnMeter, Werklast } from '#platform/contributions.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { lijnen, type ActiviteitRij } from '../contract.ts';
import { vakkenVan } from '../domain/kwartaal.ts';
import { activiteitRights } from '../domain/rights.ts';
import { vanJaar } from '../store/activiteit.ts';
import { jaren } from '../store/plan.ts';
import { toRijen } from './antwoord.ts';

type DitJaar = { jaar: number; rijen: ActiviteitRij[] } | null;

const gelezen = new WeakMap<Work, Promise<DitJaar>>();

/**
 * The activities of the running year that is not closed; none for who does not read the plan. Vandaag asks for them five
 * times in one go (rows, dates, meters, load), and reading them counts in every room: once is enough.
 */
export function ditJaar(work: Work): Promise<DitJaar> {
  const eerder = gelezen.get(work) ?? leesDitJaar(work);
  gelezen.set(work, eerder);
  return eerder;
}

async function leesDitJaar(work: Work): Promise<DitJaar> {
  if (!roleMay(activiteitRights['activiteit.lezen'], work.actor)) return null;
  const nu = Number(work.today.slice(0, 4));
  const jaar = (await jaren(work)).find((j) => j.jaar === nu && j.stand !== 'gesloten');
  return jaar ? { jaar: nu, rijen: await toRijen(work, await vanJaar(work, jaar.id)) } : null;
}

/** Five lines, each with the squares of its row on the poster. */
export async function meters(work: Work): Promise<LijnMeter[]> {
  const nu = await ditJaar(work);
  if (!nu) return [];
  const vakken = vakkenVan(nu.rijen);
  return lijnen.map((lijn) => ({
    line: lijn,
    jaar: nu.jaar,
    pad: '/regie/plan',
    standen: vakken.filter((v) => v.activiteit.lijn === lijn).map((v) => v.deel.stand),
  }));
}

/** What is open in the plan with whom: squares of quarters that have begun. */
export async function werklast(work: Work): Promise<Werklast[]> {
  const nu = await ditJaar(work);
  const kwartaal = Math.ceil(Number(work.today.slice(5, 7)) / 3);
  const open = vakkenVan(nu?.rijen ?? []).filter(
    (v) =>
      v.activiteit.eigenaarId !== null &&
      (v.deel.kwartaal ?? 0) <= kwartaal &&
      v.deel.stand !== 'afgerond' &&
      v.deel.stand !== 'niet',
  );
  return [...Map.groupBy(open, (v) => v.activiteit.eigenaarId!)].map(([accountId, vakken]) => ({
    accountId,
    open: vakken.length,
    teLaat: vakken.filter((v) => v.deel.stand === 'achter').length,
  }));
}
