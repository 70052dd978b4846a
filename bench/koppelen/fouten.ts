import type { Toeval } from './toeval.ts';

export const zonderTekens = (text: string): string =>
  text.replaceAll('ł', 'l').replaceAll('ı', 'i').normalize('NFKD').replace(/\p{M}/gu, '');

export function typefout(t: Toeval, text: string): string {
  if (text.length < 3) return text;
  const at = 1 + t.geheel(text.length - 2);
  const letter = t.kies([...'aeiounrstl']);
  return t.kies([
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2),
    () => text.slice(0, at) + letter + text.slice(at),
    () => text.slice(0, at) + letter + text.slice(at + 1),
    () => text.slice(0, at) + text[at]! + text.slice(at),
  ])();
}

const GEHOORD: readonly (readonly [RegExp, string])[] = [
  [/ij/i, 'ei'],
  [/ei/i, 'ij'],
  [/y/i, 'ij'],
  [/ck/i, 'k'],
  [/k(?=[aeo])/i, 'c'],
  [/c(?=[aou])/i, 'k'],
  [/sch/i, 'sg'],
  [/dt$/i, 't'],
  [/d$/i, 't'],
  [/th/i, 't'],
  [/ph/i, 'f'],
  [/z/i, 's'],
  [/v/i, 'f'],
  [/ou/i, 'au'],
  [/au/i, 'ou'],
  [/oe/i, 'u'],
  [/ou/i, 'oe'],
  [/kh/i, 'ch'],
  [/q/i, 'k'],
  [/ie/i, 'i'],
  [/([a-z])\1/i, '$1'],
  [/ss/i, 's'],
  [/ks/i, 'x'],
  [/x/i, 'ks'],
  [/sz/i, 's'],
  [/cz/i, 'tsj'],
  [/w/i, 'v'],
  [/ska$/, 'ski'],
  [/ski$/, 'ska'],
  [/singh/i, 'sing'],
  [/persad/i, 'parsad'],
  [/sh/i, 'sj'],
  [/ç|ch/i, 'tsj'],
];
export function gehoord(t: Toeval, text: string): string {
  const fits = GEHOORD.filter(([pattern]) => pattern.test(text));
  if (fits.length === 0) return typefout(t, text);
  const [pattern, to] = t.kies(fits);
  return text.replace(pattern, to);
}

const OCR: readonly (readonly [string, string])[] = [
  ['o', '0'],
  ['l', '1'],
  ['i', 'l'],
  ['e', 'c'],
  ['rn', 'm'],
  ['m', 'rn'],
  ['s', '5'],
  ['B', '8'],
  ['g', 'q'],
  ['n', 'u'],
  ['u', 'n'],
  ['h', 'b'],
  ['a', 'o'],
];
export function ocr(t: Toeval, text: string): string {
  const fits = OCR.filter(([from]) => text.slice(1).includes(from));
  if (fits.length === 0) return text;
  const [from, to] = t.kies(fits);
  const at = text.indexOf(from, 1);
  return text.slice(0, at) + to + text.slice(at + from.length);
}
