import { randomBytes } from 'node:crypto';
import { mac } from '../crypto.ts';
import { bits, characterOf, valuesOf } from '../reckon/crockford.ts';

/** A code that is read aloud or written down: groups of five, 50 bits for each two groups. */
const GROUP = 5;

/** What is typed: any case, any separators, O for 0. Null when it is no code of this length. */
export function readCode(input: string, groups: number): string | null {
  const text = input.normalize('NFKC').replace(/[\s\-\u2010-\u2015_./]+/g, '');
  if (text.length !== groups * GROUP) return null;
  return valuesOf(text)?.map(characterOf).join('') ?? null;
}

/** A new code as it is shown, once. */
export function newCode(groups: number): string {
  const length = groups * GROUP;
  const text = bits(randomBytes(Math.ceil((length * 5) / 8)), length)
    .map(characterOf)
    .join('');
  return Array.from({ length: groups }, (_, i) => text.slice(i * GROUP, (i + 1) * GROUP)).join('-');
}

/** Ten codes to sign in without a phone; each works once. */
export const RECOVERY_CODES = 10;
export const RECOVERY_GROUPS = 2;
/** What the second person says to somebody who was invited. */
export const CONFIRM_GROUPS = 2;
/** What the server prints for the first administrator: a hundred bits, because it stands in the open. */
export const SETUP_GROUPS = 4;

/** Keyed with what is not in the database: a short code cannot be found from its hash. */
export const codeHash = (key: Buffer, use: string, code: string): Buffer => mac(key, `${use}|${code}`);
