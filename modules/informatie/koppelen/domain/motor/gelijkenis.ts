/**
 * Damerau-Levenshtein distance (optimal string alignment) of two short texts, bounded: what is further apart than
 * `max` gives `max + 1`. O(length × max).
 */
export function afstand(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (same ? 0 : 1));
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > max) return max + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length]!, max + 1);
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

/** Nearness of two words that are not equal: as many errors as their length can bear. */
export function bijna(a: string, b: string): boolean {
  const shortest = Math.min(a.length, b.length);
  if (shortest < 3) return false;
  const max = shortest >= 8 ? 2 : 1;
  if (shortest < 4 && a[0] !== b[0]) return false;
  return afstand(a, b, max) <= max || (shortest >= 4 && vormklasse(a) === vormklasse(b));
}
