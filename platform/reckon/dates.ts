import type { Instant, LocalDate } from '#platform/contract.ts';
import { dayOff } from './feestdagen.ts';

/** Legal days are days in the Netherlands, wherever the server stands. */
export const LEGAL_ZONE = 'Europe/Amsterdam';

const plain = (date: LocalDate): Temporal.PlainDate => Temporal.PlainDate.from(date);
const zoned = (instant: Instant): Temporal.ZonedDateTime =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(LEGAL_ZONE);

/** The legal day on which a moment falls. Throws RangeError when the text is no instant. */
export function legalDay(instant: Instant): LocalDate {
  return zoned(instant).toPlainDate().toString();
}

/** First moment of a legal day, as UTC. */
export function startOfDay(date: LocalDate): Instant {
  return plain(date).toZonedDateTime(LEGAL_ZONE).toInstant().toString({ fractionalSecondDigits: 3 });
}

/** First moment after a legal day: a term that ends on `date` is over from here on. */
export function endOfDay(date: LocalDate): Instant {
  return startOfDay(addDays(date, 1));
}

/** Month of a moment in the legal zone, `JJJJ-MM`. */
export function monthOf(instant: Instant): string {
  return legalDay(instant).slice(0, 7);
}

/** Quarter of a date, `JJJJ-Kn`. */
export function quarterOf(date: LocalDate): string {
  const day = plain(date);
  return `${date.slice(0, 4)}-K${Math.ceil(day.month / 3)}`;
}

/** ISO 8601 week; the week's year differs from the calendar year around New Year. */
export function isoWeek(date: LocalDate): { year: number; week: number } {
  const day = plain(date);
  // The ISO calendar always has both; the types allow calendars that have neither.
  return { year: day.yearOfWeek ?? day.year, week: day.weekOfYear ?? 1 };
}

/** The date `days` later, or earlier when negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return plain(date).add({ days }).toString();
}

/** Same day of a later month; a day that does not exist there becomes the last of that month. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  return plain(date).add({ months }).toString();
}

/** Same day of a later year; 29 February becomes 28 February in an ordinary year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return plain(date).add({ years }).toString();
}

/** The n-th working day after (or, negative, before) a date. Holidays are those of art. 3 Atw. */
export function addWorkingDays(date: LocalDate, days: number, extra: readonly LocalDate[] = []): LocalDate {
  const step = Math.sign(days);
  let left = Math.abs(days);
  let day = date;
  while (left > 0) {
    day = addDays(day, step);
    if (dayOff(day, extra) === null) left--;
  }
  return day;
}

/** Whether the municipality works on this day in the sense of the Algemene termijnenwet. */
export function isWorkingDay(date: LocalDate, extra: readonly LocalDate[] = []): boolean {
  return dayOff(date, extra) === null;
}

/** Whole days from one date to the other; negative when `to` lies before `from`. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return plain(from).until(plain(to), { largestUnit: 'day' }).days;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, extra: readonly LocalDate[] = []): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (dayOff(day, extra) === null) count++;
  return count;
}

/** Age of something in whole days and remaining whole hours, for the words on a screen; never negative. */
export function ageParts(from: Instant, now: Instant): { days: number; hours: number } {
  const elapsed =
    Temporal.Instant.from(now).epochMilliseconds - Temporal.Instant.from(from).epochMilliseconds;
  const hours = Math.max(0, Math.floor(elapsed / 3_600_000));
  return { days: Math.floor(hours / 24), hours: hours % 24 };
}

/** Whether a text is exactly a `JJJJ-MM-DD` date that exists. */
export function isLocalDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  return exists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** Whether year, month and day make a date of the calendar. */
export function exists(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  return day <= new Temporal.PlainYearMonth(year, month).daysInMonth;
}
