import type { Instant, LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { addDays, addMonths, quarterOf } from '#platform/reckon/dates.ts';
import { resultaten, type Herkomst, type Resultaat, type Soort, type Status } from '../contract.ts';
import { einde, type Termijnen } from './termijnen.ts';

export interface ControleObject {
  id: string;
  aanduiding: string;
  resultaat: Resultaat | null;
  toelichting: string | null;
}

/** A controle as the rules see it. */
export interface Controle {
  id: string;
  kenmerk: string;
  versie: number;
  status: Status;
  soort: Soort;
  thema: string;
  gebied: string | null;
  herkomst: Herkomst;
  signaalId: string | null;
  opdracht: string;
  dag: LocalDate | null;
  /** `JJJJ-Kn`; follows the day once there is one. */
  kwartaal: string;
  leiderId: string | null;
  leiderFunctie: string | null;
  team: string;
  vrijgegevenOp: Instant | null;
  uitgevoerdOp: LocalDate | null;
  resultaat: Resultaat | null;
  conclusie: string | null;
  /** When the signal it came from proved incorrect, when it was looked at since, and what that changed. */
  bronOnjuistOp: Instant | null;
  bronHerzienOp: Instant | null;
  bronHerziening: string | null;
  einddatum: LocalDate;
  objecten: ControleObject[];
}

/** Moment, day and terms on which a rule decides; no rule looks at a clock. */
export interface Nu {
  nu: Instant;
  vandaag: LocalDate;
  termijnen: Termijnen;
}

/** Regel CTL-1: na uitvoering ligt de voorbereiding vast. */
export function demandVoorbereiding(controle: Controle): void {
  if (controle.status !== 'voorbereiding') throw new RuleViolated('CTL-1', 'controle.al-uitgevoerd');
}

/** Regel CTL-5: een afgeronde controle ligt vast. */
export function demandNietAfgerond(controle: Controle): void {
  if (controle.status === 'afgerond') throw new RuleViolated('CTL-5', 'controle.al-afgerond');
}

/** Regel CTL-3: het kwartaal volgt de dag zodra er een is; een collega met toegang gaat voor een functie. */
export function gepland(controle: Controle): Controle {
  return {
    ...controle,
    kwartaal: controle.dag === null ? controle.kwartaal : quarterOf(controle.dag),
    leiderFunctie: controle.leiderId === null ? controle.leiderFunctie : null,
  };
}

/** Regel CTL-2: vrijgeven vraagt een dag, een leider en ten minste één object; tot dan ziet alleen het team haar. */
export function geefVrij(controle: Controle, nu: Nu): Controle {
  demandVoorbereiding(controle);
  if (controle.vrijgegevenOp !== null) throw new RuleViolated('CTL-2', 'controle.al-vrijgegeven');
  const leider = controle.leiderId ?? controle.leiderFunctie;
  if (controle.dag === null || leider === null || controle.objecten.length === 0)
    throw new RuleViolated('CTL-2', 'controle.nog-niet-compleet');
  return { ...controle, vrijgegevenOp: nu.nu };
}

export interface Bevinding {
  id: string;
  resultaat: Resultaat;
  toelichting?: string;
}

/** Regel CTL-4: uitgevoerd is een controle als élk object een resultaat heeft, ook "in orde" en "niet gezien". */
export function voerUit(
  controle: Controle,
  dag: LocalDate,
  bevindingen: readonly Bevinding[],
  nu: Nu,
): Controle {
  demandVoorbereiding(controle);
  if (controle.vrijgegevenOp === null) throw new RuleViolated('CTL-4', 'controle.niet-vrijgegeven');
  if (dag > nu.vandaag) throw new RuleViolated('CTL-4', 'controle.dag-in-toekomst');
  const perObject = new Map(bevindingen.map((b) => [b.id, b]));
  const objecten = controle.objecten.map((o) => {
    const b = perObject.get(o.id);
    if (!b) throw new RuleViolated('CTL-4', 'controle.resultaat-ontbreekt');
    return { ...o, resultaat: b.resultaat, toelichting: b.toelichting?.trim() || null };
  });
  if (perObject.size !== objecten.length) throw new RuleViolated('CTL-4', 'controle.onbekend-object');
  const resultaat = zwaarste(objecten.map((o) => o.resultaat));
  return {
    ...controle,
    status: 'uitgevoerd',
    uitgevoerdOp: dag,
    kwartaal: quarterOf(dag),
    objecten,
    resultaat,
    einddatum: einde(resultaat, nu.vandaag, nu.termijnen),
  };
}

/** The heaviest result stands for the controle; where everything is in orde, that is what is counted. */
export function zwaarste(per: readonly Resultaat[]): Resultaat {
  return per.reduce((a, b) => (resultaten.indexOf(b) > resultaten.indexOf(a) ? b : a), resultaten[0]);
}

/** Regel CTL-5: afronden kan na uitvoering, met een conclusie; daarna ligt alles vast. */
export function rondAf(controle: Controle, conclusie: string, nu: Nu): Controle {
  if (controle.status !== 'uitgevoerd') throw new RuleViolated('CTL-5', 'controle.niet-uitgevoerd');
  return {
    ...controle,
    status: 'afgerond',
    conclusie,
    einddatum: einde(controle.resultaat, nu.vandaag, nu.termijnen),
  };
}

/**
 * Regel CTL-6: van een signaal gaat alleen de plaats mee, nooit de tekst; van een M.-signaal ook de plaats niet
 * (bron: contract Meld Misdaad Anoniem). Het team vult het object dan zelf in, uit eigen waarneming.
 */
export const objectVanSignaal = (s: { bronsoort: string; waar: string | null }): string[] =>
  s.bronsoort === 'mma' || s.waar === null || s.waar.trim() === '' ? [] : [s.waar.trim()];

/**
 * Regel CTL-7: blijkt het signaal onjuist waaruit een controle volgt, dan staat dat erbij tot wie haar voorbereidt haar
 * herziet, ook na uitvoering (bron: AVG 5(1)(d) en 19). Een tweede bericht verandert niets.
 */
export const bronBleekOnjuist = (controle: Controle, nu: Nu): Controle =>
  controle.bronOnjuistOp === null ? { ...controle, bronOnjuistOp: nu.nu } : controle;

export const wachtOpBron = (c: Controle): boolean => c.bronOnjuistOp !== null && c.bronHerzienOp === null;

export function herzieBron(controle: Controle, toelichting: string, nu: Nu): Controle {
  if (!wachtOpBron(controle)) throw new RuleViolated('CTL-7', 'controle.bron-niet-open');
  return { ...controle, bronHerzienOp: nu.nu, bronHerziening: toelichting };
}

/** Last day of the quarter in which a date falls. */
export function eindeKwartaal(datum: LocalDate): LocalDate {
  const first = `${datum.slice(0, 4)}-${String(Number(quarterOf(datum).slice(-1)) * 3 - 2).padStart(2, '0')}-01`;
  return addDays(addMonths(first, 3), -1);
}
