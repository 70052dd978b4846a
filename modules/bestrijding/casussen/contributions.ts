import * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import type { Work } from '#platform/work.ts';
import { addDays, legalDay } from '#platform/reckon/dates.ts';
import { parseKenmerk } from '#platform/reckon/kenmerk.ts';
import { roleMay } from '#platform/rights.ts';
import { rights } from './domain/rights.ts';
import { vernietig } from './service/casus.ts';
import * as store from './store/casus.ts';
import { countVernietigd, vervallen } from './store/vernietiging.ts';
import { kaartlaag } from './service/kaart.ts';

const pad = (id: string): string => `/bestrijding/casussen/${id}`;

async function vandaag(work: Work): Promise<VandaagRij[]> {
  if (!magLezen(work)) return [];
  return [...(await onjuisteBron(work)), ...(await buitenstaanders(work)), ...(await teHerzien(work))];
}

/** Regel CAS-10: wie de casus leidt, hoort dat de bron onjuist bleek, tot zij herzien is. */
async function onjuisteBron(work: Work): Promise<VandaagRij[]> {
  const ids = await store.metOnjuisteBron(work);
  const [first] = ids;
  if (first === undefined) return [];
  return [
    {
      id: 'casussen.bron-onjuist',
      line: 'bestrijding',
      groep: 'vandaag',
      titel: { id: 'casussen.vandaag.bron-onjuist', waarden: { aantal: ids.length } },
      // At once (AVG art. 5(1)(d): every reasonable step, without delay).
      voor: work.today,
      stand: 'gewoon',
      actie: {
        id: 'casussen.bekijken',
        pad: ids.length === 1 ? pad(first) : '/bestrijding/casussen?sorteer=-geopendOp',
      },
    },
  ];
}

/** Regel CAS-12: wie van buiten de kring op een casus stuitte, ziet niets; wie haar leidt, hoort wie het was. */
async function buitenstaanders(work: Work): Promise<VandaagRij[]> {
  const geleid = await store.geleid(work);
  const ids = [...(await koppelen.metOngezien(work, geleid))];
  const [first] = ids;
  if (first === undefined) return [];
  return [
    {
      id: 'casussen.buitenstaanders',
      line: 'bestrijding',
      groep: 'deze-week',
      titel: { id: 'casussen.vandaag.buitenstaanders', waarden: { aantal: ids.length } },
      voor: null,
      stand: 'gewoon',
      actie: {
        id: 'casussen.bekijken',
        pad: ids.length === 1 ? pad(first) : '/bestrijding/casussen?sorteer=-geopendOp',
      },
    },
  ];
}

async function teHerzien(work: Work): Promise<VandaagRij[]> {
  const { herzien, voor } = await store.telOpen(work, addDays(work.today, 7));
  if (herzien === 0) return [];
  return [
    {
      id: 'casussen.herzien',
      line: 'bestrijding',
      groep: voor !== null && voor <= work.today ? 'vandaag' : 'deze-week',
      titel: { id: 'casussen.vandaag.herzien', waarden: { aantal: herzien } },
      voor,
      stand: voor !== null && voor < work.today ? 'te-laat' : 'nabij',
      actie: { id: 'casussen.bekijken', pad: '/bestrijding/casussen?status=open&sorteer=voor' },
    },
  ];
}

/** A circle says who, the role whether at all: search and references ask both. */
const magLezen = (work: Work): boolean => roleMay(rights['casus.lezen'], work.actor);

/** What this room adds to Vandaag, search, retention, rights requests and the account. */
export const contributions: Contributions = {
  vandaag: { rijen: vandaag },
  zoekbron: async (work, vraag) => {
    const gelezen = parseKenmerk(vraag);
    if (!magLezen(work) || !gelezen.ok || gelezen.type !== 'C') return [];
    const casus = await store.findByKenmerk(work, gelezen.kenmerk);
    return casus
      ? [{ soort: 'casus', id: casus.id, titel: casus.kenmerk, toelichting: casus.thema, pad: pad(casus.id) }]
      : [];
  },
  kaartlaag,
  verwijzing: {
    casus: async (work, ids) =>
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
                  dag: legalDay(c.geopendOp),
                  kanaal: 'casussen.eigen-onderzoek',
                  graad: null,
                  label: null,
                },
              },
            ]),
          ),
  },
  bewaarregel: [
    {
      id: 'casus',
      titel: 'casussen.bewaarregel',
      bron: 'werkwijze, Selectielijst gemeenten 2020',
      vervallen,
      vernietig: (work, id) => vernietig(work, id),
    },
  ],
  // A casus has no person as a field yet: persons come with the subjects of the room koppelen.
  inzage: async () => [],
  kerncijfer: [
    {
      id: 'casussen-geopend',
      titel: 'casussen.cijfer.geopend',
      eenheid: 'casussen.cijfer.eenheid',
      versie: 1,
      sinds: '2026-11-24',
      definitie: 'casussen.cijfer.geopend.definitie',
      zegtNiet: 'casussen.cijfer.geopend.zegt-niet',
      line: 'bestrijding',
      soorten: ['casus.geopend'],
      uitsplitsing: 'thema',
      waarden: { thema: 'signalen.thema' },
      lijstRecht: 'casus.lijst',
      vernietigd: (work, { van, tot }) => countVernietigd(work, van, tot),
      lijst: () => '/bestrijding/casussen',
    },
    {
      id: 'casussen-gesloten',
      titel: 'casussen.cijfer.gesloten',
      eenheid: 'casussen.cijfer.eenheid',
      versie: 1,
      sinds: '2026-11-24',
      definitie: 'casussen.cijfer.gesloten.definitie',
      zegtNiet: 'casussen.cijfer.gesloten.zegt-niet',
      line: 'bestrijding',
      soorten: ['casus.gesloten'],
      uitsplitsing: 'uitkomst',
      waarden: { uitkomst: 'casussen.uitkomst', thema: 'signalen.thema' },
      lijstRecht: 'casus.lijst',
      lijst: () => '/bestrijding/casussen?status=gesloten',
    },
  ],
};
