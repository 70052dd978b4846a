import type { AgendaRij, Contributions, VandaagRij } from '#platform/contributions.ts';
import type { LocalDate } from '#platform/contract.ts';
import { addDays, daysBetween, endOfDay, legalDay, LEGAL_ZONE, startOfDay } from '#platform/reckon/dates.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import { rights } from './domain/rights.ts';
import { telOpen, werklast } from './store/actie.ts';
import { standVan } from './store/punt.ts';
import { deelnamesVan, findMany, tussen, vervallen } from './store/vergadering.ts';
import { pseudonimiseer, vernietig } from './service/bewaren.ts';
import { maandelijks } from './service/voortgang.ts';

const pad = (id: string): string => `/informatie/lio/${id}`;
const magLezen = (work: Work): boolean => roleMay(rights['lio.lezen'], work.actor);
const VOORUIT = 14;

async function vandaag(work: Work): Promise<VandaagRij[]> {
  if (!magLezen(work)) return [];
  const rijen = work.actor.rol === 'regisseur' ? await volgende(work) : [];
  const mijn = await telOpen(work, addDays(work.today, 7), work.actor.rol !== 'regisseur');
  if (mijn.aantal > 0) {
    rijen.push({
      id: 'lio.acties',
      line: 'informatie',
      groep: mijn.termijn !== null && mijn.termijn <= work.today ? 'vandaag' : 'deze-week',
      titel: { id: 'lio.vandaag.acties', waarden: { aantal: mijn.aantal } },
      voor: mijn.termijn,
      stand: mijn.termijn !== null && mijn.termijn < work.today ? 'te-laat' : 'nabij',
      actie: { id: 'lio.bekijken', pad: '/informatie/lio?acties=open' },
    });
  }
  return rijen;
}

/** The next meeting, and how ready its agenda is. */
async function volgende(work: Work): Promise<VandaagRij[]> {
  const [v] = await tussen(work, startOfDay(work.today), endOfDay(addDays(work.today, VOORUIT)));
  if (!v) return [];
  const stand = (await standVan(work, [v.id])).get(v.id) ?? { punten: 0, nagekeken: 0, besloten: 0 };
  const dag = legalDay(v.begin);
  const dagen = daysBetween(work.today, dag);
  return [
    {
      id: 'lio.volgende',
      line: 'informatie',
      groep: dagen <= 0 ? 'vandaag' : dagen <= 7 ? 'deze-week' : 'wacht',
      titel: { id: 'lio.vandaag.volgende', waarden: { dagen } },
      toelichting: { id: 'lio.vandaag.stand', waarden: { punten: stand.punten, nagekeken: stand.nagekeken } },
      voor: dag,
      stand: dagen <= 7 && stand.nagekeken < Math.max(stand.punten, 1) ? 'nabij' : 'gewoon',
      actie:
        v.status === 'bezig' || dagen <= 0
          ? { id: 'lio.vergaderen', pad: `${pad(v.id)}/vergadering` }
          : { id: 'lio.voorbereiden', pad: pad(v.id) },
    },
  ];
}

async function agenda(work: Work, van: LocalDate, tot: LocalDate): Promise<AgendaRij[]> {
  if (!magLezen(work)) return [];
  return (await tussen(work, startOfDay(van), endOfDay(tot))).map((v) => ({
    datum: legalDay(v.begin),
    tijd: Temporal.Instant.from(v.begin)
      .toZonedDateTimeISO(LEGAL_ZONE)
      .toPlainTime()
      .toString({ smallestUnit: 'minute' }),
    line: 'informatie',
    titel: { id: 'lio.agenda.vergadering' },
    pad: pad(v.id),
  }));
}

const retention = (kolom: 'namen_tot' | 'einddatum') => async (work: Work, dag: LocalDate, max: number) =>
  (await vervallen(work, kolom, dag, max)).map((r) => ({
    id: r.id,
    kenmerk: `LIO ${r.maand}`,
    einde: r.einde,
  }));

/** What this room adds to Vandaag, retention, rights requests and the account. */
export const contributions: Contributions = {
  vandaag: {
    rijen: vandaag,
    agenda,
    werklast: async (work) => (magLezen(work) ? werklast(work) : []),
  },
  verwijzing: {
    'lio-vergadering': async (work, ids) =>
      !magLezen(work)
        ? new Map()
        : new Map(
            (await findMany(work, ids)).map((v) => [
              v.id,
              { titel: `LIO ${legalDay(v.begin)}`, pad: pad(v.id) },
            ]),
          ),
  },
  bewaarregel: [
    {
      id: 'lio-namen',
      titel: 'lio.bewaarregel.namen',
      bron: 'werkwijze; domein: besluitenlijst gepseudonimiseerd',
      vervallen: retention('namen_tot'),
      vernietig: pseudonimiseer,
    },
    {
      id: 'lio-besluitenlijst',
      titel: 'lio.bewaarregel.besluitenlijst',
      bron: 'werkwijze; Selectielijst gemeenten 2020',
      vervallen: retention('einddatum'),
      vernietig,
    },
  ],
  // Who sat at the table under a noted name; persons that signals are about come with those signals.
  inzage: async (work, { sleutels }) =>
    (await deelnamesVan(work, sleutels)).map((d) => ({
      soort: 'lio-vergadering',
      id: d.id,
      omschrijving: `Deelnemer aan het LIO van ${d.maand}`,
    })),
  kerncijfer: [
    {
      id: 'lio-gehouden',
      titel: 'lio.cijfer.gehouden',
      eenheid: 'lio.cijfer.vergaderingen',
      versie: 1,
      sinds: '2026-11-24',
      definitie: 'lio.cijfer.gehouden.definitie',
      zegtNiet: 'lio.cijfer.gehouden.zegt-niet',
      line: 'informatie',
      vanOnszelf: true,
      soorten: ['lio.gehouden'],
      uitsplitsing: 'maand',
      lijst: () => '/informatie/lio?status=gesloten',
      lijstRecht: 'lio.lijst',
    },
    {
      id: 'lio-besluiten',
      titel: 'lio.cijfer.besluiten',
      eenheid: 'lio.cijfer.eenheid-besluiten',
      versie: 1,
      sinds: '2026-11-24',
      definitie: 'lio.cijfer.besluiten.definitie',
      zegtNiet: 'lio.cijfer.besluiten.zegt-niet',
      line: 'informatie',
      soorten: ['lio.besluit'],
      uitsplitsing: 'uitkomst',
      waarden: { uitkomst: 'lio.besluit', thema: 'signalen.thema' },
      lijst: () => '/informatie/lio?status=gesloten',
      lijstRecht: 'lio.lijst',
    },
  ],
  activiteitBewijs: [maandelijks],
};
