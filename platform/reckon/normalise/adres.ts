import { clean, MAX_RAW, mixesScripts, plainLetters } from './fold.ts';
import { readHouseNumber } from './huisnummer.ts';
import type { HouseNumber } from './huisnummer.ts';
import { sound, unsound } from './kinds.ts';
import type { Normalised } from './kinds.ts';
import { canonicalStreet } from './straat.ts';

/** The parts of an address as read from one text. */
export interface Address extends HouseNumber {
  /** Street as written; absent when only postcode and number are given. */
  street?: string;
  /** Four digits and two capitals without space. */
  postcode?: string;
}

/** Digits and letters of a postcode; SA, SD and SS were never issued and no postcode begins with 0. */
const POSTCODE = /(?<![A-Za-z0-9])([1-9]\d{3}) ?([A-Za-z]{2})(?![A-Za-z0-9])/;
const OPPOSITE = /(?:^|[\s,(])(?:schuin )?(?:t\.? ?o\.?|t\/o|tegenover)(?=[\s,]|$)/i;

/** Whether these two letters occur in Dutch postcodes. */
export function isIssuedPair(letters: string): boolean {
  return !['SA', 'SD', 'SS'].includes(letters.toUpperCase());
}

/** Postcode as four digits and two capitals. No variants: two different postcodes are never the same place. */
export function postcode(raw: string): Normalised {
  const text = clean(raw);
  const value = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (value === '') return unsound('', 'leeg');
  if (mixesScripts(text)) return unsound(value, 'gemengd-schrift');
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(value)) return unsound(value, 'vorm');
  return isIssuedPair(value.slice(4)) ? sound(value) : unsound(value, 'niet-uitgegeven');
}

/** Reads one address field; null when there is no house number in it. */
export function parseAddress(raw: string): Address | null {
  if (raw.length > MAX_RAW) return null;
  let text = clean(raw);
  const opposite = OPPOSITE.test(text);
  if (opposite) text = text.replace(OPPOSITE, ' ').trim();
  const code = POSTCODE.exec(text);
  const before = code ? text.slice(0, code.index) : text;
  const after = code ? text.slice(code.index + code[0].length) : '';
  const found = splitStreet(before) ?? splitStreet(after.replace(/^[\s,]+/, ''));
  if (!found) return null;
  return {
    ...found,
    ...(opposite ? { opposite: true } : {}),
    ...(code ? { postcode: `${code[1]}${code[2]?.toUpperCase()}` } : {}),
  };
}

/** The last number of a text with the street in front of it: "Plein 1940 12" is number 12 on Plein 1940. */
function splitStreet(text: string): Address | null {
  const numbers = [...text.matchAll(/(?<![\p{L}\p{N}.,'-])\d{1,5}(?!\d|e\b|de\b|ste\b)/gu)];
  for (const match of numbers.toReversed()) {
    const number = readHouseNumber(text, match.index, 'field');
    const street = text.slice(0, match.index).replace(/[\s,]*(?:huis)?(?:nummer|nr\.?|no\.?)?[\s,]*$/i, '');
    const lastIsPart = /[-/]\d*$/.test(text.slice(0, match.index));
    if (number && !lastIsPart && !(numbers.length > 1 && street === '' && text.length > number.end)) {
      return { ...number, ...(street === '' ? {} : { street }) };
    }
  }
  const first = numbers[0];
  const number = first ? readHouseNumber(text, first.index, 'field') : null;
  return number && first?.index === 0 ? number : null;
}

/** House number as it stands in a key: `14`, `14a`, `14-2`, `14a-hs`. */
export function numberKey(address: HouseNumber): string {
  return `${address.number}${address.letter ?? ''}${address.suffix ? `-${address.suffix}` : ''}`;
}

/**
 * The comparable form of a read address: postcode with number where there is a postcode, else street with number.
 * Variants: `zonder:` without letter and suffix, `straat:` the street form beside a postcode, `stam:` the last word of
 * the street's name, `aan:` the street as one word. "Tegenover 12" is not number 12: toevoeging `to`, not valid, no variants.
 */
export function normaliseAddress(address: Address): Normalised {
  const street = address.street === undefined ? '' : canonicalStreet(address.street);
  const base = address.postcode ?? street;
  const value = `${base} ${numberKey(address)}`.trim();
  if (address.opposite) return unsound(`${base} ${address.number} to`.trim(), 'tegenover');
  if (base === '') return unsound(value, 'vorm');
  if (address.postcode && !isIssuedPair(address.postcode.slice(4))) return unsound(value, 'niet-uitgegeven');
  const bare = `${base} ${address.number}`;
  const variants = [`zonder:${bare}`];
  if (street !== '') {
    const last = street.split(' ').findLast((word) => /\p{L}/u.test(word)) ?? street;
    variants.push(`straat:${street} ${numberKey(address)}`, `straat-zonder:${street} ${address.number}`);
    variants.push(`stam:${last} ${address.number}`, `aan:${street.replaceAll(' ', '')} ${address.number}`);
  }
  return sound(value, variants);
}

/** Address in one field, see `normaliseAddress`. */
export function adres(raw: string): Normalised {
  if (clean(raw) === '') return unsound('', 'leeg');
  const address = parseAddress(raw);
  if (!address) return unsound(plainLetters(clean(raw)), 'vorm');
  const result = normaliseAddress(address);
  return mixesScripts(clean(raw)) ? unsound(result.value, 'gemengd-schrift') : result;
}
