import { clean, plainLetters } from '#platform/reckon/normalise/fold.ts';
import { parsePersonName, PREFIXES } from '#platform/reckon/normalise/persoon.ts';
import { klankVan } from './gelijkenis.ts';
import type { Gegeven, Lezing, Naamdeel } from './gegeven.ts';

/**
 * Every way in which a person's name may be meant. One for parts in their own fields, more where given name and
 * surname may have changed places: the comparison takes the reading that fits best and pays for it.
 */
export function leesNaam(gegeven: Gegeven): Lezing[] {
  const surname = zonderAanspreking(clean(gegeven.achternaam ?? ''));
  const given = zonderAanspreking(clean(gegeven.voornamen ?? ''));
  if (surname === '' && given === '') return uitTekst(gegeven.naam ?? '');
  const first = lezing(given, `${gegeven.voorvoegsel ?? ''} ${surname}`);
  const swapped = surname !== '' && voluit(given).length > 0 ? [lezing(surname, given)] : [];
  return [first, ...swapped].filter((l) => l.namen.length > 0 || l.letters !== '');
}

const AANSPREKING =
  /^(?:(?:de )?(?:heer|hr)|dhr|meneer|mevrouw|mevr|mw|mej|familie|fam|wed|weduwe)(?:\.\s*|\s+)(?=\p{L})/iu;
const zonderAanspreking = (text: string): string => text.replace(AANSPREKING, '');

function uitTekst(raw: string): Lezing[] {
  const text = clean(raw);
  const achteraan = initialenAchteraan(text);
  if (achteraan) return [achteraan];
  const name = parsePersonName(text);
  if (!name) {
    const alone = lezing(text, '');
    return alone.letters === '' ? [] : [alone];
  }
  const partner = name.partner ? `-${name.partner.prefix} ${name.partner.surname}` : '';
  const given = name.given.flatMap((n) => n.split('-')).map(letters);
  const first: Lezing = {
    namen: namenVan(`${name.prefix} ${name.surname}${partner}`),
    voornamen: given,
    letters: name.initials.length === name.given.length ? given.map((n) => n[0]).join('') : name.initials,
  };
  const bare = zonderAanspreking(text);
  const words = bare.split(' ');
  if (text.includes(',') || words.some((w) => w.includes('.'))) return [first];
  // One word may be a given name as well as a surname.
  if (words.length < 2) return [first, lezing(bare, '')];
  // "Jansen Piet": the first word, with the prefixes before it, may be the surname.
  let at = 0;
  while (at < words.length - 2 && PREFIXES.has(plainLetters(words[at]!).replace(/['.]/g, ''))) at++;
  return [first, lezing(words.slice(at + 1).join(' '), words.slice(0, at + 1).join(' '))];
}

/** "Van der Hoeven C.J.": a surname with the initials behind it. */
function initialenAchteraan(text: string): Lezing | null {
  const found = /^([^,]*\p{L}{3}[^,.]*?)\s+((?:\p{Lu}\.\s?){1,5}|\p{Lu}{1,3}|(?:\p{Lu}\s){1,3}\p{Lu})$/u.exec(
    text,
  );
  if (!found || (!found[2]!.includes('.') && text === text.toUpperCase())) return null;
  if (!found[2]!.includes('.') && !/^\p{Lu}(?:\s\p{Lu})*$|^[B-DF-HJ-NP-TV-XZ]{2,3}$/u.test(found[2]!))
    return null;
  const surname = zonderAanspreking(found[1]!);
  const initials = found[2]!.replace(/[^\p{L}]/gu, '');
  return { namen: namenVan(surname), voornamen: [], letters: plainLetters(initials) };
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
    .split(/[\s.-]+/)
    // One letter among the given names is an initial, also a T or a V.
    .filter((word) => word !== '' && (word.length === 1 || !PREFIXES.has(word.replace(/['.]/g, ''))));
  // "JP" without dots in a field of one short word of consonants: two initials.
  const [only] = words;
  if (words.length === 1 && only && /^[b-df-hj-np-tv-xz]{2,3}$/.test(only)) return only;
  return words.map((word) => letters(word).charAt(0)).join('');
}

/** The halves of a surname, each without its prefix, and the whole written as one where there are more halves. */
function namenVan(raw: string): Naamdeel[] {
  const text = plainLetters(clean(raw))
    .replace(/\bv\.? ?d\.(?: ?r\.)?/g, 'van de ')
    .replace(/[’']/g, '')
    .replace(CIJFER_IN_NAAM, (figure) => ALS_LETTER[figure] ?? '')
    .replace(/[^\p{L}\s-]/gu, '');
  const halves = text.split(/\s*-\s*/).flatMap((half) => helften(half.split(' ').filter((w) => w !== '')));
  if (halves.length < 2) return halves;
  const whole = halves.map((h) => h.aan).join('');
  return [...halves, { kern: whole, aan: whole, klank: halves.map((h) => h.klank).join('') }];
}

// A scan reads letters as figures; in a name a figure is never meant.
const CIJFER_IN_NAAM = /(?<=\p{L}|^)[015689](?=\p{L}|$)/gu;
const ALS_LETTER: Record<string, string> = { 0: 'o', 1: 'l', 5: 's', 6: 'g', 8: 'b', 9: 'g' };

function helften(given: readonly string[]): Naamdeel[] {
  const parts: Naamdeel[] = [];
  const words = [...given];
  let prefix = '';
  // "Hoeven van der": what stands behind the name belongs before it.
  while (words.length > 1 && PREFIXES.has(words.at(-1)!) && words.some((w) => !PREFIXES.has(w)))
    prefix = words.pop()! + prefix;
  for (const [i, word] of words.entries()) {
    // The last word is the name, whatever it looks like: "Van" and "Ten" are surnames too.
    if (i < words.length - 1 && PREFIXES.has(word)) {
      prefix += word;
      continue;
    }
    const kern = letters(word);
    if (kern === '') continue;
    parts.push({ kern, aan: prefix + kern, klank: klankVan(kern) });
    prefix = '';
  }
  return parts;
}
