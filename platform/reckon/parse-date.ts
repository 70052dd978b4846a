import type { LocalDate } from '#platform/contract.ts';
import { exists } from './dates.ts';

/** Why typed text is no date. Each code has its own sentence on the form. */
export type DateFault =
  | 'leeg'
  | 'vorm-onbekend'
  | 'jaar-twee-cijfers'
  | 'jaar-buiten-bereik'
  | 'maand-onbekend'
  | 'maand-buiten-bereik'
  | 'dag-en-maand-verwisseld'
  | 'dag-buiten-bereik'
  | 'bestaat-niet';

export type ParsedDate = { ok: true; date: LocalDate } | { ok: false; reason: DateFault };

const MONTHS: Record<string, number> = {
  januari: 1,
  jan: 1,
  februari: 2,
  feb: 2,
  febr: 2,
  maart: 3,
  mrt: 3,
  april: 4,
  apr: 4,
  mei: 5,
  juni: 6,
  jun: 6,
  juli: 7,
  jul: 7,
  augustus: 8,
  aug: 8,
  september: 9,
  sep: 9,
  sept: 9,
  oktober: 10,
  okt: 10,
  november: 11,
  nov: 11,
  december: 12,
  dec: 12,
};

const fail = (reason: DateFault): ParsedDate => ({ ok: false, reason });

/**
 * Reads a date as a Dutch official types it: `9-11-2026`, `09/11/2026`, `9.11.2026`, `2026-11-09`, `9 november 2026`.
 * Day before month, always; nothing is guessed: two-digit years and swapped parts are refused with their own code,
 * because a wrong date here moves a legal term.
 */
export function parseDate(
  input: string,
  range: { from: number; to: number } = { from: 1900, to: 2199 },
): ParsedDate {
  if (input.length > 60) return fail(input.trim() === '' ? 'leeg' : 'vorm-onbekend');
  const text = input.normalize('NFKC').trim().toLowerCase();
  if (text === '') return fail('leeg');
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) return check(Number(iso[1]), Number(iso[3]), Number(iso[4]), range);
  const dutch = /^(\d{1,2}) ?([-/.\u2010-\u2013 ]) ?(\d{1,2}) ?\2 ?(\d+)$/.exec(text);
  if (dutch) return withYear(dutch[4] ?? '', Number(dutch[3]), Number(dutch[1]), range);
  const worded = /^(\d{1,2})(?:e|ste|de)?[ -]([a-z]{3,9})\.?[ -](\d+)$/.exec(text);
  if (!worded) return fail('vorm-onbekend');
  const month = MONTHS[worded[2] ?? ''];
  return month === undefined
    ? fail('maand-onbekend')
    : withYear(worded[3] ?? '', month, Number(worded[1]), range);
}

function withYear(year: string, month: number, day: number, range: { from: number; to: number }): ParsedDate {
  if (year.length === 2) return fail('jaar-twee-cijfers');
  if (year.length !== 4) return fail('vorm-onbekend');
  return check(Number(year), month, day, range);
}

function check(year: number, month: number, day: number, range: { from: number; to: number }): ParsedDate {
  if (year < range.from || year > range.to) return fail('jaar-buiten-bereik');
  if (month < 1 || month > 12)
    return fail(exists(year, day, month) ? 'dag-en-maand-verwisseld' : 'maand-buiten-bereik');
  if (day < 1 || day > 31) return fail('dag-buiten-bereik');
  if (!exists(year, month, day)) return fail('bestaat-niet');
  const pad = (value: number): string => String(value).padStart(2, '0');
  return { ok: true, date: `${year}-${pad(month)}-${pad(day)}` };
}
