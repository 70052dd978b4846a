import type { Contributions, VandaagRij } from '#platform/contributions.ts';
import { addDays } from '#platform/reckon/dates.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { gesprekRights, verhaalRights } from './domain/rights.ts';
import { vernietig } from './service/bewaren.ts';
import { vraagNu } from './service/vraag.ts';
import { telOpen } from './store/gesprek.ts';
import { metSleutel } from './store/perspectief.ts';
import type { TableName } from './store/tables.ts';
import { findMany, telTeBeoordelen } from './store/verhaal.ts';
import { vervallen } from './store/vernietiging.ts';

async function vandaag(work: Work): Promise<VandaagRij[]> {
  return [...(await toezeggingen(work)), ...(await teBeoordelen(work)), ...(await vraag(work))];
}

/** Regel VRH-10: een toezegging die te laat wordt, hoort de eigenaar; de regisseur hoort ze alle. */
async function toezeggingen(work: Work): Promise<VandaagRij[]> {
  if (!roleMay(gesprekRights['gesprek.afdoen'], work.actor)) return [];
  const { aantal, voor } = await telOpen(work, addDays(work.today, 14), work.actor.rol === 'regisseur');
  if (aantal === 0) return [];
  const teLaat = voor !== null && voor < work.today;
  return [
    {
      id: 'verhalen.toezegging',
      line: 'regie',
      groep: voor !== null && voor <= work.today ? 'vandaag' : 'deze-week',
      titel: { id: 'verhalen.vandaag.toezegging', waarden: { aantal } },
      voor,
      stand: teLaat ? 'te-laat' : 'nabij',
      actie: { id: 'verhalen.bekijken', pad: '/regie/verhalen/dialoog' },
    },
  ];
}

/** Regel VRH-1: wie de tweede persoon kan zijn, hoort dat er een verhaal ligt. */
async function teBeoordelen(work: Work): Promise<VandaagRij[]> {
  if (!roleMay(verhaalRights['verhaal.beoordelen'], work.actor)) return [];
  const aantal = await telTeBeoordelen(work);
  if (aantal === 0) return [];
  return [
    {
      id: 'verhalen.beoordelen',
      line: 'regie',
      groep: 'deze-week',
      titel: { id: 'verhalen.vandaag.beoordelen', waarden: { aantal } },
      voor: null,
      stand: 'gewoon',
      actie: { id: 'verhalen.lezen', pad: '/regie/verhalen' },
    },
  ];
}

/** Regel VRH-6: één regel, over te slaan, hoogstens één per week. */
async function vraag(work: Work): Promise<VandaagRij[]> {
  const nu = await vraagNu(work);
  if (nu === null) return [];
  return [
    {
      id: 'verhalen.vraag',
      line: 'regie',
      groep: 'deze-week',
      titel: { id: `verhalen.vandaag.vraag.${nu.soort}` },
      toelichting: { id: 'verhalen.vandaag.overslaan-mag' },
      voor: null,
      stand: 'gewoon',
      actie: { id: 'verhalen.vertel', pad: '/regie/verhalen/vraag' },
    },
  ];
}

const regel = (table: TableName, id: string, bron: string) => ({
  id,
  titel: `verhalen.bewaarregel.${id}`,
  bron,
  vervallen: (work: Work, peildatum: string, max: number) => vervallen(work, table, peildatum, max),
  vernietig: (work: Work, een: string) => vernietig(work, table, een),
});

const werkwijze = 'werkwijze; het verslag zelf wordt apart gearchiveerd';

/** Title and path of stories, as far as the viewer may read them. */
async function verwijzing(work: Work, ids: readonly string[]) {
  if (!roleMay(verhaalRights['verhaal.lezen'], work.actor)) return new Map();
  const gevonden = await findMany(work, ids);
  return new Map(gevonden.map((v) => [v.id, { titel: v.titel, pad: `/regie/verhalen/${v.id}` }]));
}

/** What this room adds to Vandaag, retention and rights requests. No kerncijfer: stories are no figure. */
export const contributions: Contributions = {
  vandaag: { rijen: vandaag },
  verwijzing: { verhaal: verwijzing },
  bewaarregel: [
    regel('verhalen.verhaal', 'verhaal', werkwijze),
    regel('verhalen.vraag', 'verhaalvraag', 'werkwijze: zes weken na het stellen'),
    regel('verhalen.perspectief', 'perspectief', 'AVG 7(3), 17(1)(b) en werkwijze'),
    regel('verhalen.inzicht', 'inzicht', werkwijze),
    regel('verhalen.gesprek', 'gesprek', werkwijze),
  ],
  inzage: async (work, { sleutels }) =>
    (await metSleutel(work, sleutels)).map((p) => ({
      soort: 'perspectief',
      id: p.id,
      omschrijving: `Uw woorden, opgetekend met uw toestemming van ${p.op}`,
    })),
};
