import { klank } from '#platform/reckon/normalise/klank.ts';

/** Rows of the distance table, kept: this is asked for millions of times and never twice at once. */
let [eerder, vorige, huidige] = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];
const LANGST = 62;

/**
 * Damerau-Levenshtein distance (optimal string alignment) of two short texts, bounded: what is further apart than
 * `max` gives `max + 1`. O(length × max).
 */
export function afstand(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  // What is equal in front and behind costs nothing.
  let start = 0;
  let [endA, endB] = [Math.min(a.length, LANGST), Math.min(b.length, LANGST)];
  while (start < endA && start < endB && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (endA > start && endB > start && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA--;
    endB--;
  }
  const [n, m] = [endA - start, endB - start];
  if (n === 0 || m === 0) return Math.min(n + m, max + 1);
  for (let j = 0; j <= m; j++) vorige[j] = j;
  for (let i = 1; i <= n; i++) {
    huidige[0] = i;
    let least = i;
    const x = a.charCodeAt(start + i - 1);
    for (let j = 1; j <= m; j++) {
      const y = b.charCodeAt(start + j - 1);
      let cost = Math.min(vorige[j]! + 1, huidige[j - 1]! + 1, vorige[j - 1]! + (x === y ? 0 : 1));
      if (i > 1 && j > 1 && x === b.charCodeAt(start + j - 2) && a.charCodeAt(start + i - 2) === y)
        cost = Math.min(cost, eerder[j - 2]! + 1);
      huidige[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    [eerder, vorige, huidige] = [vorige, huidige, eerder];
  }
  return Math.min(vorige[m]!, max + 1);
}

// What a camera, a scanner or a hurried hand takes for another: digits and letters of one shape, both cases folded.
const VORMEN: Record<string, string> = {
  '0': 'o',
  '1': 'l',
  '2': 'z',
  '5': 's',
  '6': 'g',
  '8': 'b',
  i: 'l',
  q: 'g',
  d: 'o',
  e: 'c',
  u: 'v',
  n: 'm',
};

/** A folded text with every look-alike replaced by one of its class: `rn` and `m` become one as well. */
export function vormklasse(text: string): string {
  return text
    .replaceAll('rn', 'm')
    .replaceAll('cl', 'o')
    .replaceAll('vv', 'w')
    .replace(/[0125668iqdeun]/g, (character) => VORMEN[character] ?? character);
}

/** What is compared of a word beside its letters; remembered, since the same names return in every comparison. */
interface Beeld {
  klank: string;
  vorm: string;
  /** Which letters it has, one bit each. */
  letters: number;
  klankLetters: number;
}

const beelden = new Map<string, Beeld>();

function beeldVan(word: string): Beeld {
  const known = beelden.get(word);
  if (known) return known;
  if (beelden.size >= 50_000) beelden.clear();
  const sound = klank(word);
  const beeld = {
    klank: sound,
    vorm: vormklasse(word),
    letters: lettersVan(word),
    klankLetters: lettersVan(sound),
  };
  beelden.set(word, beeld);
  return beeld;
}

function lettersVan(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Whether words can be within `max` errors by the letters they have: one error changes two of them at most. */
function kanBinnen(a: number, b: number, max: number): boolean {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) if (++count > 2 * max) return false;
  return true;
}

/** Sound of a word. */
export const klankVan = (word: string): string => beeldVan(word).klank;

/** Nearness of two words that are not equal: as many errors as their length can bear. */
export function bijna(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (shortest < 3) return false;
  const max = shortest >= 8 ? 2 : 1;
  if (shortest < 4 && a[0] !== b[0]) return false;
  const [x, y] = [beeldVan(a), beeldVan(b)];
  if (kanBinnen(x.letters, y.letters, max) && afstand(a, b, max) <= max) return true;
  return shortest >= 4 && x.vorm === y.vorm;
}

/**
 * Likeness of two words in which more went wrong than one slip: heard and misread at once. Weak by itself, so it is a
 * level of its own.
 */
export function lijkt(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (shortest < 5 || Math.abs(a.length - b.length) > 3) return false;
  const [x, y] = [beeldVan(a), beeldVan(b)];
  const max = shortest >= 8 ? 2 : 1;
  const heard =
    Math.min(x.klank.length, y.klank.length) >= 4 && kanBinnen(x.klankLetters, y.klankLetters, max);
  if (heard && afstand(x.klank, y.klank, max) <= max) return true;
  if (!kanBinnen(x.letters, y.letters, 4)) return false;
  if (afstand(x.vorm, y.vorm, max) <= max) return true;
  return shortest >= 9 && afstand(a, b, 3) <= 3;
}
