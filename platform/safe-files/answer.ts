import type { BestandSoort, Gevaar, Inspectie } from './kinds.ts';

/** Waarom er geen veilige weergave is; het origineel blijft in quarantaine. */
export type GeenWeergave =
  | 'geen-beeld'
  | 'beeld-onleesbaar'
  | 'beeld-te-groot'
  | 'beeldvorm-niet-ondersteund'
  | 'gevaarlijk'
  | 'te-lang'
  | 'te-veel-geheugen'
  | 'afgebroken';

/** First line of what the child writes. */
export interface WerkerAntwoord {
  inspectie: Inspectie;
  reden: GeenWeergave | null;
  mime: 'image/jpeg' | 'image/webp' | null;
  breedte: number;
  hoogte: number;
}

export interface VeiligBeeld {
  bytes: Uint8Array;
  mime: 'image/jpeg' | 'image/webp';
  breedte: number;
  hoogte: number;
}

/** `inspectie` is `null` when the child did not live to tell. */
export type VeiligResultaat =
  | { inspectie: Inspectie; veilig: VeiligBeeld; reden: null }
  | { inspectie: Inspectie | null; veilig: null; reden: GeenWeergave };

const LINE = 64 * 1024;

/**
 * Reads the child's answer as the word of a stranger: a taken-over child may write anything, so
 * shape and the magic number of the picture are checked here, and whatever does not fit is refused.
 */
export function readAnswer(output: Buffer): VeiligResultaat {
  const refused: VeiligResultaat = { inspectie: null, veilig: null, reden: 'afgebroken' };
  const end = output.subarray(0, LINE).indexOf(0x0a);
  if (end < 0) return refused;
  const answer = parse(output.toString('utf8', 0, end));
  if (answer === null) return refused;
  const { inspectie, reden, mime, breedte, hoogte } = answer;
  if (reden !== null) return { inspectie, veilig: null, reden };
  const bytes = output.subarray(end + 1);
  if (mime === null || !isPicture(mime, bytes)) return refused;
  return { inspectie, veilig: { bytes, mime, breedte, hoogte }, reden: null };
}

function isPicture(mime: string, bytes: Buffer): boolean {
  const signature = mime === 'image/jpeg' ? bytes.toString('hex', 0, 3) : bytes.toString('latin1', 8, 12);
  return signature === (mime === 'image/jpeg' ? 'ffd8ff' : 'WEBP');
}

const REASONS: readonly unknown[] = [
  null,
  'geen-beeld',
  'beeld-onleesbaar',
  'beeld-te-groot',
  'beeldvorm-niet-ondersteund',
  'gevaarlijk',
] satisfies (GeenWeergave | null)[];

function parse(line: string): WerkerAntwoord | null {
  try {
    const value = JSON.parse(line) as Partial<WerkerAntwoord> | null;
    const inspectie = readInspection(value?.inspectie);
    const mime = value?.mime ?? null;
    if (!inspectie || !REASONS.includes(value?.reden ?? null)) return null;
    if (mime !== null && mime !== 'image/jpeg' && mime !== 'image/webp') return null;
    const side = (size: unknown): number => (Number.isInteger(size) ? Math.max(0, size as number) : 0);
    return {
      inspectie,
      reden: value?.reden ?? null,
      mime,
      breedte: side(value?.breedte),
      hoogte: side(value?.hoogte),
    };
  } catch {
    return null;
  }
}

const KINDS: readonly unknown[] = [
  'afbeelding',
  'pdf',
  'tekst',
  'office',
  'mail',
  'archief',
  'onbekend',
] satisfies BestandSoort[];

function readInspection(value: unknown): Inspectie | null {
  const { soort, mime, naamPast, gevaren } = (value ?? {}) as Record<string, unknown>;
  const codes =
    Array.isArray(gevaren) &&
    gevaren.length <= 40 &&
    gevaren.every((code) => /^[a-z-]{1,40}$/.test(String(code)));
  if (!KINDS.includes(soort) || typeof mime !== 'string' || !/^[\w.+-]{1,80}\/[\w.+-]{1,120}$/.test(mime))
    return null;
  if (typeof naamPast !== 'boolean' || !codes) return null;
  return { soort: soort as BestandSoort, mime, naamPast, gevaren: gevaren.map(String) as Gevaar[] };
}
