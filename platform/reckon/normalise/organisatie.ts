import { clean, mixesScripts, plainLetters } from './fold.ts';
import { sound, unsound } from './kinds.ts';
import type { Normalised } from './kinds.ts';
import { klank } from './klank.ts';

/** Legal forms as written, folded and without dots, to one code each. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^b ?v( i ?o)?$/, 'bv'],
  [/^besloten vennootschap$/, 'bv'],
  [/^n ?v$/, 'nv'],
  [/^v ?o ?f$/, 'vof'],
  [/^vennootschap onder firma$/, 'vof'],
  [/^c ?v$/, 'cv'],
  [/^maatschap$/, 'maatschap'],
  [/^eenmanszaak$/, 'eenmanszaak'],
  [/^st(ichting|g)$/, 'stichting'],
  [/^(ver(eniging|g)|vve)$/, 'vereniging'],
  [/^(cooperatie|coop|u ?a)$/, 'cooperatie'],
  [/^gmbh$/, 'gmbh'],
  [/^(ltd|limited)$/, 'ltd'],
  [/^sp z ?o ?o$/, 'spzoo'],
  [/^s ?r ?l$/, 'srl'],
  [/^e?ood$/, 'ood'],
  [/^(uab|sia|bvba|sarl|kft)$/, 'buitenlands'],
];

const IN_FRONT = ['stichting', 'vereniging', 'cooperatie', 'maatschap'];

const formOf = (words: readonly string[]): string | undefined => {
  const text = words.join(' ');
  return FORMS.find(([pattern]) => pattern.test(text))?.[1];
};

/** A firm's name apart from its legal form, both folded; `form` is absent when the name shows none. */
export function splitLegalForm(raw: string): { name: string; form?: string } {
  const text = plainLetters(clean(raw))
    .replace(/[&+]/g, ' en ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  let words = text === '' ? [] : text.split(' ');
  let form: string | undefined;
  for (const length of [4, 3, 2, 1]) {
    const tail = words.length >= length ? formOf(words.slice(-length)) : undefined;
    if (!tail) continue;
    form = tail;
    words = words.slice(0, -length);
    break;
  }
  // In front only the forms that are written there: "NV" or "CV" in front is more often part of the name.
  const head = formOf(words.slice(0, 1));
  if (head && IN_FRONT.includes(head)) {
    form ??= head;
    words = words.slice(1);
  }
  return { name: words.join(' '), ...(form ? { form } : {}) };
}

/**
 * Name of an organisation without legal form, with & and + as "en". Variants: `vorm:` with the form, `tok:` words in
 * alphabetical order, `aan:` written as one word, `klank:` the same by sound.
 */
export function organisatie(raw: string): Normalised {
  const { name, form } = splitLegalForm(raw);
  if (name === '') return unsound('', 'leeg');
  if (mixesScripts(clean(raw))) return unsound(name, 'gemengd-schrift');
  if (name.replace(/ /g, '').length < 2) return unsound(name, 'lengte');
  const words = name.split(' ');
  return sound(name, [
    ...(form ? [`vorm:${name} ${form}`] : []),
    `tok:${words.toSorted().join(' ')}`,
    `aan:${words.join('')}`,
    `klank:${words.map((word) => klank(word) || word).join('')}`,
  ]);
}

/** Name of a vessel without ms, mts and the like. Variant `aan:` written as one word. */
export function vaartuig(raw: string): Normalised {
  const text = plainLetters(clean(raw))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const value = text.replace(
    /^(?:(?:m ?t ?s|m ?s|m ?v|s ?b|motor(?:tank)?schip|schip|zeiljacht|motorjacht|jacht|sleepboot|duwboot|boot)\s+)+/,
    '',
  );
  if (value === '') return unsound('', 'leeg');
  if (mixesScripts(clean(raw))) return unsound(value, 'gemengd-schrift');
  return value.length < 2 ? unsound(value, 'lengte') : sound(value, [`aan:${value.replaceAll(' ', '')}`]);
}
