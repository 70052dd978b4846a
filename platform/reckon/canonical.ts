import { createHash } from 'node:crypto';

/** What canonical JSON can hold; a member that is `undefined` is left out, as `JSON.stringify` does. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** Deeper than any record of ours; a hostile document must not end in a stack overflow. */
const MAX_DEPTH = 200;

/**
 * JSON with one spelling per value, after RFC 8785: members sorted by UTF-16 code unit, no spaces, numbers as
 * ECMAScript writes them. One deviation: a lone surrogate is written as `\udxxx` instead of refused, because the
 * audit must be able to seal whatever a mail contained. Throws TypeError on what is no JSON (NaN, bigint, Date,
 * undefined in a list) and RangeError on nesting deeper than 200.
 */
export function canonicalJson(value: Json): string {
  return write(value, 0);
}

/** SHA-256 of the canonical JSON in UTF-8. */
export function canonicalHash(value: Json): Uint8Array {
  return sha256(new TextEncoder().encode(canonicalJson(value)));
}

function write(value: unknown, depth: number): string {
  if (depth > MAX_DEPTH) throw new RangeError(`canonical JSON is nested at most ${MAX_DEPTH} deep`);
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth + 1)).join(',')}]`;
  if (isPlain(value)) {
    const members = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .toSorted(byCodeUnit)
      .map((key) => `${JSON.stringify(key)}:${write(value[key], depth + 1)}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(
    `canonical JSON cannot hold ${typeof value === 'object' ? 'this kind of object' : typeof value}`,
  );
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isPlain(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function sha256(...parts: Uint8Array[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
}

// Leaves and nodes hash with different first bytes (RFC 6962): a node can never be passed off as a leaf.
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

const leaf = (hash: Uint8Array): Uint8Array => sha256(LEAF, hash);
const node = (left: Uint8Array, right: Uint8Array): Uint8Array => sha256(NODE, left, right);

/**
 * Root of the Merkle tree over row hashes in this order, after RFC 6962 §2.1; the root of no rows is SHA-256 of nothing.
 * Changing, adding, dropping or moving one row changes the root.
 */
export function merkleRoot(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return sha256();
  let level = hashes.map(leaf);
  while (level.length > 1) level = above(level);
  return level[0] ?? sha256();
}

/** One level up; a node without a neighbour goes up unchanged, which gives the same tree as RFC 6962. */
function above(level: readonly Uint8Array[]): Uint8Array[] {
  const up: Uint8Array[] = [];
  for (let index = 0; index < level.length; index += 2) {
    const left = level[index];
    const right = level[index + 1];
    if (left) up.push(right ? node(left, right) : left);
  }
  return up;
}

/** The neighbours, from leaf to root, with which one row's place in the tree is proven. Throws RangeError on a wrong index. */
export function inclusionProof(hashes: readonly Uint8Array[], index: number): Uint8Array[] {
  if (!Number.isInteger(index) || index < 0 || index >= hashes.length)
    throw new RangeError('no row has this place');
  const proof: Uint8Array[] = [];
  let place = index;
  for (let level = hashes.map(leaf); level.length > 1; level = above(level)) {
    const neighbour = level[place ^ 1];
    if (neighbour) proof.push(neighbour);
    place >>= 1;
  }
  return proof;
}

/** Whether `hash` is row `index` of the `size` rows under `root`, by the proof of `inclusionProof`. */
export function verifyInclusion(
  hash: Uint8Array,
  index: number,
  size: number,
  proof: readonly Uint8Array[],
  root: Uint8Array,
): boolean {
  if (!Number.isInteger(index) || index < 0 || index >= size) return false;
  let current = leaf(hash);
  let used = 0;
  for (let place = index, width = size; width > 1; place >>= 1, width = Math.ceil(width / 2)) {
    if ((place ^ 1) >= width) continue;
    const neighbour = proof[used++];
    if (!neighbour) return false;
    current = place & 1 ? node(neighbour, current) : node(current, neighbour);
  }
  return used === proof.length && equal(current, root);
}

function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
