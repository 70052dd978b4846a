import { electronicFormatIBAN, getCountrySpecifications, isValidIBAN } from 'ibantools';
import { clean, mixesScripts, ocrClass, oneDeletion } from './fold.ts';
import { sound, unsound } from './kinds.ts';
import type { Normalised } from './kinds.ts';

const digitsOf = (raw: string): string => clean(raw).replace(/\D/g, '');
const IBAN_LENGTHS = new Map(
  Object.entries(getCountrySpecifications()).map(([country, spec]) => [country, spec.chars ?? 0]),
);

/** Length of an IBAN of this country, 0 when the country has none. */
export function ibanLength(country: string): number {
  return IBAN_LENGTHS.get(country) ?? 0;
}

/** IBAN in electronic form, checked on country, length and mod 97. Variant `rek:` is the account number of a Dutch one. */
export function iban(raw: string): Normalised {
  const text = clean(raw);
  const value = electronicFormatIBAN(text) ?? '';
  if (value === '') return unsound('', 'leeg');
  if (mixesScripts(text)) return unsound(value, 'gemengd-schrift');
  const length = ibanLength(value.slice(0, 2));
  if (length === 0) return unsound(value, 'land-onbekend');
  if (value.length !== length) return unsound(value, 'lengte');
  if (!isValidIBAN(value)) return unsound(value, 'controlegetal');
  return sound(value, value.startsWith('NL') ? [`rek:${value.slice(8)}`] : []);
}

/** KVK number of 8 digits; one that lost its leading zero is given it back. It has no check digit. */
export function kvk(raw: string): Normalised {
  const digits = digitsOf(raw);
  if (digits === '') return unsound('', 'leeg');
  if (digits.length < 7 || digits.length > 8) return unsound(digits, 'lengte');
  const value = digits.padStart(8, '0');
  return value === '00000000' ? unsound(value, 'niet-uitgegeven') : sound(value);
}

/** Vestigingsnummer of 12 digits; the four leading zeros that all of them have may be left out. */
export function vestiging(raw: string): Normalised {
  const digits = digitsOf(raw);
  if (digits === '') return unsound('', 'leeg');
  if (digits.length !== 12 && digits.length !== 8) return unsound(digits, 'lengte');
  const value = digits.padStart(12, '0');
  return value === '000000000000' ? unsound(value, 'niet-uitgegeven') : sound(value);
}

/**
 * BSN: only to warn that it should not be here. The value is masked and there are no variants, whatever the input:
 * a BSN is never a key outside a BRP purpose. Valid means that it passes the eleven test.
 */
export function bsn(raw: string): Normalised {
  const digits = digitsOf(raw);
  if (digits === '') return unsound('', 'leeg');
  const value = maskBsn(digits);
  if (digits.length !== 9) return unsound(value, 'lengte');
  return passesElevenTest(digits) ? sound(value) : unsound(value, 'controlegetal');
}

/** A text with every digit replaced, so that its length and layout stay and its content goes. */
export function maskBsn(text: string): string {
  return text.replace(/\p{Nd}/gu, '*');
}

function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index),
    0,
  );
  return sum % 11 === 0 && sum !== 0;
}

/** ENI of an inland vessel: 8 digits, with the leading zero that Dutch numbers (02…) often lose. */
export function eni(raw: string): Normalised {
  const digits = digitsOf(raw);
  if (digits === '') return unsound('', 'leeg');
  if (digits.length < 7 || digits.length > 8) return unsound(digits, 'lengte');
  const value = digits.padStart(8, '0');
  return /^(0[1-9]|[1-9]\d)\d{6}$/.test(value)
    ? sound(value, oneDeletion(value))
    : unsound(value, 'niet-uitgegeven');
}

/** MMSI of a ship: 9 digits of which the first three name the country, 201 up to 775. */
export function mmsi(raw: string): Normalised {
  const value = digitsOf(raw);
  if (value === '') return unsound('', 'leeg');
  if (value.length !== 9) return unsound(value, 'lengte');
  return /^[2-7]/.test(value) ? sound(value, oneDeletion(value)) : unsound(value, 'niet-uitgegeven');
}

/**
 * Hull number: country, builder, serial, month A-L, year digit, model year (EN-ISO 10087), or 12 characters without
 * country as in the United States. Variants as for a plate: it is read off a transom, often wrong by one.
 */
export function hin(raw: string): Normalised {
  const text = clean(raw);
  const value = text.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (value === '') return unsound('', 'leeg');
  if (mixesScripts(text)) return unsound(value, 'gemengd-schrift');
  if (value.length !== 14 && value.length !== 12) return unsound(value, 'lengte');
  const variants = [`ocr:${ocrClass(value)}`, ...oneDeletion(value)];
  const form =
    value.length === 14
      ? /^[A-Z]{2}[A-Z0-9]{3}[A-HJ-NPR-Z0-9]{5}[A-L]\d{3}$/
      : /^[A-Z]{3}[A-HJ-NPR-Z0-9]{5}[A-L]\d{3}$/;
  return form.test(value)
    ? sound(value, variants)
    : { ...unsound(value, 'vorm'), variants: variants.slice(0, 1) };
}
