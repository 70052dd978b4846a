import {
  bits,
  bytesOf,
  characterOf,
  divide,
  logarithm,
  multiply,
  power,
  valueOf,
  valuesOf,
} from './crockford.ts';

/** What a reporter keeps to come back: `7K3Q-D0MV-…`, seven groups of four. */
export type ReceiptCode = string;

export type ParsedReceipt =
  | { ok: true; code: ReceiptCode; secret: Uint8Array }
  /** `group` (1-7) is where a single wrong character stands, if the fault is one character. */
  | { ok: false; reason: 'leeg' | 'te-kort' | 'te-lang' | 'teken' | 'controle'; group?: number };

/** Random bytes that one code needs: 130 bits. */
export const RECEIPT_BYTES = 17;

const SECRET = 26;
const LENGTH = 28;
const GROUP = 4;

/**
 * Makes a receipt code from random bytes: 26 characters (130 bits) and 2 check characters in seven groups of four.
 * Two checks, because a reporter with a mistyped code has no other way back and deserves to hear which group is wrong.
 * Throws RangeError on fewer than 17 bytes.
 */
export function makeReceiptCode(random: Uint8Array): ReceiptCode {
  const secret = bits(random, SECRET);
  return format([...secret, ...checks(secret)]);
}

/** Reads a code as typed: lower case, any or no separators, O for 0, I or L for 1. Never corrects by itself. */
export function parseReceiptCode(input: string): ParsedReceipt {
  if (input.length > 200) return { ok: false, reason: 'te-lang' };
  const text = input.normalize('NFKC').replace(/[\s\-\u2010-\u2015_./]+/g, '');
  if (text === '') return { ok: false, reason: 'leeg' };
  const values = valuesOf(text);
  if (!values)
    return {
      ok: false,
      reason: 'teken',
      ...place([...text].findIndex((character) => valueOf(character) === -1)),
    };
  if (values.length < LENGTH) return { ok: false, reason: 'te-kort' };
  if (values.length > LENGTH) return { ok: false, reason: 'te-lang' };
  const [first, second] = syndromes(values);
  if (first === 0 && second === 0)
    return { ok: true, code: format(values), secret: bytesOf(values.slice(0, SECRET)) };
  if (first === 0 || second === 0) return { ok: false, reason: 'controle' };
  return { ok: false, reason: 'controle', ...place(logarithm(divide(second, first))) };
}

function place(index: number): { group?: number } {
  return index < 0 || index >= LENGTH ? {} : { group: Math.floor(index / GROUP) + 1 };
}

function format(values: readonly number[]): ReceiptCode {
  const text = values.map(characterOf).join('');
  return Array.from({ length: LENGTH / GROUP }, (_, group) =>
    text.slice(group * GROUP, (group + 1) * GROUP),
  ).join('-');
}

/** The plain sum and the sum weighted by the generator to the power of the position: both 0 when it is sound. */
function syndromes(values: readonly number[]): [number, number] {
  let first = 0;
  let second = 0;
  for (const [position, value] of values.entries()) {
    first ^= value;
    second ^= multiply(value, power(position));
  }
  return [first, second];
}

/** The two last characters that make both sums 0: c1 + c2 = s and c1·a^26 + c2·a^27 = t. */
function checks(secret: readonly number[]): [number, number] {
  const [sum, weighted] = syndromes(secret);
  const left = power(SECRET);
  const right = power(SECRET + 1);
  const second = divide(weighted ^ multiply(sum, left), left ^ right);
  return [sum ^ second, second];
}
