import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { merkleRoot } from '../reckon/canonical.ts';

/** One seal over the rows that were waiting; chained to the one before it and signed. */
export interface Seal {
  gemeenteId: number;
  /** 1, 2, 3, … without gaps. */
  nummer: number;
  /** Moment in UTC, ISO 8601 with milliseconds. */
  tijd: string;
  wortel: Buffer;
  vorige: Buffer;
  keten: Buffer;
  handtekening: Buffer;
}

/** Ed25519 private keys in PKCS #8 are this prefix and 32 bytes (RFC 8410). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export const signingKey = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });

export const publicPem = (seed: Buffer): string =>
  createPublicKey(signingKey(seed)).export({ format: 'pem', type: 'spki' });

/** What the first seal of a municipality is chained to: seals cannot move to another municipality. */
export const beginOf = (gemeenteId: number): Buffer =>
  createHash('sha256').update(`baken auditzegel ${gemeenteId}`, 'utf8').digest();

export function chainOf(vorige: Buffer, wortel: Buffer, nummer: number, tijd: string): Buffer {
  const place = Buffer.alloc(8);
  place.writeBigUInt64BE(BigInt(nummer));
  return createHash('sha256').update(vorige).update(wortel).update(place).update(tijd, 'utf8').digest();
}

export const rootOf = (hashes: readonly Buffer[]): Buffer => Buffer.from(merkleRoot(hashes));

/** Makes the next seal over these row hashes, in this order. */
export function makeSeal(
  key: KeyObject,
  after: Pick<Seal, 'gemeenteId' | 'nummer' | 'keten'>,
  tijd: string,
  hashes: readonly Buffer[],
): Seal {
  const nummer = after.nummer + 1;
  const wortel = rootOf(hashes);
  const keten = chainOf(after.keten, wortel, nummer, tijd);
  return {
    gemeenteId: after.gemeenteId,
    nummer,
    tijd,
    wortel,
    vorige: after.keten,
    keten,
    handtekening: sign(null, keten, key),
  };
}

/** Whether a seal follows from the one before it and was made with our key. */
export const sealHolds = (seal: Seal, vorige: Buffer, key: KeyObject): boolean =>
  seal.vorige.equals(vorige) &&
  chainOf(seal.vorige, seal.wortel, seal.nummer, seal.tijd).equals(seal.keten) &&
  verify(null, seal.keten, key, seal.handtekening);

/** A seal as one line of text for the place outside. */
export const sealLine = (s: Seal): string =>
  JSON.stringify({
    gemeente: s.gemeenteId,
    nummer: s.nummer,
    tijd: s.tijd,
    wortel: s.wortel.toString('hex'),
    vorige: s.vorige.toString('hex'),
    keten: s.keten.toString('hex'),
    handtekening: s.handtekening.toString('base64'),
  });

/** @throws when the line is not a seal. */
export function readSealLine(line: string): Seal {
  const s = JSON.parse(line) as Record<'wortel' | 'vorige' | 'keten' | 'handtekening' | 'tijd', string> &
    Record<'gemeente' | 'nummer', number>;
  return {
    gemeenteId: s.gemeente,
    nummer: s.nummer,
    tijd: s.tijd,
    wortel: Buffer.from(s.wortel, 'hex'),
    vorige: Buffer.from(s.vorige, 'hex'),
    keten: Buffer.from(s.keten, 'hex'),
    handtekening: Buffer.from(s.handtekening, 'base64'),
  };
}

/** Says outside that the log went back to this seal, because a backup was put back. */
export interface RestoreMark {
  gemeenteId: number;
  nummer: number;
  keten: Buffer;
  /** Moment in UTC, ISO 8601. */
  op: string;
  handtekening: Buffer;
}

const restoreHash = (m: Omit<RestoreMark, 'handtekening'>): Buffer =>
  createHash('sha256')
    .update(`baken herstel ${m.gemeenteId} ${m.nummer} ${m.op} `, 'utf8')
    .update(m.keten)
    .digest();

export const makeRestoreMark = (key: KeyObject, m: Omit<RestoreMark, 'handtekening'>): RestoreMark => ({
  ...m,
  handtekening: sign(null, restoreHash(m), key),
});

export const restoreHolds = (m: RestoreMark, key: KeyObject): boolean =>
  verify(null, restoreHash(m), key, m.handtekening);

export const restoreLine = (m: RestoreMark): string =>
  JSON.stringify({
    gemeente: m.gemeenteId,
    hersteld: m.op,
    nummer: m.nummer,
    keten: m.keten.toString('hex'),
    handtekening: m.handtekening.toString('base64'),
  });

/** The mark on a line, or undefined when the line is something else. */
export function readRestoreLine(line: string): RestoreMark | undefined {
  const m = JSON.parse(line) as Partial<Record<'hersteld' | 'keten' | 'handtekening', string>> &
    Record<'gemeente' | 'nummer', number>;
  if (m.hersteld === undefined) return undefined;
  return {
    gemeenteId: m.gemeente,
    nummer: m.nummer,
    op: m.hersteld,
    keten: Buffer.from(m.keten ?? '', 'hex'),
    handtekening: Buffer.from(m.handtekening ?? '', 'base64'),
  };
}

const HASH = 32;
export const joinHashes = (hashes: readonly Buffer[]): Buffer => Buffer.concat(hashes);
export const splitHashes = (joined: Buffer): Buffer[] =>
  Array.from({ length: Math.floor(joined.length / HASH) }, (_, i) =>
    joined.subarray(i * HASH, (i + 1) * HASH),
  );
