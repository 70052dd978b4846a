import { MEESTE_BLOKKEN, MEESTE_RIJEN, type Blok } from './read/blocks.ts';

const REDENEN = [
  'soort',
  'naam-past-niet',
  'versleuteld',
  'macro',
  'te-groot-uitgepakt',
  'te-veel-rijen',
  'gevaarlijk',
  'onleesbaar',
  'te-lang',
  'te-veel-geheugen',
  'afgebroken',
] as const;

/** Why a document was not read; nothing of it was kept. */
export type LeesReden = (typeof REDENEN)[number];

export type LeesResultaat = { blokken: Blok[]; reden: null } | { blokken: null; reden: LeesReden };

/** The child's answer is the word of a stranger: whatever does not have the shape is refused as a whole. */
export function readDocumentAnswer(output: Buffer): LeesResultaat {
  try {
    const { reden, blokken } = JSON.parse(output.toString('utf8')) as { reden: unknown; blokken: unknown };
    const known = REDENEN.find((one) => one === reden);
    if (known) return { blokken: null, reden: known };
    if (
      reden === null &&
      Array.isArray(blokken) &&
      blokken.length <= MEESTE_BLOKKEN * 2 &&
      blokken.every(isBlok)
    )
      return { blokken: blokken as Blok[], reden: null };
  } catch {
    // No JSON is no answer.
  }
  return { blokken: null, reden: 'afgebroken' };
}

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= 8_000;
const isPlace = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0;

function isBlok(value: unknown): boolean {
  const blok = value as Partial<Record<string, unknown>> | null;
  if (blok?.['soort'] === 'kop' || blok?.['soort'] === 'tekst')
    return isText(blok['tekst']) && isPlace(blok['regel']);
  const { blad, rijen } = blok ?? {};
  if (blok?.['soort'] !== 'tabel' || !(blad === null || isText(blad)) || !Array.isArray(rijen)) return false;
  return rijen.length <= MEESTE_RIJEN && rijen.every(isRij);
}

function isRij(value: unknown): boolean {
  const { regel, cellen } = (value ?? {}) as { regel?: unknown; cellen?: unknown };
  if (!isPlace(regel) || !Array.isArray(cellen) || cellen.length > 40) return false;
  return cellen.every((cel) => Array.isArray(cel) && cel.length <= 60 && cel.every(isText));
}
