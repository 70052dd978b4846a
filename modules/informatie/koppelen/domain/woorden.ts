import { clean, plainLetters } from '#platform/reckon/normalise/fold.ts';

/** A place in a text where something was recognised. */
export interface Plaats {
  start: number;
  end: number;
}

const WOORD = /^\p{Ll}[\p{L}-]{2,40}$/u;
/** Longer records are not searched further: the first pages say what they are about. */
const MEESTE = 400;

/**
 * The words of a text by which its record may be found. Regel KOP-11: geen naam en geen nummer. What was recognised is
 * left out, and so is every word with a capital: a name that nobody recognised has one, and an ordinary Dutch word has one
 * only where a sentence begins.
 */
export const gewoneWoorden = (tekst: string, herkend: readonly Plaats[]): string =>
  woordenVan(zonder(tekst, herkend), true);

/** The words of a question; a capital means nothing there, and a name in it is not asked (regel KOP-5). */
export const vraagwoorden = (vraag: string, herkend: readonly Plaats[]): string =>
  woordenVan(clean(zonder(vraag, herkend)).toLowerCase(), false);

function zonder(tekst: string, herkend: readonly Plaats[]): string {
  let bare = tekst;
  for (const { start, end } of herkend)
    bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
  return bare;
}

/** Said of a person and of nothing else: alone it would find everybody. */
const AANSPREKING: ReadonlySet<string> = new Set(
  'heer dhr mevrouw mevr mw meneer mijnheer familie fam genaamd ene'.split(' '),
);

function woordenVan(tekst: string, alleenKlein: boolean): string {
  const words = new Set<string>();
  for (const raw of tekst.split(/[^\p{L}\p{N}'’-]+/u)) {
    if (words.size >= MEESTE) break;
    if (!WOORD.test(raw) || (alleenKlein && raw !== raw.toLowerCase())) continue;
    const word = plainLetters(raw).replaceAll('-', ' ');
    if (!AANSPREKING.has(word)) words.add(word);
  }
  return [...words].join(' ');
}
