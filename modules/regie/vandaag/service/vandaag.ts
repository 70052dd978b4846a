import type {
  AgendaRij,
  LijnMeter,
  SindsRij,
  TekstVerwijzing,
  Vandaag,
  VandaagRij,
  Werklast,
} from '#platform/contributions.ts';
import { NotFound } from '#platform/errors.ts';
import { logLine } from '#platform/log.ts';
import { addDays, addWorkingDays, startOfDay } from '#platform/reckon/dates.ts';
import { collegas } from '#platform/people.ts';
import { roleMay } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Groep, LastDto, NieuwUitstel, RijDto, UitgesteldDto, VandaagDto } from '../contract.ts';
import type { Telling } from '../domain/dagmail.ts';
import { rights } from '../domain/rights.ts';
import { perCollega } from '../domain/werklast.ts';
import { MEESTE_RIJEN, rangschik } from '../domain/rangorde.ts';
import { blijftWeg, demandTermijn } from '../domain/uitstel.ts';
import * as store from '../store/uitstel.ts';

/** Says a text of any room in the viewer's language. */
export type Say = (text: TekstVerwijzing) => string;

const DAGEN = 14;

/** The first screen: what needs this viewer now, what comes, and what came about since the last working day. */
export async function toon(
  work: Work,
  say: Say,
  naam: (kamer: string) => string,
  alles: boolean,
): Promise<VandaagDto> {
  const sindsDatum = addWorkingDays(work.today, -1);
  const stil = new Set<string>();
  const rijen = await verzamel(work, stil, (v) => v.rijen(work));
  const agenda = await verzamel(work, stil, (v) => agendaVan(work, v));
  const sinds = await verzamel(work, stil, (v) => sindsVan(work, v));
  const meters = await verzamel(work, stil, (v) => v.meters?.(work) ?? Promise.resolve<LijnMeter[]>([]));
  const werklast = roleMay(rights['vandaag.werklast'], work.actor) ? await lastVan(work, stil) : null;
  const { open, uitgesteld } = await scheidUitgesteld(work, rijen, say);
  const { rijen: getoond, rest } = rangschik(open, alles ? open.length : MEESTE_RIJEN);
  return {
    vandaag: work.today,
    sindsDatum,
    rijen: getoond.map((rij) => toDto(rij, say)),
    rest,
    teDoen: open.length,
    teLaat: open.filter((rij) => rij.stand === 'te-laat').length,
    uitgesteld,
    agenda: agenda
      .toSorted((a, b) => a.datum.localeCompare(b.datum) || (a.tijd ?? '').localeCompare(b.tijd ?? ''))
      .map((a) => ({ ...a, titel: say(a.titel) })),
    sinds: sinds.map((s) => ({ ...s, titel: say(s.titel) })),
    meters,
    werklast,
    mislukt: [...stil].map(naam),
  };
}

/** How much there is for this viewer, for who only wants the numbers. */
export async function telDag(work: Work): Promise<Telling> {
  const stil = new Set<string>();
  const rijen = await verzamel(work, stil, (v) => v.rijen(work));
  const agenda = await verzamel(work, stil, (v) => agendaVan(work, v));
  const sinds = await verzamel(work, stil, (v) => sindsVan(work, v));
  const { open } = await scheidUitgesteld(work, rijen, () => '');
  const geplaatst = rangschik(open, open.length).rijen;
  const aantal = (groep: Groep): number => geplaatst.filter((rij) => rij.groep === groep).length;
  return {
    vandaag: aantal('vandaag'),
    dezeWeek: aantal('deze-week'),
    wacht: aantal('wacht'),
    teLaat: open.filter((rij) => rij.stand === 'te-laat').length,
    afspraken: agenda.length,
    nieuw: sinds.length,
  };
}

const agendaVan = (work: Work, v: Vandaag): Promise<AgendaRij[]> =>
  v.agenda ? v.agenda(work, work.today, addDays(work.today, DAGEN - 1)) : Promise.resolve([]);
const sindsVan = (work: Work, v: Vandaag): Promise<SindsRij[]> =>
  v.sinds ? v.sinds(work, startOfDay(addWorkingDays(work.today, -1))) : Promise.resolve([]);

/** Regel VDG-5: een kamer die niet antwoordt, neemt de bladzijde niet mee en wordt genoemd. */
async function verzamel<R>(work: Work, stil: Set<string>, vraag: (v: Vandaag) => Promise<R[]>): Promise<R[]> {
  const alle: R[] = [];
  for (const { room, value } of work.platform.contributions.all('vandaag')) {
    const answer = await work.attempt(() => vraag(value));
    if (answer.ok) alle.push(...answer.value);
    else {
      stil.add(room);
      const { name: fout, code } = answer.error as { name?: string; code?: string };
      logLine({ soort: 'fout', bijdrage: 'vandaag', kamer: room, naam: fout, code, trace: work.traceId });
    }
  }
  return alle;
}

/** Regel VDG-7: wie het werk verdeelt, ziet hoeveel bij wie ligt; op naam, zonder volgorde naar wie het meeste heeft. */
async function lastVan(work: Work, stil: Set<string>): Promise<LastDto[]> {
  const rijen = await verzamel(work, stil, (v) => v.werklast?.(work) ?? Promise.resolve<Werklast[]>([]));
  return perCollega(rijen, await collegas(work));
}

async function scheidUitgesteld(
  work: Work,
  rijen: readonly VandaagRij[],
  say: Say,
): Promise<{ open: VandaagRij[]; uitgesteld: UitgesteldDto[] }> {
  const uitstel = await store.findUitstel(work);
  const open: VandaagRij[] = [];
  const uitgesteld: UitgesteldDto[] = [];
  for (const rij of rijen) {
    const weg = uitstel.get(rij.id);
    if (weg && blijftWeg(weg, { stand: rij.stand, aantal: aantalVan(rij) }, work.today))
      uitgesteld.push({ id: weg.id, titel: say(rij.titel), line: rij.line, tot: weg.tot, reden: weg.reden });
    else open.push(rij);
  }
  return { open, uitgesteld };
}

/** Puts off a row that the viewer sees now; a row of somebody else does not exist. */
export async function stelUit(work: Work, nieuw: NieuwUitstel): Promise<{ id: string }> {
  demandTermijn(nieuw.tot, work.today);
  const rijen = await verzamel(work, new Set(), (v) => v.rijen(work));
  const rij = rijen.find((one) => one.id === nieuw.rij);
  if (!rij) throw new NotFound();
  const id = await store.saveUitstel(work, {
    ...nieuw,
    aantal: aantalVan(rij),
    teLaat: rij.stand === 'te-laat',
  });
  work.audit({
    actie: 'vandaag.uitgesteld',
    objectSoort: 'vandaag-rij',
    objectId: null,
    resultaat: 'gelukt',
    details: { rij: nieuw.rij, tot: nieuw.tot, reden: nieuw.reden },
  });
  return { id };
}

export const haalTerug = (work: Work, id: string): Promise<void> => store.deleteUitstel(work, id);

/** Nightly: what has come back by date need not be kept. */
export const ruimOp = (work: Work): Promise<void> => store.deleteVerlopen(work);

function aantalVan(rij: VandaagRij): number | null {
  const aantal = rij.titel.waarden?.['aantal'];
  return typeof aantal === 'number' ? aantal : null;
}

function toDto(rij: VandaagRij, say: Say): RijDto {
  return {
    id: rij.id,
    line: rij.line,
    groep: rij.groep,
    titel: say(rij.titel),
    toelichting: rij.toelichting ? say(rij.toelichting) : null,
    voor: rij.voor,
    stand: rij.stand,
    actie: { titel: say({ id: rij.actie.id }), pad: rij.actie.pad },
  };
}
