import { lio, type PuntDto } from '#modules/informatie/lio/contract.ts';
import type { Besluit } from '#modules/informatie/signalen/contract.ts';
import type { LocalDate } from '#platform/contract.ts';
import { addDays } from '#platform/reckon/dates.ts';
import { control, file, integral } from './follow-up.ts';
import { besluitTeksten } from './ordinary-texts.ts';
import { who, type Player } from './player.ts';
import { werkdag, type Script } from './script.ts';

/** What a story wants the meeting to decide about its signal. */
export interface Plan {
  keuze: Besluit;
  toelichting: string;
  /** What the control found, when it comes to one. */
  resultaat?: 'in-orde' | 'overtreding' | 'maatregel' | 'aandachtspunt';
  bevinding?: string;
}
export const plannen = new Map<string, Plan>();
const verrijkt = new Set<string>();

const deelnemers = [
  ['gemeente', 'Voorzitter, procesregisseur', true, true],
  ['gemeente', 'Vergunningen', true, true],
  ['gemeente', 'Toezicht, boa', true, true],
  ['gemeente', 'Jurist', true, true],
  ['gemeente', 'Burgerzaken', true, false],
  ['gemeente', 'Sociaal domein', true, false],
  ['gemeente', 'Economie', true, false],
  ['politie', 'Wijkagent', false, false],
  ['Omgevingsdienst Zuid-Holland Zuid', 'Inspecteur', false, false],
] as const;

/** The monthly series, its meetings from the first month on, and one integral control each quarter. */
export function meetings(s: Script, p: Player): void {
  s.at(werkdag(s.begin), '08:15', async () => {
    await p.ask(who('regisseur'), lio.maakReeks, {
      body: {
        naam: 'LIO',
        ...ritme(s.vandaag),
        tijd: '13:30',
        duurMinuten: 90,
        plaats: 'Gemeentehuis, kamer 2.14',
        vooruit: 2,
        deelnemers: deelnemers.map(([organisatie, functie, intern, zietNamen]) => ({
          organisatie,
          functie,
          intern,
          zietNamen,
        })),
      },
    });
  });
  for (let month = s.begin.slice(0, 7); month <= nextMonth(s.vandaag.slice(0, 7)); month = nextMonth(month)) {
    const dag = vergaderdag(s.vandaag, month);
    s.at(addDays(dag, -21), '06:00', () => p.job('lio.vul-reeksen-aan'));
    s.at(werkdag(addDays(dag, -7)), '10:00', (q) => prepare(q, dag));
    s.at(dag, '13:30', (q) => meet(s, q, dag));
    // A meeting that falls on a holiday is a week later.
    s.at(addDays(dag, 7), '13:30', (q) => meet(s, q, addDays(dag, 7)));
    s.at(addDays(dag, 9), '08:00', (q) => lapse(q));
    // What is near the end of the story is put on the coming agenda, so that the screen is alive.
    if (dag > s.vandaag && addDays(dag, -7) > s.vandaag) s.at(s.vandaag, '07:00', (q) => prepare(q, dag));
  }
  for (let dag = addDays(s.begin, 45); dag < s.vandaag; dag = addDays(dag, 91)) integral(s, werkdag(dag));
}

async function meetingOn(p: Player, dag: LocalDate) {
  const { items } = await p.ask(who('regisseur'), lio.vergaderingen, {
    query: { sorteer: '-begin', aantal: 100 },
  });
  return items.find((v) => v.begin.slice(0, 10) === dag);
}

async function prepare(p: Player, dag: LocalDate): Promise<void> {
  const v = await meetingOn(p, dag);
  if (!v || v.status !== 'gepland') return;
  const klaar = await p.ask(who('regisseur'), lio.agendeerbaar, { params: { id: v.id } });
  if (klaar.items.length === 0) return;
  const ids = klaar.items.slice(0, 14).map((i) => i.signaalId);
  const full = await p.ask(who('regisseur'), lio.toon, { params: { id: v.id } });
  await p.ask(who('regisseur'), lio.agendeer, {
    params: { id: v.id },
    version: full.versie,
    body: { signaalIds: ids },
  });
}

async function meet(s: Script, p: Player, dag: LocalDate): Promise<void> {
  const regisseur = who('regisseur');
  const found = await meetingOn(p, dag);
  if (!found || found.status !== 'gepland') return;
  const params = { id: found.id };
  let v = await p.ask(regisseur, lio.toon, { params });
  const { items } = await p.ask(regisseur, lio.agenda, { params });
  if (items.length === 0) return;
  const aanwezig = v.deelnemers.filter((_, i) => i < 4 || p.rng.chance(0.8));
  v = await p.ask(regisseur, lio.legAanwezigheidVast, {
    params,
    version: v.versie,
    body: {
      aanwezig: aanwezig.map((d) => d.id),
      zietNamen: aanwezig.filter((d) => d.zietNamen).map((d) => d.id),
    },
  });
  v = await p.ask(regisseur, lio.open, { params, version: v.versie });
  for (const punt of items) await decide(s, p, punt, dag);
  v = await p.ask(regisseur, lio.toon, { params });
  await p.ask(regisseur, lio.sluit, { params, version: v.versie, body: { kennisdeel: p.rng.chance(0.5) } });
}

/** A meeting without items was not held, and says so. */
async function lapse(p: Player): Promise<void> {
  const { items } = await p.ask(who('regisseur'), lio.vergaderingen, {
    query: { status: ['gepland'], aantal: 100 } as never,
  });
  for (const v of items.filter((one) => one.begin < p.now)) {
    await p.ask(who('regisseur'), lio.laatVervallen, { params: { id: v.id }, version: v.versie });
  }
}

const gewicht: readonly (readonly [Besluit, number])[] = [
  ['controle', 20],
  ['verrijken', 18],
  ['overgedragen', 16],
  ['te-licht', 13],
  ['geen-opvolging', 12],
  ['politie-riec', 8],
  ['geen-capaciteit', 7],
  ['casus', 6],
];

async function decide(s: Script, p: Player, punt: PuntDto, dag: LocalDate): Promise<void> {
  const plan = plannen.get(punt.signaalId);
  plannen.delete(punt.signaalId);
  let keuze = plan?.keuze ?? p.rng.weighted(gewicht);
  if (keuze === 'verrijken' && verrijkt.has(punt.signaalId)) keuze = 'overgedragen';
  if (keuze === 'verrijken') verrijkt.add(punt.signaalId);
  const after = await p.ask(who('regisseur'), lio.besluit, {
    params: { id: punt.id },
    version: punt.versie,
    body: {
      keuze,
      toelichting: plan?.toelichting ?? p.rng.pick(besluitTeksten[keuze]!),
      houderFunctie:
        keuze === 'controle'
          ? 'Toezicht, boa'
          : p.rng.pick(['Vergunningen', 'Burgerzaken', 'Toezicht, boa', 'Jurist']),
      zelfstandigeBron: 'eigen-waarneming',
    },
  });
  const id = after.besluit?.gevolg?.pad.split('/').at(-1);
  if (id && keuze === 'controle') control(s, p, id, dag, plan);
  if (id && keuze === 'casus') file(s, p, id, dag);
}

const nextMonth = (month: string): string =>
  Temporal.PlainYearMonth.from(month).add({ months: 1 }).toString();

/** The rhythm by which the next meeting is nine days or so away, whenever the demonstration is loaded. */
function ritme(vandaag: LocalDate): { week: number; weekdag: number } {
  const day = Temporal.PlainDate.from(addDays(vandaag, 9));
  return { week: Math.min(4, Math.ceil(day.day / 7)), weekdag: Math.min(4, day.dayOfWeek) };
}

function vergaderdag(vandaag: LocalDate, month: string): LocalDate {
  const { week, weekdag } = ritme(vandaag);
  const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
  return first.add({ days: ((weekdag - first.dayOfWeek + 7) % 7) + (week - 1) * 7 }).toString();
}
