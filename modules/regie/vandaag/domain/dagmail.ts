import type { Instant, LocalDate } from '#platform/contract.ts';
import { isWorkingDay, legalDay, LEGAL_ZONE } from '#platform/reckon/dates.ts';

/** Before the day begins, and not in the night. */
const VANAF = '07:30';
const TOT = '12:00';

/** Regel VDG-8: de dagmail gaat één keer per werkdag, in de ochtend van de gemeente; wat toen niet lukte, vervalt. */
export function isTijd(now: Instant, laatstOp: LocalDate | null): boolean {
  const uur = Temporal.Instant.from(now)
    .toZonedDateTimeISO(LEGAL_ZONE)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
  const vandaag = legalDay(now);
  return isWorkingDay(vandaag) && uur >= VANAF && uur < TOT && laatstOp !== vandaag;
}

/** How much there is, and nothing of what. */
export interface Telling {
  vandaag: number;
  dezeWeek: number;
  wacht: number;
  teLaat: number;
  afspraken: number;
  nieuw: number;
}

/** A mail that says nothing teaches to read none. */
export const isStil = (t: Telling): boolean => t.vandaag + t.dezeWeek + t.wacht + t.afspraken + t.nieuw === 0;
