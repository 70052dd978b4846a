import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Buffer } from 'node:buffer';

/**
 * How a receipt is found: a keyed hash of municipality and code. A slow hash is not needed above 112 bits
 * (bron: ASVS 5.0 6.5.2), and without the pepper a stolen table cannot be searched.
 */
export const zoekSleutel = (peper: Buffer, gemeenteId: number, code: string): Buffer =>
  createHmac('sha256', peper).update(`ontvangst|${gemeenteId}|${code}`, 'utf8').digest();

/** 32 bytes that follow from the secret of a code; the key pair of its answers is made of them. */
export const antwoordZaad = (secret: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), Buffer.from('baken antwoord', 'utf8'), 32));

/** Compares in a time that does not depend on where the two differ. */
export const gelijk = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);

/** Last group of a code as shown; what the reporter types again before leaving (regel MLN-3). */
export const laatsteGroep = (code: string): string => code.slice(code.lastIndexOf('-') + 1);

/** True when what was typed is the last group: case, spaces and look-alikes do not matter. */
export function isLaatsteGroep(code: string, getypt: string): boolean {
  const norm = (text: string): string =>
    text
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[\s\-\u2010-\u2015_./]+/g, '')
      .replaceAll('O', '0')
      .replace(/[IL]/g, '1');
  const typed = norm(getypt);
  return typed === laatsteGroep(code) || typed === norm(code);
}
