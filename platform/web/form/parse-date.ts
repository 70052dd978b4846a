import type { LocalDate } from '#platform/contract.ts';

const MONTHS = ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const ENGLISH: Record<string, string> = { mar: 'mrt', maa: 'mrt', may: 'mei', oct: 'okt' };
const DAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const ENGLISH_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const SOON: Record<string, number> = {
  vandaag: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  overmorgen: 2,
  gisteren: -1,
  yesterday: -1,
};

/**
 * Reads a date as people write it: `17 dec 2026`, `17-12-26`, `17/12`, `2026-12-17`, `do`, `morgen`, `+14`.
 * Without a year the day nearest after `today` is meant, a weekday is the next one. Null when it is no date.
 */
export function parseDate(text: string, today: LocalDate): LocalDate | null {
  const said = text.trim().toLowerCase().replace(/\s+/g, ' ');
  if (said in SOON) return shift(today, SOON[said] ?? 0);
  const steps = /^([+-]) ?(\d{1,3})(?: ?(d|dagen|days|w|weken|weeks))?$/.exec(said);
  if (steps) return shift(today, Number(`${steps[1]}${steps[2]}`) * (steps[3]?.startsWith('w') ? 7 : 1));
  return weekday(said, today) ?? iso(said) ?? dayMonthYear(said, today);
}

function weekday(said: string, today: LocalDate): LocalDate | null {
  if (said.length < 2) return null;
  const wanted = [DAYS, ENGLISH_DAYS]
    .map((names) => names.findIndex((name) => name.startsWith(said)))
    .find((at) => at >= 0);
  if (wanted === undefined) return null;
  const ahead = (wanted - noon(today).getUTCDay() + 7) % 7;
  return shift(today, ahead === 0 ? 7 : ahead);
}

function iso(said: string): LocalDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said);
  return parts ? real(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

function dayMonthYear(said: string, today: LocalDate): LocalDate | null {
  const parts = /^(?:[a-z]{2,9} )?(\d{1,2})[ \-/.]+(\d{1,2}|[a-z]{3,9})\.?(?:[ \-/.]+(\d{2}|\d{4}))?$/.exec(
    said,
  );
  if (!parts) return null;
  const [, day = '', month = '', year] = parts;
  const named = month.slice(0, 3);
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(ENGLISH[named] ?? named) + 1;
  if (year) return real(Number(year.length === 2 ? `20${year}` : year), number, Number(day));
  const thisYear = Number(today.slice(0, 4));
  const near = real(thisYear, number, Number(day));
  return near && near >= today ? near : real(thisYear + 1, number, Number(day));
}

/** The date if the calendar has it: 31 February is no date. */
function real(year: number, month: number, day: number): LocalDate | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = noon(text);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? null : text;
}

const noon = (date: LocalDate): Date => new Date(`${date}T12:00:00Z`);

function shift(date: LocalDate, days: number): LocalDate {
  const moved = noon(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return moved.toISOString().slice(0, 10);
}
