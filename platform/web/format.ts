import { useMemo } from 'react';
import { useIntl } from 'react-intl';
import type { Instant, LocalDate } from '#platform/contract.ts';

/** Legal days are days in Amsterdam, wherever the browser thinks it is. */
const ZONE = 'Europe/Amsterdam';

export interface Format {
  /** `9 nov 2026` */
  date(value: LocalDate): string;
  /** `ma 9 nov` */
  day(value: LocalDate): string;
  /** `maandag 9 november` */
  longDay(value: LocalDate): string;
  /** `nov 2026`, of a month `JJJJ-MM` */
  month(value: string): string;
  /** `9 nov 2026 08:31`, of an instant, in Amsterdam */
  moment(value: Instant | Date): string;
  /** `08:31` */
  time(value: Instant | Date): string;
  /** `08:31:07`, for what the server confirmed */
  clock(value: Instant | Date): string;
  /** The day of an instant in Amsterdam as `JJJJ-MM-DD`. */
  dayOf(value: Instant | Date): LocalDate;
  number(value: number, digits?: number): string;
  /** `€ 1.250,00` */
  money(value: number): string;
}

/** A `LocalDate` has no clock: noon UTC keeps it the same day in every zone that matters. */
const noon = (date: LocalDate): Date => new Date(`${date}T12:00:00Z`);
const instant = (value: Instant | Date): Date => (typeof value === 'string' ? new Date(value) : value);
/** `9 nov. 2026` in Intl is `9 nov 2026` in Baken. */
const bare = (text: string): string => text.replaceAll('.', '').replace(',', '');

/** A real minus sign stands as wide as a figure. */
const minus = (text: string): string => text.replace('-', '−');

/** The formats of Baken in one language; outside React use `useFormat`'s twin for tests. */
export function makeFormat(locale: string): Format {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: ZONE, ...options });
  const date = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const day = dates({ weekday: 'short', day: 'numeric', month: 'short' });
  const longDay = dates({ weekday: 'long', day: 'numeric', month: 'long' });
  const month = dates({ month: 'short', year: 'numeric' });
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const clock = dates({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const iso = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE });
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  return {
    date: (value) => bare(date.format(noon(value))),
    day: (value) => bare(day.format(noon(value))),
    longDay: (value) => bare(longDay.format(noon(value))),
    month: (value) => bare(month.format(noon(`${value}-15`))),
    moment: (value) => `${bare(date.format(instant(value)))} ${time.format(instant(value))}`,
    time: (value) => time.format(instant(value)),
    clock: (value) => clock.format(instant(value)),
    dayOf: (value) => iso.format(instant(value)),
    number: (value, digits = 0) =>
      minus(
        new Intl.NumberFormat(locale, {
          minimumFractionDigits: digits,
          maximumFractionDigits: digits,
        }).format(value),
      ),
    money: (value) => minus(money.format(value)),
  };
}

/** The formats in this viewer's language. */
export function useFormat(): Format {
  const { locale } = useIntl();
  return useMemo(() => makeFormat(locale === 'en' ? 'en-GB' : 'nl-NL'), [locale]);
}
