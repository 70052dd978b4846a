import { clean, plainLetters } from './fold.ts';

/** Words in front that are written short, folded, to the form in which they are compared. */
const WORDS: Record<string, string> = {
  burg: 'burgemeester',
  burgem: 'burgemeester',
  bgm: 'burgemeester',
  dr: 'doctor',
  dokter: 'doctor',
  prof: 'professor',
  ds: 'dominee',
  ir: 'ingenieur',
  ing: 'ingenieur',
  mr: 'meester',
  jhr: 'jonkheer',
  st: 'sint',
  past: 'pastoor',
  pres: 'president',
  gen: 'generaal',
  adm: 'admiraal',
  weth: 'wethouder',
  min: 'minister',
  mgr: 'monseigneur',
  v: 'van',
  vd: 'van de',
  vh: 'van het',
  t: 'het',
  '1e': 'eerste',
  '2e': 'tweede',
  '3e': 'derde',
  '4e': 'vierde',
  o: 'oude',
  n: 'nieuwe',
  str: 'straat',
  wg: 'weg',
  ln: 'laan',
  pln: 'plein',
  sngl: 'singel',
  kd: 'kade',
  dk: 'dijk',
};

/** Endings that are written short; only where the word before is long enough to be a name. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[a-z]{2})str$/, 'straat'],
  [/(?<=[a-z]{2})wg$/, 'weg'],
  [/(?<=[a-z]{2})ln$/, 'laan'],
  [/(?<=[a-z]{2})pln$/, 'plein'],
  [/(?<=[a-z]{2})sngl$/, 'singel'],
  [/(?<=[a-z]{2})kd$/, 'kade'],
  [/(?<=[a-z]{2})dk$/, 'dijk'],
  [/(?<=[a-z]{2})dyk$/, 'dijk'],
];

/**
 * Street as it is compared: folded, abbreviations written out, without the article in front that people add or drop
 * ("de Kerkstraat"). Two streets that differ in the article alone do not occur beside each other.
 */
export function canonicalStreet(raw: string): string {
  const text = plainLetters(clean(raw))
    .replace(/\bv\. ?d\.?(?![a-z])/g, 'van de')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const words = text.split(' ').map((word) => WORDS[word] ?? expandEnding(word));
  while (words.length > 1 && ['de', 'het', 'den', 'een'].includes(words[0] ?? '')) words.shift();
  return words.join(' ');
}

function expandEnding(word: string): string {
  const ending = ENDINGS.find(([pattern]) => pattern.test(word));
  return ending ? word.replace(ending[0], ending[1]) : word;
}
