import type { LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import type { KeuzeStand, Soort } from '../contract.ts';

/** One entry of a register as the rules see it. */
export interface Stuk {
  id: string;
  versie: number;
  soort: Soort;
  titel: string;
  toelichting: string;
  bron: string;
  datum: LocalDate;
  onderId: string | null;
  keuze: KeuzeStand;
  keuzeReden: string | null;
  keuzeOp: LocalDate | null;
  laterOp: LocalDate | null;
  activiteitId: string | null;
  verteldAan: string | null;
  afspraken: string | null;
  getoetstOp: LocalDate | null;
  gepresenteerdOp: LocalDate | null;
}

/** Regel AAN-1: overnemen, niet of later: altijd met een reden, en later met een dag die nog komt. */
export function kies(
  s: Stuk,
  k: {
    keuze: 'ja' | 'nee' | 'later';
    reden: string;
    laterOp?: LocalDate | null;
    activiteitId?: string | null;
  },
  vandaag: LocalDate,
): Stuk {
  const laterOp = k.keuze === 'later' ? (k.laterOp ?? null) : null;
  if (k.keuze === 'later' && (laterOp === null || laterOp <= vandaag))
    throw new RuleViolated('AAN-1', 'aanbevelingen.later-vraagt-dag');
  return {
    ...s,
    keuze: k.keuze,
    keuzeReden: k.reden.trim(),
    keuzeOp: vandaag,
    laterOp,
    activiteitId: k.keuze === 'ja' ? (k.activiteitId ?? null) : null,
  };
}

/** Regel AAN-2: wat open staat, en wat later zou en waarvan die dag er is, wacht op een keuze. */
export const wachtOpKeuze = (s: Pick<Stuk, 'keuze' | 'laterOp'>, vandaag: LocalDate): boolean =>
  s.keuze === 'open' || (s.laterOp !== null && s.laterOp <= vandaag);

/** Regel AAN-3: een onderzoek wordt pas gepresenteerd als is nagegaan dat niemand herkenbaar is; de rest van die velden is alleen van onderzoeken. */
export function demandOnderzoek(s: Stuk): void {
  const ingevuld = s.afspraken !== null || s.getoetstOp !== null || s.gepresenteerdOp !== null;
  if (s.soort !== 'onderzoek' && ingevuld) throw new RuleViolated('AAN-3', 'aanbevelingen.alleen-onderzoek');
  if (s.gepresenteerdOp !== null && (s.getoetstOp === null || s.getoetstOp > s.gepresenteerdOp))
    throw new RuleViolated('AAN-3', 'aanbevelingen.eerst-toetsen');
}
