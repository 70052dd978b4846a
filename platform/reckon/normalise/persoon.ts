import { clean, mixesScripts, plainLetters } from './fold.ts';
import { sound, unsound } from './kinds.ts';
import type { Normalised } from './kinds.ts';
import { klank } from './klank.ts';

/** Words between given name and surname. The BRP keeps them apart, people lose, join or capitalise them. */
export const PREFIXES: ReadonlySet<string> = new Set(
  'van de der den ten ter te het t op in aan bij onder over uit voor v vd vander vande vanden von zu zum el al ben bin aït ait abu ibn la le les du des da do dos di del della mac'.split(
    ' ',
  ),
);

const TITLES: ReadonlySet<string> = new Set(
  'de heer hr dhr meneer mijnheer mevrouw mevr mw mej juffrouw familie fam drs dr mr ir ing prof bc msc bsc wijlen ene'.split(
    ' ',
  ),
);

/** Prefixes that are nobody's given name: "in 't Veld" has none, "Ben de Vries" has. */
const OPENERS: ReadonlySet<string> = new Set('in op van aan bij over onder uit te'.split(' '));

export interface PersonName {
  /** Given names in full, folded, in order. */
  given: string[];
  /** Initials of all given names, `jp`. */
  initials: string;
  /** Prefix of the surname, `van der`; empty when there is none. */
  prefix: string;
  surname: string;
  /** Second half of a double name: the partner's or the own name, which of the two is not known. */
  partner?: { prefix: string; surname: string };
}

/** Splits a name as written in any usual order; null when no surname is left. */
export function parsePersonName(raw: string): PersonName | null {
  // A capital T or V with a dot is an initial; "'t", "t" and "v." are prefixes. The sign keeps them apart once folded.
  const text = plainLetters(clean(raw).replace(/(?<![\p{L}'])([TV])\.(?! ?[Dd]\.)/gu, '$1§ '))
    .replace(/\bv\. ?d\.(?: ?r\.)?/g, 'van de ')
    .replace(/’/g, "'")
    .replace(/\s*-\s*/g, '-');
  const comma = text.indexOf(',');
  const tail = comma < 0 ? [] : split(text.slice(comma + 1).replaceAll(',', ' '));
  const words = dropTitles(split(comma < 0 ? text : text.slice(0, comma)));
  if (comma >= 0) {
    const { given, initials } = takeGiven(tail.filter((word) => !isPrefix(word)));
    return build(given, initials, [...tail.filter(isPrefix), ...words]);
  }
  // "Jansen-de Vries": the word that ends in a hyphen and a prefix is where the surname begins.
  const firstPrefix = words.findIndex(
    (word, index) => index > 0 && isPrefix(word.slice(word.lastIndexOf('-') + 1)),
  );
  const opens = words.length > 2 && OPENERS.has(plainWord(words[0])) && isPrefix(words[1] ?? '');
  const boundary = opens
    ? 0
    : firstPrefix > 0
      ? firstPrefix
      : isPrefix(words[0] ?? '')
        ? 0
        : words.length - 1;
  const { given, initials } = takeGiven(words.slice(0, boundary));
  return build(given, initials, words.slice(boundary));
}

const isPrefix = (word: string): boolean => PREFIXES.has(word.replace(/['.]/g, ''));

function split(text: string): string[] {
  // "J.P." and "A.M.Jansen" are several words without a space.
  return text
    .replace(/\./g, '. ')
    .split(/\s+/)
    .filter((word) => word !== '' && word !== '.');
}

function dropTitles(words: string[]): string[] {
  let start = 0;
  // "de" opens a title only before "heer"; in "de Vries" it is the name.
  while (
    start < words.length - 1 &&
    TITLES.has(plainWord(words[start])) &&
    (plainWord(words[start]) !== 'de' || plainWord(words[start + 1]) === 'heer')
  )
    start++;
  return words.slice(start);
}

const plainWord = (word: string | undefined): string => (word ?? '').replace(/\./g, '');

function takeGiven(words: readonly string[]): { given: string[]; initials: string } {
  const given: string[] = [];
  let initials = '';
  for (const word of words) {
    const letters = word.replace(/[^\p{L}-]/gu, '');
    if (letters === '') continue;
    initials += letters.charAt(0);
    if (!word.endsWith('.') && letters.length > 1) given.push(letters);
  }
  return { given, initials };
}

function build(given: string[], initials: string, words: readonly string[]): PersonName | null {
  const [own = '', ...others] = words.join(' ').split(/-(?=\p{L}{2})/u);
  const first = splitPrefix(own);
  if (first.surname.replace(/[^\p{L}]/gu, '').length < 2) return null;
  const second = others.length === 0 ? null : splitPrefix(others.join('-'));
  return { given, initials, ...first, ...(second && second.surname !== '' ? { partner: second } : {}) };
}

function splitPrefix(text: string): { prefix: string; surname: string } {
  const words = text
    .split(' ')
    .map((word) => word.replace(/[^\p{L}'-]/gu, ''))
    .filter((word) => word !== '');
  let count = 0;
  while (count < words.length - 1 && isPrefix(words[count] ?? '')) count++;
  return {
    prefix: words
      .slice(0, count)
      .map((word) => word.replace(/'/g, ''))
      .join(' '),
    surname: words.slice(count).join(' ').replace(/'/g, ''),
  };
}

/**
 * Name of a person as `surname (prefix), given names or initials`, folded. Variants: `kern:` surname and first initial
 * without prefix, `klank:` the same by sound, `aan:` prefix and surname joined, `tok:` words in alphabetical order;
 * a double name gives them for both halves. A name is never proof that two people are one.
 */
export function persoon(raw: string): Normalised {
  const text = clean(raw);
  if (text === '') return unsound('', 'leeg');
  const name = parsePersonName(text);
  if (!name || /\d|@/.test(text)) return unsound(plainLetters(text), 'vorm');
  const given = name.given.length > 0 ? name.given.join(' ') : name.initials.split('').join(' ');
  const surname = name.partner
    ? `${name.surname}-${[name.partner.prefix, name.partner.surname].join(' ').trim()}`
    : name.surname;
  const value = `${surname}${name.prefix === '' ? '' : ` (${name.prefix})`}${given === '' ? '' : `, ${given}`}`;
  if (mixesScripts(text)) return unsound(value, 'gemengd-schrift');
  const initial = name.initials.charAt(0);
  const halves = [{ prefix: name.prefix, surname: name.surname }, ...(name.partner ? [name.partner] : [])];
  const variants = halves.flatMap((half) => [
    `kern:${half.surname} ${initial}`.trim(),
    `klank:${half.surname.split(/[ -]/).map(klank).join('')} ${initial}`.trim(),
    `aan:${`${half.prefix}${half.surname}`.replace(/[^\p{L}]/gu, '')} ${initial}`.trim(),
  ]);
  const words = [...name.given, ...halves.flatMap((half) => half.surname.split(/[ -]/))].toSorted();
  return sound(value, [...variants, `tok:${words.join(' ')}`]);
}
