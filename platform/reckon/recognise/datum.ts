import { exists } from '../dates.ts';
import { matches } from './text.ts';
import type { Candidate, Finder, Text } from './text.ts';

// Dutch, English and Polish: the languages in which contracts and receipts come in. Polish months change with case.
const MONTH_NAMES: readonly string[] = [
  'januari january jan stycznia styczeń styczen styczniu',
  'februari february febr feb luty lutego lutym',
  'maart march mrt mar marzec marca marcu',
  'april apr kwiecień kwiecien kwietnia kwietniu',
  'mei may maj maja maju',
  'juni june jun czerwiec czerwca czerwcu',
  'juli july jul lipiec lipca lipcu',
  'augustus august aug sierpień sierpien sierpnia sierpniu',
  'september sept sep wrzesień wrzesien września wrzesnia wrześniu wrzesniu',
  'oktober october okt oct październik pazdziernik października pazdziernika październiku pazdzierniku',
  'november nov listopad listopada listopadzie',
  'december dec grudzień grudzien grudnia grudniu',
];
const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);
const MONTH = `(${[...MONTHS.keys()].toSorted((a, b) => b.length - a.length).join('|')})(?![\\p{L}])\\.?`;
const BEGIN = '(?<![\\p{L}\\p{N}_\\\\]|\\p{N}[-./,:]|\\p{L}/)';
const END =
  '(?![\\p{L}\\p{N}_]|[-./]\\p{N}|:\\d|\\.(?:jpe?g|png|pdf|docx?|xlsx?|mp4|csv|txt|zip|eml|msg)\\b)';

const NUMERIC = new RegExp(`${BEGIN}(\\d{1,2})( ?[-./] ?)(\\d{1,2})\\2('?\\d{4}|'?\\d{2})${END}`, 'gu');
const ISO = new RegExp(`${BEGIN}(\\d{4})([-./])(\\d{1,2})\\2(\\d{1,2})(?:(?=T\\d)|${END})`, 'gu');
const DAY_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}_])(\\d{1,2})(?:ste|de|e|st|nd|rd|th)?[ .-]{0,2}(?:of )?${MONTH},?[ -]{0,2}('?\\d{4}|'?\\d{2})${END}`,
  'giu',
);
const MONTH_FIRST = new RegExp(
  `(?<![\\p{L}\\p{N}])${MONTH} ?(\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})${END}`,
  'giu',
);
const MONTH_YEAR = new RegExp(`(?<![\\p{L}\\p{N}])${MONTH}[ -]{0,2}('\\d{2}|'?\\d{4})${END}`, 'giu');
const SPACED = new RegExp(`${BEGIN}(?<!\\d )(\\d{2}) (\\d{2}) ((?:19|20)\\d{2})(?! ?\\d)${END}`, 'gu');
const SHORT_MONTH = new RegExp(
  `(?<=(?<![\\p{L}])(?:in|sinds|vanaf|per|tot|maand) )(?:(\\d{4})-(\\d{2})|(\\d{1,2})[-/]((?:19|20)\\d{2}))${END}`,
  'giu',
);
const UNIT =
  'euro|eur|kg|kilo|gram|stuks?|stk|liter|ltr|km|meter|m2|m3|mm|cm|pk|cc|watt|kwh|uur|keer|personen|mensen|man|mannen|vrouwen|woningen|panden|dozen|pallets|planten|pillen|zakken|flessen|pakketten|pakjes|bezoekers|inwoners|sloffen|sigaretten|adressen|procent';
const YEAR = new RegExp(
  `(?<![\\p{L}\\p{N}])(in|sinds|vanaf|tot|uit|anno|bouwjaar|jaar)(?: ?[:=]| is| was)?[ \\n]{1,2}(?:en met |het jaar |begin |eind |medio |circa |ongeveer |ca\\. ?)?(?<!\\d)((?:19|20)\\d{2}|1[5-8]\\d{2}|'\\d{2})(?![\\p{L}\\p{N}%]|[-/.,:]\\d| ?(?:[€%°]|(?:${UNIT})(?![\\p{L}])))`,
  'giu',
);
const CODE_BEFORE =
  /(?<![\p{L}])(?:art|artikel|versie|paragraaf|par|hoofdstuk|lid|bijlage|ip|v|release|punt)\.? ?$/iu;
const DATE_CUE =
  /(?:geb|datum|geboren|d\.d|dd|per|op|vanaf|tot)[\p{L}.]*\.?:? {0,3}$|(?<![\p{L}])(?:datum|[\p{L}]{2,}datum)[^\d\n]{0,24}$/iu;

/** Year of four or two digits; two digits up to 30 are of this century. 0 when it is no year. */
function yearOf(written: string): number {
  const digits = written.replace(/'/g, '');
  const year = Number(digits);
  if (digits.length === 4) return year >= 1800 && year <= 2099 ? year : 0;
  return digits.length === 2 ? year + (year <= 30 ? 2000 : 1900) : 0;
}

const two = (value: number): string => String(value).padStart(2, '0');

function day(
  match: RegExpExecArray,
  parts: { year: string; month: number; day: string },
  weight = 92,
): Candidate | null {
  const year = yearOf(parts.year);
  const number = Number(parts.day);
  if (year === 0 || parts.month < 1 || parts.month > 12 || number < 1 || number > 31) return null;
  if (!exists(year, parts.month, number)) return null;
  return at(match, `${year}-${two(parts.month)}-${two(number)}`, weight);
}

const at = (match: RegExpExecArray, waarde: string, weight: number): Candidate => ({
  kind: 'datum',
  from: match.index,
  to: match.index + match[0].length,
  weight,
  waarde,
});

const monthOf = (name: string | undefined): number => MONTHS.get((name ?? '').toLowerCase()) ?? 0;

// "3 maart 24 dozen": two loose digits are a year only where the sentence goes on as after a date.
const AFTER_SHORT_YEAR =
  /^(?:[,;)\n]|\.(?:\s|$)|$|\s{2}| (?:is|was|werd|te|in|op|en|door|bij|heeft|had|zijn|waren|rond|om|al|niet|naar|van|tot|stond|kwam|is|-)(?![\p{L}]))/u;

function dayFirst(text: Text, match: RegExpExecArray): Candidate | null {
  const year = match[3] ?? '';
  const after = text.folded.slice(match.index + match[0].length, match.index + match[0].length + 12);
  if (year.length === 2 && !AFTER_SHORT_YEAR.test(after)) return null;
  return day(match, { year, month: monthOf(match[2]), day: match[1] ?? '' }, 96);
}

function numeric(text: Text, match: RegExpExecArray): Candidate | null {
  const before = text.folded.slice(Math.max(0, match.index - 16), match.index);
  const year = match[4] ?? '';
  if (year.length === 2) {
    if (CODE_BEFORE.test(before)) return null;
    // "1.2.34" is a paragraph or a version; a date with full stops has two digits everywhere, or its own word.
    const full = (match[1] ?? '').length === 2 && (match[3] ?? '').length === 2;
    if ((match[2] ?? '').includes('.') && !full && !DATE_CUE.test(before)) return null;
  }
  return day(match, { year, month: Number(match[3]), day: match[1] ?? '' });
}

function shortMonth(match: RegExpExecArray): Candidate | null {
  const year = yearOf(match[1] ?? match[4] ?? '');
  const month = Number(match[2] ?? match[3]);
  return year === 0 || month < 1 || month > 12 ? null : at(match, `${year}-${two(month)}`, 80);
}

function bareYear(match: RegExpExecArray): Candidate | null {
  const written = match[2] ?? '';
  const year = written.startsWith("'") ? String(yearOf(written)) : written;
  const old = Number(year) < 1900;
  if (old && !/^(?:anno|bouwjaar|jaar)$/i.test(match[1] ?? '')) return null;
  const to = match.index + match[0].length;
  return { kind: 'datum', from: to - written.length, to, weight: 50, waarde: year };
}

/**
 * Absolute dates: day, month or year. Relative ones, weekdays, times, week numbers and a day with a month but without
 * a year say nothing outside their own moment and are left.
 */
export const findDatum: Finder = (text) => [
  ...matches(text, DAY_FIRST, (match) => dayFirst(text, match)),
  ...matches(text, MONTH_FIRST, (match) =>
    day(match, { year: match[3] ?? '', month: monthOf(match[1]), day: match[2] ?? '' }, 96),
  ),
  ...matches(text, NUMERIC, (match) => numeric(text, match)),
  ...matches(text, ISO, (match) =>
    day(match, { year: match[1] ?? '', month: Number(match[3]), day: match[4] ?? '' }),
  ),
  ...matches(text, MONTH_YEAR, (match) => {
    const year = yearOf(match[2] ?? '');
    return year === 0 ? null : at(match, `${year}-${two(monthOf(match[1]))}`, 90);
  }),
  ...matches(text, SPACED, (match) =>
    DATE_CUE.test(text.folded.slice(Math.max(0, match.index - 16), match.index))
      ? day(match, { year: match[3] ?? '', month: Number(match[2]), day: match[1] ?? '' })
      : null,
  ),
  ...matches(text, SHORT_MONTH, shortMonth),
  ...matches(text, YEAR, bareYear),
];
