import { bits, characterOf, multiply, power, valueOf, valuesOf } from './crockford.ts';

/** A record number as people write and say it, `M-2026-7K3-QDX`. */
export type Kenmerk = string;

export type ParsedKenmerk =
  | { ok: true; kenmerk: Kenmerk; type: string; year: number }
  | { ok: false; reason: 'leeg' | 'vorm' | 'controleteken' };

/** Random bytes that one kenmerk needs. */
export const KENMERK_BYTES = 4;

/**
 * Makes a kenmerk from random bytes: type letters, year, five random characters and a check character.
 * The last six stand in two groups of three, the longest run that is repeated over the telephone without loss.
 * It is never sequential, so a gap tells nothing; 25 random bits per type and year mean that the unique
 * constraint of the table decides, and the caller tries again with new bytes. Throws RangeError on a wrong
 * type, year or too few bytes.
 */
export function makeKenmerk(type: string, year: number, random: Uint8Array): Kenmerk {
  if (!/^[A-Z]{1,3}$/.test(type)) throw new RangeError('a kenmerk begins with one to three capitals');
  if (!Number.isInteger(year) || year < 2000 || year > 2999)
    throw new RangeError('a kenmerk holds a year from 2000');
  const body = bits(random, 5).map(characterOf).join('');
  return format(type, year, body + checkCharacter(type, year, body));
}

/**
 * Reads a kenmerk as typed or dictated: lower case, missing or other separators, O for 0, I or L for 1.
 * `controleteken` means that it has the right form but one character or the order is wrong.
 */
export function parseKenmerk(input: string): ParsedKenmerk {
  if (input.length > 64) return { ok: false, reason: 'vorm' };
  const text = input
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\-\u2010-\u2015_./]+/g, '');
  if (text === '') return { ok: false, reason: 'leeg' };
  const parts = /^([A-Z]{1,3})(2[0-9OIL]{3})([0-9A-Z]{6})$/.exec(text);
  if (!parts) return { ok: false, reason: 'vorm' };
  const [, type = '', typedYear = '', typedBody = ''] = parts;
  const values = valuesOf(typedBody);
  if (!values) return { ok: false, reason: 'vorm' };
  const year = Number([...typedYear].map((digit) => valueOf(digit)).join(''));
  const characters = values.map(characterOf).join('');
  if (checkCharacter(type, year, characters.slice(0, 5)) !== characters[5])
    return { ok: false, reason: 'controleteken' };
  return { ok: true, kenmerk: format(type, year, characters), type, year };
}

/** Whether a text is a kenmerk in exactly the form in which it is stored. */
export function isKenmerk(text: string): boolean {
  const parsed = parseKenmerk(text);
  return parsed.ok && parsed.kenmerk === text;
}

function format(type: string, year: number, characters: string): Kenmerk {
  return `${type}-${year}-${characters.slice(0, 3)}-${characters.slice(3)}`;
}

/** Type and year are in the check too: M-2026 read as S-2026 or M-2025 is refused, not found elsewhere. */
function checkCharacter(type: string, year: number, body: string): string {
  const letters = [...type.padStart(3, '@')].map((letter) => letter.charCodeAt(0) - 64);
  const values = [...letters, ...[...String(year), ...body].map(valueOf)];
  return characterOf(values.reduce((sum, value, position) => sum ^ multiply(value, power(position + 1)), 0));
}
