import type { Instant, LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { addMonths } from '#platform/reckon/dates.ts';
import type { Status, Taak, Uitkomst } from '../contract.ts';
import { eindeNaSluiten, type Termijnen } from './termijnen.ts';

export interface Lid {
  accountId: string;
  taak: Taak;
  vanaf: Instant;
}

/** A casus as the rules see it; `leden` is the circle as it stands. */
export interface Casus {
  id: string;
  kenmerk: string;
  versie: number;
  status: Status;
  titel: string;
  doel: string;
  thema: string;
  gebied: string | null;
  herkomst: 'lio' | 'zelf';
  signaalId: string | null;
  leden: Lid[];
  geopendOp: Instant;
  /** Day before which the members look whether it still serves its goal. */
  voor: LocalDate | null;
  einddatum: LocalDate;
  uitkomst: Uitkomst | null;
  toelichting: string | null;
  geslotenOp: Instant | null;
  /** When the signal it came from proved incorrect, and when a casusregisseur had looked what that means. */
  bronOnjuistOp: Instant | null;
  bronHerzienOp: Instant | null;
}

/** Moment, day and terms on which a rule decides; no rule looks at a clock. */
export interface Nu {
  nu: Instant;
  vandaag: LocalDate;
  door: string;
  termijnen: Termijnen;
}

/** Regel CAS-6: geen stand zonder einddatum. Waar niets meer gebeurt, gaat vanzelf weg. */
export const klokOpen = (vandaag: LocalDate, t: Termijnen): { voor: LocalDate; einddatum: LocalDate } => ({
  voor: addMonths(vandaag, t.herzien),
  einddatum: addMonths(vandaag, t.stil),
});

/** Regel CAS-2: de kring is een lijst van mensen; wie opent, zit er met naam in en niet door zijn rol. */
export function eersteKring(opener: string, houder: string | null, nu: Instant): Lid[] {
  const leden: Lid[] = [{ accountId: opener, taak: 'casusregisseur', vanaf: nu }];
  if (houder !== null && houder !== opener)
    leden.push({ accountId: houder, taak: 'casusregisseur', vanaf: nu });
  return leden;
}

/** Regel CAS-3: een lid komt er één keer in; een andere taak vervangt de vorige. */
export function metLid(casus: Casus, accountId: string, taak: Taak, nu: Instant): Casus {
  demandOpen(casus);
  const al = casus.leden.find((l) => l.accountId === accountId);
  if (al?.taak === taak) throw new RuleViolated('CAS-3', 'casus.al-lid');
  const leden = al
    ? casus.leden.map((l) => (l === al ? { ...l, taak } : l))
    : [...casus.leden, { accountId, taak, vanaf: nu }];
  demandRegisseur(leden);
  return { ...casus, leden };
}

/** Regel CAS-4: niemand haalt zichzelf uit de kring; een ander doet het, zodat er altijd iemand verantwoordelijk is. */
export function zonderLid(casus: Casus, accountId: string, door: string): Casus {
  demandOpen(casus);
  if (accountId === door) throw new RuleViolated('CAS-4', 'casus.niet-zichzelf');
  const leden = casus.leden.filter((l) => l.accountId !== accountId);
  if (leden.length === casus.leden.length) throw new RuleViolated('CAS-4', 'casus.geen-lid');
  demandRegisseur(leden);
  return { ...casus, leden };
}

/** Regel CAS-1: er is altijd ten minste één casusregisseur. */
function demandRegisseur(leden: readonly Lid[]): void {
  if (!leden.some((l) => l.taak === 'casusregisseur'))
    throw new RuleViolated('CAS-1', 'casus.geen-regisseur');
}

/** Regel CAS-5: een gesloten casus ligt vast. */
export function demandOpen(casus: Casus): void {
  if (casus.status !== 'open') throw new RuleViolated('CAS-5', 'casus.gesloten');
}

/** Regel CAS-7: sluiten vraagt een afloop uit de lijst en een zin; de bewaartermijn volgt uit de afloop. */
export function sluit(casus: Casus, uitkomst: Uitkomst, toelichting: string, nu: Nu): Casus {
  demandOpen(casus);
  return {
    ...casus,
    status: 'gesloten',
    uitkomst,
    toelichting,
    geslotenOp: nu.nu,
    voor: null,
    einddatum: eindeNaSluiten(uitkomst, nu.vandaag, nu.termijnen),
  };
}

/** Regel CAS-8: herzien gebeurt binnen de termijn; wie verder vooruit schuift, verliest hem uit het oog. */
export function herzieOp(casus: Casus, voor: LocalDate, nu: Nu): Casus {
  demandOpen(casus);
  if (voor < nu.vandaag || voor > addMonths(nu.vandaag, nu.termijnen.herzien))
    throw new RuleViolated('CAS-8', 'casus.herziening-te-ver', { maanden: nu.termijnen.herzien });
  return { ...casus, voor };
}

/** Regel CAS-9: een gebeurtenis ligt niet in de toekomst. */
export function demandGebeurd(dag: LocalDate, vandaag: LocalDate): void {
  if (dag > vandaag) throw new RuleViolated('CAS-9', 'casus.nog-niet-gebeurd');
}

/**
 * Regel CAS-10: blijkt het signaal onjuist waaruit een casus kwam, dan staat dat erbij tot een casusregisseur haar
 * herziet, ook als zij gesloten is (bron: AVG 5(1)(d) en 19). Een tweede bericht verandert niets.
 */
export const bronBleekOnjuist = (casus: Casus, nu: Nu): Casus =>
  casus.bronOnjuistOp === null ? { ...casus, bronOnjuistOp: nu.nu } : casus;

export const wachtOpBron = (c: Casus): boolean => c.bronOnjuistOp !== null && c.bronHerzienOp === null;

export function herzieBron(casus: Casus, nu: Nu): Casus {
  if (!wachtOpBron(casus)) throw new RuleViolated('CAS-10', 'casus.bron-niet-open');
  return { ...casus, bronHerzienOp: nu.nu };
}
