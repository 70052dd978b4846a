import type { Instant, LocalDate } from '#platform/contract.ts';
import { LEGAL_ZONE } from '#platform/reckon/dates.ts';
import { dayOff } from '#platform/reckon/feestdagen.ts';

/** A rule such as "every third Thursday at 13:30"; week 5 means the last of the month. */
export interface Regel {
  week: number;
  /** 1 is Monday. */
  weekdag: number;
  /** `UU:MM` in the Netherlands. */
  tijd: string;
}

/**
 * Regel LIO-1: de zoveelste weekdag van de maand; valt die op een vrije dag, dan een week later
 * (en in de laatste week een week eerder, want de vergadering blijft in haar maand).
 */
export function datumIn(maand: string, regel: Pick<Regel, 'week' | 'weekdag'>): LocalDate {
  const first = Temporal.PlainDate.from(`${maand}-01`);
  const offset = (regel.weekdag - first.dayOfWeek + 7) % 7;
  let day = first.add({ days: offset + (regel.week - 1) * 7 });
  if (day.month !== first.month) day = day.subtract({ days: 7 });
  // A week later at most twice: no weekday is a holiday three weeks running.
  for (let i = 0; i < 2 && dayOff(day.toString()) !== null; i++) {
    const later = day.add({ days: 7 });
    day = later.month === first.month ? later : day.subtract({ days: 7 });
  }
  return day.toString();
}

/** First moment of a meeting on a day, as UTC; the clock on the wall is the Dutch one. */
export function beginOp(datum: LocalDate, tijd: string): Instant {
  return Temporal.PlainDate.from(datum)
    .toZonedDateTime({ timeZone: LEGAL_ZONE, plainTime: tijd })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/** Months of a series from today on: those whose meeting has not been yet. */
export function vooruit(
  vandaag: LocalDate,
  regel: Pick<Regel, 'week' | 'weekdag'>,
  maanden: number,
): { maand: string; datum: LocalDate }[] {
  const start = Temporal.PlainDate.from(vandaag).toPlainYearMonth();
  return Array.from({ length: maanden + 1 }, (_, i) => start.add({ months: i }).toString())
    .map((maand) => ({ maand, datum: datumIn(maand, regel) }))
    .filter(({ datum }) => datum >= vandaag)
    .slice(0, maanden);
}
