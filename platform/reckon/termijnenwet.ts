import type { Instant, LocalDate } from '#platform/contract.ts';
import { addDays, addMonths, addWorkingDays, addYears, isWorkingDay, workingDaysBetween } from './dates.ts';
import { dayOff, EQUATED_YEARS } from './feestdagen.ts';
import type { DayOff } from './feestdagen.ts';

export interface Term {
  length: number;
  unit: 'dag' | 'werkdag' | 'week' | 'maand' | 'jaar';
}

/**
 * Why the Algemene termijnenwet does not move this end.
 * `geen-wettelijke-termijn` covers contracts, orders (begunstigingstermijn) and by-laws that do not declare the Atw.
 */
export type Exempt =
  | 'art4-uren'
  | 'art4-meer-dan-90-dagen'
  | 'art4-meer-dan-12-weken'
  | 'art4-meer-dan-3-maanden'
  | 'art4-jaren'
  | 'art4-regelgeving'
  | 'art4-vrijheidsbeneming'
  | 'art1-terugrekening'
  | 'geen-wettelijke-termijn';

export interface TermOptions {
  /** The day of the event does not count (dies a quo, Awb 6:8); `dag-zelf` makes `start` the first day of the term. */
  firstDay?: 'dag-na' | 'dag-zelf';
  /** The caller's knowledge that this term is no term of the Atw. */
  exempt?: 'art4-regelgeving' | 'art4-vrijheidsbeneming' | 'geen-wettelijke-termijn';
  /** Counted back from an event: the term ends `length` before `start` and is never moved (art. 1 lid 2). */
  backwards?: boolean;
  /** Equated days by royal decree that are not yet known to `feestdagen.ts`. */
  extra?: readonly LocalDate[];
}

/** One line of the arithmetic, in the order in which a screen tells it. */
export type TermStep =
  | { code: 'start'; date: LocalDate }
  | { code: 'eerste-dag'; date: LocalDate }
  | { code: 'berekend'; date: LocalDate; length: number; unit: Term['unit'] | 'uur' }
  | { code: 'niet-verlengd'; date: LocalDate; reason: Exempt }
  | { code: 'art2-werkdagen'; date: LocalDate; workingDays: number }
  | { code: 'art1-verlengd'; from: LocalDate; date: LocalDate; because: DayOff }
  | { code: 'feestdagenbesluit-onbekend'; date: LocalDate; year: number }
  | { code: 'einde'; date: LocalDate };

export interface TermEnd {
  /** Last day of the term: what is done on this day is in time. */
  end: LocalDate;
  steps: TermStep[];
}

/**
 * The last day of a term, with the arithmetic opened. Bron: Algemene termijnenwet art. 1-4; Awb 6:8.
 * Throws RangeError on a length that is not a whole number of at least 1.
 */
export function termEnd(start: LocalDate, term: Term, options: TermOptions = {}): TermEnd {
  if (!Number.isInteger(term.length) || term.length < 1)
    throw new RangeError('a term lasts a whole number of at least 1');
  const event = options.firstDay === 'dag-zelf' ? addDays(start, options.backwards ? 1 : -1) : start;
  const computed = count(event, term, options.backwards ? -1 : 1, options.extra ?? []);
  const steps: TermStep[] = [
    { code: 'start', date: start },
    { code: 'eerste-dag', date: addDays(event, options.backwards ? -1 : 1) },
    { code: 'berekend', date: computed, length: term.length, unit: term.unit },
  ];
  const reason = options.backwards ? 'art1-terugrekening' : (options.exempt ?? exemptByLength(term));
  if (reason) steps.push({ code: 'niet-verlengd', date: computed, reason });
  const end = reason ? computed : extend(event, computed, term, options.extra ?? [], steps);
  if (!reason || term.unit === 'werkdag') warnUnknownDecree(end, options.extra ?? [], steps);
  steps.push({ code: 'einde', date: end });
  return { end, steps };
}

/** The end of a term in hours: to the minute, and never moved off a weekend (art. 4 onder a Atw). */
export function termEndHours(start: Instant, hours: number): { end: Instant; reason: 'art4-uren' } {
  if (!Number.isInteger(hours) || hours < 1)
    throw new RangeError('a term lasts a whole number of at least 1');
  return {
    end: Temporal.Instant.from(start).add({ hours }).toString({ fractionalSecondDigits: 3 }),
    reason: 'art4-uren',
  };
}

/** Which exclusion of art. 4 onder a follows from the length alone; null when the Atw applies. */
export function exemptByLength(term: Term): Exempt | null {
  if (term.unit === 'jaar') return 'art4-jaren';
  if (term.unit === 'maand' && term.length > 3) return 'art4-meer-dan-3-maanden';
  if (term.unit === 'week' && term.length > 12) return 'art4-meer-dan-12-weken';
  if (term.unit === 'dag' && term.length > 90) return 'art4-meer-dan-90-dagen';
  return null;
}

function count(event: LocalDate, term: Term, sign: 1 | -1, extra: readonly LocalDate[]): LocalDate {
  const length = sign * term.length;
  if (term.unit === 'dag') return addDays(event, length);
  if (term.unit === 'week') return addDays(event, 7 * length);
  if (term.unit === 'maand') return addMonths(event, length);
  if (term.unit === 'jaar') return addYears(event, length);
  return addWorkingDays(event, length, extra);
}

function extend(
  event: LocalDate,
  computed: LocalDate,
  term: Term,
  extra: readonly LocalDate[],
  steps: TermStep[],
): LocalDate {
  let end = computed;
  const atLeastThreeDays = term.unit !== 'dag' || term.length >= 3;
  if (atLeastThreeDays && term.unit !== 'werkdag') {
    let inside = workingDaysBetween(event, end, extra);
    // Two working days are always within reach, so this ends after at most a fortnight of holidays.
    while (inside < 2) {
      end = addDays(end, 1);
      if (!isWorkingDay(end, extra)) continue;
      inside++;
      steps.push({ code: 'art2-werkdagen', date: end, workingDays: inside });
    }
  }
  for (let because = dayOff(end, extra); because !== null; because = dayOff(end, extra)) {
    const from = end;
    end = addDays(end, 1);
    steps.push({ code: 'art1-verlengd', from, date: end, because });
  }
  return end;
}

function warnUnknownDecree(end: LocalDate, extra: readonly LocalDate[], steps: TermStep[]): void {
  const year = Number(end.slice(0, 4));
  const known = year >= EQUATED_YEARS.from && year <= EQUATED_YEARS.to;
  if (!known && !extra.some((day) => day.startsWith(`${year}-`)))
    steps.push({ code: 'feestdagenbesluit-onbekend', date: end, year });
}
