import { Buffer } from 'node:buffer';

/** Sealed reports are cut to whole steps of this many bytes, so that their size says little of their length. */
export const STAP_INZENDING = 4 * 1024;
/** The same for files. */
export const STAP_STUK = 64 * 1024;

const KOP = 4;

/** Fills up to a whole number of steps; the true length stands in front. */
export function vul(plain: Buffer, stap: number): Buffer {
  const size = Math.ceil((KOP + plain.length) / stap) * stap;
  const out = Buffer.alloc(size);
  out.writeUInt32BE(plain.length, 0);
  plain.copy(out, KOP);
  return out;
}

/** The inverse of `vul`. @throws RangeError when the length in front cannot be true. */
export function leegVulling(filled: Buffer): Buffer {
  if (filled.length < KOP) throw new RangeError('filled text is too short');
  const length = filled.readUInt32BE(0);
  if (length > filled.length - KOP) throw new RangeError('filled text is longer than it is');
  return Buffer.from(filled.subarray(KOP, KOP + length));
}
