import type { LocalDate } from '#platform/contract.ts';

/** Why a day does not count as a working day. The names are codes; screens translate them. */
export type DayOff =
  | 'zaterdag'
  | 'zondag'
  | 'nieuwjaarsdag'
  | 'goede-vrijdag'
  | 'tweede-paasdag'
  | 'koningsdag'
  | 'bevrijdingsdag'
  | 'hemelvaartsdag'
  | 'tweede-pinksterdag'
  | 'eerste-kerstdag'
  | 'tweede-kerstdag'
  | 'gelijkgesteld';

/**
 * Days made equal to a holiday by royal decree (art. 3 lid 3 Atw), published about once in three years:
 * "Besluit gelijkstelling van 28 april 2023 … 30 mei 2025" and "… van 2 januari 2026 … 26 mei 2028".
 * A municipality adds the next decree as reference data through `extra` until it is listed here.
 */
export const EQUATED_DAYS: readonly LocalDate[] = [
  '2023-04-28',
  '2023-05-19',
  '2024-05-10',
  '2024-12-27',
  '2025-05-30',
  '2026-01-02',
  '2026-05-15',
  '2027-05-07',
  '2028-04-28',
  '2028-05-26',
];

/** First and last year for which the decrees above are known; outside it a term end is provisional. */
export const EQUATED_YEARS = { from: 2023, to: 2028 } as const;

const perYear = new Map<number, ReadonlyMap<LocalDate, DayOff>>();

/** Easter Sunday in the Gregorian calendar (anonymous algorithm, Meeus/Jones/Butcher). */
export function easter(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const k = c % 4;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return new Temporal.PlainDate(year, month, day).toString();
}

/** The day on which the king's birthday is celebrated: a Sunday moves to the Saturday before. */
function kingsDay(year: number): LocalDate {
  const birthday = new Temporal.PlainDate(year, 4, year < 2014 ? 30 : 27);
  return (birthday.dayOfWeek === 7 ? birthday.subtract({ days: 1 }) : birthday).toString();
}

/**
 * The general holidays of one year with Good Friday and the equated days (art. 3 Atw), by date.
 * Easter Sunday and Whit Sunday are absent: they are Sundays already.
 */
export function holidays(year: number): ReadonlyMap<LocalDate, DayOff> {
  const known = perYear.get(year);
  if (known) return known;
  const sunday = Temporal.PlainDate.from(easter(year));
  const fromEaster = (days: number): LocalDate => sunday.add({ days }).toString();
  const result = new Map<LocalDate, DayOff>();
  for (const day of EQUATED_DAYS) if (Number(day.slice(0, 4)) === year) result.set(day, 'gelijkgesteld');
  const text = String(year).padStart(4, '0');
  // Later entries win where two feasts share a date, as 5 May and Ascension Day did in 2016.
  result.set(`${text}-05-05`, 'bevrijdingsdag');
  result.set(kingsDay(year), 'koningsdag');
  result.set(fromEaster(-2), 'goede-vrijdag');
  result.set(fromEaster(1), 'tweede-paasdag');
  result.set(fromEaster(39), 'hemelvaartsdag');
  result.set(fromEaster(50), 'tweede-pinksterdag');
  result.set(`${text}-01-01`, 'nieuwjaarsdag');
  result.set(`${text}-12-25`, 'eerste-kerstdag');
  result.set(`${text}-12-26`, 'tweede-kerstdag');
  if (year >= 1900 && year <= 2200) perYear.set(year, result);
  return result;
}

/**
 * Why this day is no working day, or null when it is one. A holiday's name goes before the weekday's.
 * `extra` holds equated days that are not yet in EQUATED_DAYS.
 */
export function dayOff(date: LocalDate, extra: readonly LocalDate[] = []): DayOff | null {
  const day = Temporal.PlainDate.from(date);
  const named = holidays(day.year).get(date);
  if (named) return named;
  if (day.dayOfWeek === 6) return 'zaterdag';
  if (day.dayOfWeek === 7) return 'zondag';
  return extra.includes(date) ? 'gelijkgesteld' : null;
}
