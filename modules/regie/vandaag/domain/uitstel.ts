import type { LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import { addDays } from '#platform/reckon/dates.ts';
import type { Reden } from '../contract.ts';

/** What somebody put off, with how it stood then. */
export interface Uitstel {
  id: string;
  rij: string;
  reden: Reden;
  tot: LocalDate;
  /** How much there was to do; null where the row counts nothing. */
  aantal: number | null;
  teLaat: boolean;
}

/** Longer than a meeting cycle is no putting off but letting lie. */
export const LANGSTE_DAGEN = 28;

/** Regel VDG-3: uitstel duurt ten minste tot morgen en hoogstens vier weken. */
export function demandTermijn(tot: LocalDate, vandaag: LocalDate): void {
  if (tot <= vandaag) throw new RuleViolated('VDG-3', 'vandaag.uitstel-niet-later');
  if (tot > addDays(vandaag, LANGSTE_DAGEN))
    throw new RuleViolated('VDG-3', 'vandaag.uitstel-te-lang', { dagen: LANGSTE_DAGEN });
}

/** Regel VDG-4: een uitgestelde rij komt terug op haar dag, of eerder als zij te laat wordt of als er meer bij komt. */
export function blijftWeg(
  uitstel: Uitstel,
  rij: { stand: string; aantal: number | null },
  vandaag: LocalDate,
): boolean {
  if (vandaag >= uitstel.tot) return false;
  if (rij.stand === 'te-laat' && !uitstel.teLaat) return false;
  return rij.aantal === null || uitstel.aantal === null || rij.aantal <= uitstel.aantal;
}
