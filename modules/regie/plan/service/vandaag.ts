import type { VandaagRij } from '#platform/contributions.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { ActiviteitRij, DeelDto } from '../contract.ts';
import { planRights } from '../domain/rights.ts';
import { periode } from '../domain/stand.ts';
import { ditJaar } from './meters.ts';

/** The owner of work that runs all year hears of it while actions are open; the regisseur has the poster for that. */
export function doorlopendRij(
  work: Work,
  delen: readonly { activiteit: ActiviteitRij; deel: DeelDto }[],
): VandaagRij[] {
  if (work.actor.rol === 'regisseur') return [];
  const open = delen.filter(
    ({ activiteit: a, deel }) =>
      deel.kwartaal === null &&
      (deel.stand === 'loopt' || deel.stand === 'nog-niet') &&
      a.acties.gedaan < a.acties.totaal,
  );
  const [eerste] = open;
  if (!eerste) return [];
  return [
    {
      id: 'plan.doorlopend',
      line: 'regie',
      groep: 'wacht',
      titel: { id: 'plan.vandaag.doorlopend', waarden: { aantal: open.length } },
      voor: null,
      stand: 'gewoon',
      actie: {
        id: 'plan.bekijken',
        pad: open.length === 1 ? `/regie/plan/${eerste.activiteit.id}` : '/regie/plan',
      },
    },
  ];
}

/** An exploration whose quarter has begun and that nobody decided on: for who takes it to the college. */
export async function besluitenRij(work: Work): Promise<VandaagRij[]> {
  if (!roleMay(planRights['plan.berichten'], work.actor)) return [];
  const nu = await ditJaar(work);
  const open = (nu?.rijen ?? []).flatMap((a) =>
    a.fase === 'verkennen' && a.besluit === null
      ? a.delen
          .filter((d) => d.kwartaal !== null && d.stand !== 'niet' && d.stand !== 'afgerond')
          .map((d) => ({ a, ...periode(nu!.jaar, d.kwartaal) }))
          .filter(({ van }) => van <= work.today)
      : [],
  );
  const [eerste] = open.toSorted((x, y) => x.tot.localeCompare(y.tot));
  if (!eerste) return [];
  return [
    {
      id: 'plan.besluiten',
      line: 'regie',
      groep: 'deze-week',
      titel: { id: 'plan.vandaag.besluiten', waarden: { aantal: open.length } },
      voor: eerste.tot,
      stand: eerste.tot < work.today ? 'te-laat' : 'gewoon',
      actie: {
        id: 'plan.bekijken',
        pad: open.length === 1 ? `/regie/plan/${eerste.a.id}` : '/regie/plan?beeld=tabel',
      },
    },
  ];
}
