import { clean, plainLetters } from '#platform/reckon/normalise/fold.ts';

/** A place in a text where something was recognised. */
export interface Plaats {
  start: number;
  end: number;
}

const WOORD = /\p{Ll}[\p{L}-]{2,40}/u;
/** Longer records are not searched further: the first pages say what they are about. */
const MEESTE = 400;

/**
 * The words of a text by which its record may be found. Regel KOP-11: geen naam en geen nummer. What was recognised is
 * left out, and so is every word with a capital: a name that nobody recognised has one, and an ordinary Dutch word has one
 * only where a sentence begins.
 */
export function gewoneWoorden(tekst: string, herkend: readonly Plaats[]): string {
  let bare = tekst;
  for (const { start, end } of herkend)
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
  return woordenVan(bare, true);
}

/** The words of a question; a capital means nothing there. */
export const vraagwoorden = (vraag: string): string => woordenVan(clean(vraag).toLowerCase(), false);

function woordenVan(tekst: string, alleenKlein: boolean): string {
  const words = new Set<string>();
  for (const raw of tekst.split(/[^\p{L}\p{N}'’-]+/u)) {
    if (words.size >= MEESTE) break;
    if (!new RegExp(`^${WOORD.source}$`, 'u').test(raw) || (alleenKlein && raw !== raw.toLowerCase()))
      continue;
    words.add(plainLetters(raw).replaceAll('-', ' '));
  }
  return [...words].join(' ');
}
