import type { DeelDatum, Feit } from './port.ts';

/** Reading of answers that nobody promised: what is not there, or is of another kind, is absent. */
export type Json = Record<string, unknown>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value under a dotted path. */
export function at(value: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((v, key) => (isObject(v) ? v[key] : undefined), value);
}

/** A text, or a number as text; everything else is empty. Control characters go: this is shown and stored. */
export function text(value: unknown, path: string): string {
  const found = at(value, path);
  const raw = typeof found === 'number' && Number.isFinite(found) ? String(found) : found;
  return typeof raw === 'string'
    ? raw
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 500)
    : '';
}

export function list(value: unknown, path: string): unknown[] {
  const found = at(value, path);
  return Array.isArray(found) ? found : [];
}

/** Ja/Nee, true/false and J/N as services write them. */
export const yes = (value: unknown, path: string): boolean => {
  const found = at(value, path);
  return found === true || (typeof found === 'string' && /^(ja|j|true|1)$/i.test(found));
};

/** JJJJMMDD with zeros for what is not known, with or without dashes or a time behind it. */
export function compactDate(raw: string): DeelDatum {
  const match = /^(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?$/.exec(raw);
  if (!match) return '';
  return partial(match[1]!, match[2]!, match[3]!);
}

/** A date as far as it is one: 31 February and month 13 are not known rather than moved. */
export function partial(year: string, month: string, day: string): DeelDatum {
  if (!/^\d{4}$/.test(year) || year === '0000') return '';
  if (!/^(0[1-9]|1[0-2])$/.test(month)) return year;
  if (!/^\d{2}$/.test(day) || day === '00' || Number(day) > daysIn(year, month)) return `${year}-${month}`;
  return `${year}-${month}-${day}`;
}

const daysIn = (year: string, month: string): number =>
  Temporal.PlainYearMonth.from({ year: Number(year), month: Number(month) }).daysInMonth;

/** The BRP's four kinds of date (type Datum, JaarMaandDatum, JaarDatum, DatumOnbekend). */
export function brpDate(value: unknown): DeelDatum {
  switch (text(value, 'type')) {
    case 'Datum':
      return compactDate(text(value, 'datum'));
    case 'JaarMaandDatum':
      return partial(text(value, 'jaar').padStart(4, '0'), text(value, 'maand').padStart(2, '0'), '00');
    case 'JaarDatum':
      return partial(text(value, 'jaar').padStart(4, '0'), '00', '00');
    default:
      return '';
  }
}

/** A fact, or nothing where the register said nothing. */
export const feit = (code: string, waarde: string, vorm?: Feit['vorm']): Feit[] =>
  waarde === '' ? [] : [{ code, waarde, ...(vorm === undefined ? {} : { vorm }) }];

/** A date that is there but not known is a fact too: it says so. */
export const datumFeit = (code: string, value: unknown, read: (v: never) => DeelDatum): Feit[] =>
  value === undefined || value === '' ? [] : [{ code, waarde: read(value as never), vorm: 'datum' }];

/** Street, number and place on one line, as far as they are given. */
export function addressLine(value: unknown, names: { straat: string; plaats: string }): string {
  const [number, letter, extra] = ['huisnummer', 'huisletter', 'huisnummerToevoeging'].map((n) =>
    text(value, n),
  );
  const toevoeging = extra || text(value, 'huisnummertoevoeging');
  const huis = `${number}${letter}${toevoeging ? `-${toevoeging}` : ''}`;
  const postcode = text(value, 'postcode')
    .replace(/^(\d{4})\s*([A-Za-z]{2})$/, '$1 $2')
    .toUpperCase();
  const one = [text(value, names.straat), huis].filter((part) => part !== '').join(' ');
  const two = [postcode, text(value, names.plaats)].filter((part) => part !== '').join(' ');
  return [one, two].filter((part) => part !== '').join(', ');
}
