import { woordgroepen } from './dubbel.ts';

/** Marks per melding: enough to meet a look-alike, too few to say what it is about. */
const MERKEN = 12;

/**
 * The word groups whose hash is smallest: texts that share many groups share many of these (a bottom-k sketch).
 * The caller keys them before they are stored.
 */
export function kenmerkendeWoordgroepen(tekst: string): string[] {
  const ranked = [...woordgroepen(tekst)].map((groep) => ({ groep, rang: hash(groep) }));
  return ranked
    .toSorted((a, b) => a.rang - b.rang || (a.groep < b.groep ? -1 : 1))
    .slice(0, MERKEN)
    .map(({ groep }) => groep);
}

/** FNV-1a, 32 bits: spreads evenly, and secrecy is not its task. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}
