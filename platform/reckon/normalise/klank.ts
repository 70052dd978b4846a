import { plainLetters } from './fold.ts';

// In this order; each line one class of spellings that sound alike in Dutch or in a transliteration to it.
// The rules are about characters and hold for every name, of whatever origin.
const CLASSES: readonly (readonly [RegExp, string])[] = [
  [/^m(?:[ou]h?|h)a?m+[aei]d+(?:ou)?$/, 'mohamed'],
  [/(?:sk|ck|tsk)[iya]$/, 'ski'],
  [/ssch|sch$/g, 's'],
  [/sch/g, 'sg'],
  [/sz|sh/g, 's'],
  [/cz|tsj|tch/g, 'ts'],
  [/kh|ch|gh/g, 'g'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/d$/, 't'],
  [/dj/g, 'j'],
  [/x/g, 'ks'],
  [/[cq]/g, 'k'],
  [/z/g, 's'],
  [/[vw]/g, 'f'],
  [/ij|ei|ey|ie|y/g, 'i'],
  [/au|ou|oe|uu|ue/g, 'u'],
  [/(.)\1+/g, '$1'],
];

/** Sound class of one word: names that are heard alike and written differently share it. */
export function klank(word: string): string {
  let sound = plainLetters(word).replace(/[^a-z]/g, '');
  for (const [pattern, replacement] of CLASSES) sound = sound.replace(pattern, replacement);
  return sound;
}
