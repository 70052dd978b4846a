import { domainToASCII } from 'node:url';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { clean, mixesScripts } from './fold.ts';
import { sound, unsound } from './kinds.ts';
import type { Normalised } from './kinds.ts';

/**
 * Phone number in E.164 with the Netherlands as default. `valid` means possible: a number that is not issued
 * (06-00 in examples and demonstrations) is still a number that someone wrote. Variant `last8:`.
 */
export function telefoon(raw: string): Normalised {
  const text = clean(raw);
  if (text === '') return unsound('', 'leeg');
  const parsed = parsePhoneNumberFromString(text, 'NL');
  const digits = text.replace(/\D/g, '');
  if (!parsed || digits.length > 17) return unsound(digits, 'vorm');
  if (!parsed.isPossible() || isTooShortForNl(parsed.number)) return unsound(parsed.number, 'onmogelijk');
  return sound(parsed.number, [`last8:${parsed.number.slice(-8)}`]);
}

/** The library takes any Dutch number of five digits as possible; only 0800 and 0900 numbers are that short. */
function isTooShortForNl(number: string): boolean {
  return number.startsWith('+31') && number.length < 12 && !/^\+31[89]0/.test(number);
}

/**
 * E-mail address in lower case with the domain in ASCII. Variant `los:` without dots and +tag in the name:
 * many providers deliver those to the same box, not all.
 */
export function email(raw: string): Normalised {
  const text = clean(raw)
    .replace(/^<|>$/g, '')
    .replace(/^mailto:/i, '')
    .toLowerCase();
  if (text === '') return unsound('', 'leeg');
  if (mixesScripts(text)) return unsound(text, 'gemengd-schrift');
  const at = text.lastIndexOf('@');
  const local = text.slice(0, at);
  const domain = domainToASCII(text.slice(at + 1));
  const sane =
    at > 0 && local.length <= 64 && /^[^\s@<>()[\],;:"\\]+$/.test(local) && !/^\.|\.\.|\.$/.test(local);
  if (
    !sane ||
    !/^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z][a-z0-9-]{1,62}$/.test(domain)
  )
    return unsound(text, 'vorm');
  const value = `${local}@${domain}`;
  const loose = `${local.replace(/\+.*$/, '').replaceAll('.', '')}@${domain}`;
  return sound(value, [`los:${loose}`]);
}
