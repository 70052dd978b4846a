import { clean, plainLetters } from '#platform/reckon/normalise/fold.ts';
import { klank } from '#platform/reckon/normalise/klank.ts';
import { parsePersonName, PREFIXES } from '#platform/reckon/normalise/persoon.ts';
import type { Gegeven, Lezing, Naamdeel } from './gegeven.ts';

/**
 * Every way in which a person's name may be meant. One for parts in their own fields, more where given name and
 * surname may have changed places: the comparison takes the reading that fits best and pays for it.
 */
export function leesNaam(gegeven: Gegeven): Lezing[] {
  const surname = clean(gegeven.achternaam ?? '');
  const given = clean(gegeven.voornamen ?? '');
  if (surname === '' && given === '') return uitTekst(gegeven.naam ?? '');
  const first = lezing(given, `${gegeven.voorvoegsel ?? ''} ${surname}`);
  const swapped = surname !== '' && voluit(given).length > 0 ? [lezing(surname, given)] : [];
  return [first, ...swapped].filter((l) => l.namen.length > 0 || l.letters !== '');
}

function uitTekst(raw: string): Lezing[] {
  const text = clean(raw);
  const name = parsePersonName(text);
  if (!name) {
    const alone = lezing(text, '');
    return alone.letters === '' ? [] : [alone];
  }
  const partner = name.partner ? `-${name.partner.prefix} ${name.partner.surname}` : '';
  const first: Lezing = {
    namen: namenVan(`${name.prefix} ${name.surname}${partner}`),
    voornamen: name.given.map(letters),
    letters: name.initials,
  };
  const words = text.split(' ');
  if (text.includes(',') || words.length < 2 || words.some((w) => w.includes('.'))) return [first];
  // "Jansen Piet": the first word, with the prefixes before it, may be the surname.
  let at = 0;
  while (at < words.length - 2 && PREFIXES.has(plainLetters(words[at]!).replace(/['.]/g, ''))) at++;
  return [first, lezing(words.slice(at + 1).join(' '), words.slice(0, at + 1).join(' '))];
}

const letters = (word: string): string => word.replace(/[^\p{L}]/gu, '');

/** Given names that are written in full; an initial is none. */
function voluit(text: string): string[] {
  return plainLetters(text)
    .split(/[\s-]+/)
    .filter((word) => !word.includes('.') && !PREFIXES.has(word))
    .map(letters)
    .filter((word) => word.length > 2 || (word.length === 2 && !/^[^aeiouy]+$/.test(word)));
}

function lezing(given: string, surname: string): Lezing {
  return { namen: namenVan(surname), voornamen: voluit(given), letters: initialen(given) };
}

function initialen(given: string): string {
  const words = plainLetters(given)
    .split(/[\s.]+/)
    .filter((word) => word !== '' && !PREFIXES.has(word.replace(/['.]/g, '')));
  // "JP" without dots in a field of one short word of consonants: two initials.
  const [only] = words;
  if (words.length === 1 && only && /^[^aeiouy]{2,3}$/.test(only)) return only;
  return words.map((word) => letters(word).charAt(0)).join('');
}

/** The halves of a surname, each without its prefix, and the whole written as one where there are more halves. */
function namenVan(raw: string): Naamdeel[] {
  const text = plainLetters(clean(raw))
    .replace(/\bv\.? ?d\.(?: ?r\.)?/g, 'van de ')
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\s-]/gu, '');
  const halves = text.split(/\s*-\s*/).flatMap((half) => helften(half.split(' ').filter((w) => w !== '')));
  if (halves.length < 2) return halves;
  const whole = halves.map((h) => h.aan).join('');
  return [...halves, { kern: whole, aan: whole, klank: halves.map((h) => h.klank).join('') }];
}

function helften(words: readonly string[]): Naamdeel[] {
  const parts: Naamdeel[] = [];
  let prefix = '';
  for (const [i, word] of words.entries()) {
    // The last word is the name, whatever it looks like: "Van" and "Ten" are surnames too.
    if (i < words.length - 1 && PREFIXES.has(word)) {
      prefix += word;
      continue;
    }
    const kern = letters(word);
    if (kern === '') continue;
    parts.push({ kern, aan: prefix + kern, klank: klank(kern) });
    prefix = '';
  }
  return parts;
}
