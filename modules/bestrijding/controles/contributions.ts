import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import type { Work } from '#platform/work.ts';
import { addDays, quarterOf } from '#platform/reckon/dates.ts';
import { parseKenmerk } from '#platform/reckon/kenmerk.ts';
import { roleMay } from '#platform/rights.ts';
import { eindeKwartaal } from './domain/controle.ts';
import { rights } from './domain/rights.ts';
import { vernietig } from './service/controle.ts';
import * as store from './store/controle.ts';
import { vervallen } from './store/vernietiging.ts';
import { voortgang } from './service/voortgang.ts';
import { kaartlaag } from './service/kaart.ts';

const pad = (id: string): string => `/bestrijding/controles/${id}`;

async function vandaag(work: Work): Promise<VandaagRij[]> {
  if (work.actor.rol !== 'regisseur' && work.actor.rol !== 'toezichthouder') return [];
  return [...(await onjuisteBron(work)), ...(await buitenstaanders(work)), ...(await kwartaal(work))];
}

/** Regel CTL-7: wie de controle leidt, hoort dat de bron onjuist bleek, tot zij herzien is. */
async function onjuisteBron(work: Work): Promise<VandaagRij[]> {
  const ids = await store.metOnjuisteBron(work);
  const [first] = ids;
  if (first === undefined) return [];
  return [
    {
      id: 'controles.bron-onjuist',
      line: 'bestrijding',
      groep: 'vandaag',
      titel: { id: 'controles.vandaag.bron-onjuist', waarden: { aantal: ids.length } },
      // At once (AVG art. 5(1)(d): every reasonable step, without delay).
      voor: work.today,
      stand: 'gewoon',
      actie: { id: 'controles.bekijken', pad: ids.length === 1 ? pad(first) : '/bestrijding/controles' },
    },
  ];
}

/** Regel CTL-9: wie op een niet vrijgegeven controle stuitte, ziet niets; wie haar voorbereidt, hoort wie het was. */
async function buitenstaanders(work: Work): Promise<VandaagRij[]> {
  const ids = [...(await koppelen.metOngezien(work, await store.voorbereid(work)))];
  const [first] = ids;
  if (first === undefined) return [];
  return [
    {
      id: 'controles.buitenstaanders',
      line: 'bestrijding',
      groep: 'deze-week',
      titel: { id: 'controles.vandaag.buitenstaanders', waarden: { aantal: ids.length } },
      voor: null,
      stand: 'gewoon',
      actie: { id: 'controles.bekijken', pad: ids.length === 1 ? pad(first) : '/bestrijding/controles' },
    },
  ];
}

async function kwartaal(work: Work): Promise<VandaagRij[]> {
  const { ditKwartaal, dag } = await store.telVoorbereiding(work, quarterOf(work.today));
  if (ditKwartaal === 0) return [];
  const voor = dag ?? eindeKwartaal(work.today);
  return [
    {
      id: 'controles.kwartaal',
      line: 'bestrijding',
      groep: voor <= work.today ? 'vandaag' : 'deze-week',
      titel: { id: 'controles.vandaag.kwartaal', waarden: { aantal: ditKwartaal } },
      voor,
      stand: voor < work.today ? 'te-laat' : voor <= addDays(work.today, 14) ? 'nabij' : 'gewoon',
      actie: { id: 'controles.bekijken', pad: '/bestrijding/controles?status=voorbereiding' },
    },
  ];
}

/** A circle says who, the role whether at all: search and references ask both. */
const magLezen = (work: Work): boolean => roleMay(rights['controle.lezen'], work.actor);

/** What this room adds to Vandaag, search, retention, rights requests and the account. */
export const contributions: Contributions = {
  vandaag: {
    rijen: vandaag,
    werklast: async (work) => (magLezen(work) ? store.werklast(work) : []),
    agenda: async (work, van, tot) =>
      !magLezen(work)
        ? []
        : (await store.opDag(work, van, tot)).map((c) => ({
            datum: c.dag,
            tijd: null,
            line: 'bestrijding',
            titel: { id: `controles.agenda.${c.soort}` },
            pad: pad(c.id),
          })),
  },
  zoekbron: async (work, vraag) => {
    const gelezen = parseKenmerk(vraag);
    if (!magLezen(work) || !gelezen.ok || gelezen.type !== 'CT') return [];
    const c = await store.findByKenmerk(work, gelezen.kenmerk);
    return c ? [{ soort: 'controle', id: c.id, titel: c.kenmerk, toelichting: c.thema, pad: pad(c.id) }] : [];
  },
  kaartlaag,
  verwijzing: {
    controle: async (work, ids) =>
      !magLezen(work)
        ? new Map()
        : new Map(
            (await store.findMany(work, ids)).map((c) => [
              c.id,
              {
                titel: c.kenmerk,
                pad: pad(c.id),
                thema: c.thema,
                herkomst: {
                  dag: c.uitgevoerdOp ?? c.dag,
                  kanaal: 'controles.eigen-waarneming',
                  graad: null,
                  label: null,
                },
              },
            ]),
          ),
  },
  bewaarregel: [
    {
      id: 'controle',
      titel: 'controles.bewaarregel',
      bron: 'werkwijze, Selectielijst gemeenten 2020',
      vervallen,
      vernietig: (work, id) => vernietig(work, id),
    },
  ],
  // Persons come with the subjects of the room koppelen; here stand addresses, firms and vessels.
  inzage: async () => [],
  kerncijfer: [
    {
      id: 'controles-uitgevoerd',
      titel: 'controles.cijfer.uitgevoerd',
      eenheid: 'controles.cijfer.eenheid',
      versie: 1,
      sinds: '2026-11-24',
      definitie: 'controles.cijfer.uitgevoerd.definitie',
      zegtNiet: 'controles.cijfer.uitgevoerd.zegt-niet',
      line: 'bestrijding',
      soorten: ['controle.uitgevoerd'],
      uitsplitsing: 'uitkomst',
      waarden: { uitkomst: 'controles.resultaat', kanaal: 'controles.soort', thema: 'signalen.thema' },
      lijstRecht: 'controle.lijst',
      lijst: () => '/bestrijding/controles?status=uitgevoerd&status=afgerond',
    },
    {
      id: 'controles-objecten',
      titel: 'controles.cijfer.objecten',
      eenheid: 'controles.cijfer.eenheid-objecten',
      versie: 1,
      sinds: '2026-11-24',
      definitie: 'controles.cijfer.objecten.definitie',
      zegtNiet: 'controles.cijfer.objecten.zegt-niet',
      line: 'bestrijding',
      soorten: ['controle.object'],
      uitsplitsing: 'uitkomst',
      waarden: { uitkomst: 'controles.resultaat', kanaal: 'controles.soort', thema: 'signalen.thema' },
      lijstRecht: 'controle.lijst',
      lijst: () => '/bestrijding/controles?status=uitgevoerd&status=afgerond',
    },
  ],
  activiteitBewijs: voortgang,
};
