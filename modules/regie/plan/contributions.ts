import type { AgendaRij, Contributions, VandaagRij } from '#platform/contributions.ts';
import type { LocalDate } from '#platform/contract.ts';
import { addDays } from '#platform/reckon/dates.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { alarmdag, geldigheid, type Prioriteit } from './domain/prioriteit.ts';
import { activiteitRights, planRights } from './domain/rights.ts';
import { periode } from './domain/stand.ts';
import { besluitenRij, doorlopendRij } from './service/vandaag.ts';
import { ditJaar, meters, werklast } from './service/meters.ts';
import { findMany, vanJaar } from './store/activiteit.ts';
import { jaren } from './store/plan.ts';
import { prioriteiten } from './store/prioriteit.ts';

const pad = (id: string): string => `/regie/plan/${id}`;
const magLezen = (work: Work): boolean => roleMay(activiteitRights['activiteit.lezen'], work.actor);
const regisseur = (work: Work): boolean => work.actor.rol === 'regisseur';

/** What the viewer keeps in the running year: the regisseur everything, another his own. */
async function mijnDelen(work: Work) {
  const nu = await ditJaar(work);
  if (!nu) return [];
  const mijn = regisseur(work) ? nu.rijen : nu.rijen.filter((a) => a.eigenaarId === work.actor.accountId);
  return mijn.flatMap((a) =>
    a.delen.map((deel) => ({ activiteit: a, deel, tot: periode(nu.jaar, deel.kwartaal).tot })),
  );
}

async function vandaag(work: Work): Promise<VandaagRij[]> {
  if (!magLezen(work)) return [];
  const delen = await mijnDelen(work);
  const achter = delen.filter((d) => d.deel.stand === 'achter');
  const kwartaal = Math.ceil(Number(work.today.slice(5, 7)) / 3);
  const nu = delen.filter(
    (d) => d.deel.kwartaal === kwartaal && (d.deel.stand === 'nog-niet' || d.deel.stand === 'loopt'),
  );
  return [
    ...rij('achter', achter, work),
    ...rij('kwartaal', nu, work),
    ...doorlopendRij(work, delen),
    ...(await besluitenRij(work)),
    ...(regisseur(work) ? beleid(await prioriteiten(work), work.today) : []),
  ];
}

function rij(
  wat: 'achter' | 'kwartaal',
  delen: readonly { activiteit: { id: string }; tot: LocalDate }[],
  work: Work,
): VandaagRij[] {
  const [eerste] = delen.toSorted((a, b) => a.tot.localeCompare(b.tot));
  if (!eerste) return [];
  const nabij = eerste.tot <= addDays(work.today, 30);
  return [
    {
      id: `plan.${wat}`,
      line: 'regie',
      groep: 'deze-week',
      titel: { id: `plan.vandaag.${wat}`, waarden: { aantal: delen.length } },
      voor: eerste.tot,
      stand: wat === 'achter' ? 'te-laat' : nabij ? 'nabij' : 'gewoon',
      actie: {
        id: 'plan.bekijken',
        pad: delen.length === 1 ? pad(eerste.activiteit.id) : '/regie/plan',
      },
    },
  ];
}

/** Regel PLN-14: de regisseur hoort het voor beleid vervalt, en blijft het horen tot er iets mee gebeurt. */
function beleid(alle: readonly Prioriteit[], vandaagDag: LocalDate): VandaagRij[] {
  const kort = alle.filter((p) => geldigheid(p, vandaagDag) !== 'geldig');
  const [eerste] = kort
    .map(alarmdag)
    .filter((d) => d !== null)
    .toSorted();
  if (eerste === undefined) return [];
  return [
    {
      id: 'plan.prioriteit',
      line: 'regie',
      groep: 'deze-week',
      titel: { id: 'plan.vandaag.prioriteit', waarden: { aantal: kort.length } },
      voor: eerste,
      stand: eerste < vandaagDag ? 'te-laat' : 'nabij',
      actie: { id: 'plan.bekijken', pad: '/regie/plan/flankerend' },
    },
  ];
}

/** The end of a quarter is a date: what stands in it must be done, or moved with a reason. */
async function agenda(work: Work, van: LocalDate, tot: LocalDate): Promise<AgendaRij[]> {
  if (!magLezen(work)) return [];
  const open = (await mijnDelen(work)).filter(
    (d) =>
      d.tot >= van &&
      d.tot <= tot &&
      d.deel.kwartaal !== null &&
      d.deel.stand !== 'afgerond' &&
      d.deel.stand !== 'niet',
  );
  const [eerste] = open;
  if (!eerste) return [];
  return [
    {
      datum: eerste.tot,
      tijd: null,
      line: 'regie',
      titel: { id: 'plan.agenda.kwartaal', waarden: { aantal: open.length } },
      pad: '/regie/plan',
    },
  ];
}

async function zoek(work: Work, vraag: string, max: number) {
  if (!roleMay(planRights['plan.lezen'], work.actor) || vraag.trim().length < 3) return [];
  const nu = Number(work.today.slice(0, 4));
  const alle = await jaren(work);
  const jaar = alle.find((j) => j.jaar === nu) ?? alle[0];
  if (!jaar) return [];
  const woord = vraag.trim().toLowerCase();
  return (await vanJaar(work, jaar.id))
    .filter((a) => a.titel.toLowerCase().includes(woord) || a.code.toLowerCase() === woord)
    .slice(0, Math.min(5, max))
    .map((a) => ({
      soort: 'activiteit',
      id: a.id,
      titel: `${a.code} ${a.titel}`,
      toelichting: String(a.jaar),
      pad: pad(a.id),
    }));
}

/** What this room adds to Vandaag and search, and what others may show of an activity. No kerncijfer: there are twelve. */
export const contributions: Contributions = {
  vandaag: { rijen: vandaag, agenda, meters, werklast },
  zoekbron: zoek,
  verwijzing: {
    activiteit: async (work, ids) =>
      magLezen(work)
        ? new Map(
            (await findMany(work, ids)).map((a) => [a.id, { titel: `${a.code} ${a.titel}`, pad: pad(a.id) }]),
          )
        : new Map(),
  },
};
