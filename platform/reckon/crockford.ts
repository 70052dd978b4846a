/** Crockford's base 32: no I, L, O or U, so that a code survives handwriting and the telephone. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const LOOKALIKE: Record<string, string> = { O: '0', I: '1', L: '1' };

/** Value of one character, 0-31, with O read as 0 and I and L as 1; -1 when it is none. */
export function valueOf(character: string): number {
  const upper = character.toUpperCase();
  return ALPHABET.indexOf(LOOKALIKE[upper] ?? upper);
}

/** Character of a value; only the lowest five bits count. */
export function characterOf(value: number): string {
  return ALPHABET.charAt(value & 31);
}

/** Values of a text without separators, or null when it holds anything else. */
export function valuesOf(text: string): number[] | null {
  const values = [...text].map(valueOf);
  return values.includes(-1) ? null : values;
}

/** The first `count` groups of five bits, most significant first. Throws RangeError when there are too few bytes. */
export function bits(bytes: Uint8Array, count: number): number[] {
  if (bytes.length * 8 < count * 5)
    throw new RangeError(`${count} characters need ${Math.ceil((count * 5) / 8)} random bytes`);
  const values: number[] = [];
  let buffer = 0;
  let held = 0;
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff;
    held += 8;
    while (held >= 5 && values.length < count) {
      held -= 5;
      values.push((buffer >> held) & 31);
    }
  }
  return values;
}

/** The inverse of `bits`: whole bytes, the last one filled up with zero bits. */
export function bytesOf(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((values.length * 5) / 8));
  for (const [index, value] of values.entries()) {
    for (let bit = 0; bit < 5; bit++) {
      const position = index * 5 + bit;
      if (value & (16 >> bit)) bytes[position >> 3] = (bytes[position >> 3] ?? 0) | (128 >> (position & 7));
    }
  }
  return bytes;
}

// GF(32) with x^5 + x^2 + 1: unlike a sum modulo 32 its check finds every single error and every swap.
const POWER: number[] = [];
const LOG: number[] = [];
for (let exponent = 0, value = 1; exponent < 31; exponent++) {
  POWER[exponent] = value;
  LOG[value] = exponent;
  value <<= 1;
  if (value > 31) value ^= 0b100101;
}

/** Product in GF(32). */
export function multiply(a: number, b: number): number {
  return a === 0 || b === 0 ? 0 : (POWER[((LOG[a] ?? 0) + (LOG[b] ?? 0)) % 31] ?? 0);
}

/** Quotient in GF(32); the divisor must not be 0. */
export function divide(a: number, b: number): number {
  return a === 0 ? 0 : (POWER[((LOG[a] ?? 0) + 31 - (LOG[b] ?? 0)) % 31] ?? 0);
}

/** Generator to a power, 0-30. */
export function power(exponent: number): number {
  return POWER[exponent % 31] ?? 1;
}

/** Exponent of a value other than 0. */
export function logarithm(value: number): number {
  return LOG[value] ?? 0;
}
