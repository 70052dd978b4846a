import { PREFIXES } from '../normalise/persoon.ts';
import { SURNAMES } from './achternamen.ts';
import { ABSTRACT, NEVER_A_NAME, PROVERBIAL, STREETLIKE, TITLES } from './geen-naam.ts';
import { BRANDS, PARTNERS, TYPES } from './organisatie-woorden.ts';
import { PLACES } from './plaatsen.ts';
import { bare, follows } from './text.ts';
import type { Candidate, Text, Word } from './text.ts';
import { GIVEN_NAMES } from './voornamen.ts';

const INITIALS = /^(?:(?:\p{Lu}|Th|Chr|Ph|IJ|Ij|Fr|Joh|Wm|Mr|Jac)\.-?){1,6}$/u;
const GLUED = /^((?:\p{Lu}\.){1,5})(\p{Lu}\p{Ll}[\p{L}'-]*)\.?$/u;
// Capital and small letters, parts with hyphens, O'Neill and McKee; all capitals only beside a cue.
const NAME =
  /^(?:(?:[ODMN]'|Mc|Mac|Fitz|De|Van|El|Al|Ait|Ben|Abd)?\p{Lu}[\p{Ll}\p{M}]{1,24}|\p{Lu}\p{Ll}\p{Lu}\p{Ll}{2,}|(?:al|el|as|ad|ar|ash|at)-\p{Lu}\p{Ll}+)(?:-(?:\p{Lu}?[\p{Ll}\p{M}]{1,24}|\p{Lu})){0,4}\.?$/u;
export const CAPITALS = /^(?:[OD]')?\p{Lu}[\p{Lu}\p{M}'-]{1,24}\.?$/u;
export const SURNAME_ENDING =
  /(?:stra|sma|inga|enga|ema|sen|ssen|zoon|mans|man|huis|kamp|veld|ski|ska|cki|cka|wicz|czyk|zyk|czak|iak|oglu|escu|eanu|iuc|ovic|evic|ić|ov|ova|ev|eva|enko|chuk|uk|yan|ian|dze|vili|aitis|auskas|ienė|iene|ins|ņš|pour|zadeh|nejad|singh|persad|persaud|persadsingh|sing|lal|nath|akker|aar|beek|berg|burg|dijk|hoven|horst|hof|steen|stein|meijer|meyer|huizen|wijk|gaard|veen|aard|aert|oort|voort|donk|bosch|schot|laar|mans|kens|sel|rijk|zand|hout|huijs|huys|brink|voet|wijck|dorp|ink|elaar|eren|ijsen|issen|essen|akkers|sluis|zijl|stad|meulen|boer|oui|aoui|laoui|tani|iri|ani|ouri|ji)$/;

export const fold = (word: Word | undefined): string => word?.plain ?? '';
export const isGiven = (word: Word | undefined): boolean => {
  const text = fold(word);
  return (
    GIVEN_NAMES.has(text) || (text.includes('-') && text.split('-').every((part) => GIVEN_NAMES.has(part)))
  );
};
export const isSurname = (word: Word | undefined): boolean => {
  const text = fold(word);
  return SURNAMES.has(text) || (text.includes('-') && text.split('-').some((part) => SURNAMES.has(part)));
};
export const isPrefix = (word: Word | undefined): boolean => {
  const text = bare(word);
  // "R. v. Meerle": the dot tells the prefix from a loose letter.
  if (
    word?.text === 'v.' ||
    /^(?:v\.d|v\.d\.|vd|van't|oude|ait|aït|bint|bin|os|di|dos|da|das|del|della|do)$/.test(text)
  )
    return true;
  if (/^'t$/.test(text)) return true;
  return (
    PREFIXES.has(text.replace(/'/g, '')) &&
    !/^(?:in|op|aan|bij|onder|over|uit|voor|te|het|t|la|le|v|do|vd|d)$/.test(text)
  );
};
/** Prefixes that running text has between two words of any kind. */
export const isWeakPrefix = (word: Word | undefined): boolean =>
  /^(?:van|de|den|der|'t|oude|da|di|do|al|van't)$/.test(bare(word));

export function isName(word: Word | undefined, loud = false, inside = false): boolean {
  if (!word || !(NAME.test(word.text) || (loud && CAPITALS.test(word.text)))) return false;
  const text = bare(word);
  // "Eig.: Dhr. Zandstra": a form of address is no name itself.
  if (TITLES.has(text) && !SURNAMES.has(text) && !isGiven(word)) return false;
  if (isGiven(word)) return !/^(?:mercedes|seat|partner)$/.test(text);
  if (inside && SURNAMES.has(fold(word))) return true;
  // "Café-Restaurant", "Bar-Dancing".
  if (text.includes('-') && text.split('-').some((part) => TYPES.has(part))) return false;
  return (
    !NEVER_A_NAME.has(text) && !STREETLIKE.test(text) && (SURNAMES.has(fold(word)) || !ABSTRACT.test(text))
  );
}

export interface NameFound {
  /** Words it takes. */
  length: number;
  initials: boolean;
  given: boolean;
  surname: boolean;
  prefix: boolean;
  names: number;
}

export const ends = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.text.endsWith('.') &&
  !INITIALS.test(word.text) &&
  !/^(?:v|v\.d|d)\.$/.test(word.text);

/** Whether this word can stand behind the one before it in one name: "Jan P. de Vries", "J.P.de Vries". */
const goesOn = (words: readonly Word[], at: number): boolean =>
  words[at]?.gap === ' ' || (INITIALS.test(words[at - 1]?.text ?? '') && words[at]?.gap === '');

/**
 * Whether "in 't", "op den" and the like begin here as the prefix of a surname. In running text these say where someone
 * is, so a name must stand before them, and behind "de" a surname that is known.
 */
function isLongPrefix(words: readonly Word[], at: number, named: boolean, cued: boolean): boolean {
  if (!named || !/^(?:in|op|aan|uit|bij|onder|over|voor)$/.test(bare(words[at]))) return false;
  const small = bare(words[at + 1]);
  const name = words[at + 2];
  if (!/^(?:'t|de|den|het|der)$/.test(small) || words[at + 1]?.gap !== ' ' || name?.gap !== ' ') return false;
  if (!isName(name, false, true) || PLACES.has(fold(name))) return false;
  return cued || small === "'t" || isSurname(name);
}

/** "J van den Bosch", "PM Quist": initials without full stops, only straight before a prefix or a known surname. */
function isBareInitial(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const next = words[at + 1];
  if (
    !/^\p{Lu}{1,3}$/u.test(text) ||
    next?.gap !== ' ' ||
    PARTNERS.has(text.toLowerCase()) ||
    BRANDS.has(text.toLowerCase())
  )
    return false;
  if (/^(?:IN|OP|TE|DE|HET|BV|NV|CV|VOF|EN|OF|U|IK|WIJ|OM|AAN|VAN|BIJ)$/.test(text)) return false;
  const small =
    /^(?:van|de|el|ten|ter)$/.test(next.text) &&
    /^(?:de|den|der|\p{Lu}[\p{Ll}]{2,})/u.test(words[at + 2]?.text ?? '') &&
    words[at + 2]?.gap === ' ';
  return small ? text.length < 3 : isSurname(next) && NAME.test(next.text) && !NEVER_A_NAME.has(bare(next));
}

/** Words at `at` that belong to a name without being one: an initial, a prefix, the A of "Tjin A Djie"; 0 when none. */
function joint(
  words: readonly Word[],
  at: number,
  found: NameFound,
  initial: boolean,
  loud: boolean,
): number {
  const word = words[at];
  const cued = (loud && found.names === 0) || initial;
  if (isLongPrefix(words, at, cued || found.names > 0, cued)) return 2;
  // "Paraaf M.J. Kolff": initials go on with a name only behind a given one.
  if (!word || (INITIALS.test(word.text) && found.names > 0 && !found.given)) return 0;
  if (INITIALS.test(word.text)) return 1;
  if (found.names === 0 && isBareInitial(words, at)) return 1;
  if (found.names > 0 && /^\p{Lu}$/u.test(word.text) && words[at + 1]?.gap === ' ' && isName(words[at + 1]))
    return 1;
  // "paspoort van Fatma Yildiz": a given name behind it begins a name of its own.
  return isPrefix(word) && !isName(word, loud) && !ends(word) && !beginsOwn(words, at) ? 1 : 0;
}

const STREET_NAME = /^\p{Lu}\p{Ll}{2,}weg\.?$/u;

/** Reads a name from `index`: initials, given names, prefixes and surname in any usual order. */
export function readName(words: readonly Word[], index: number, loud: boolean): NameFound {
  const found: NameFound = {
    length: 0,
    initials: false,
    given: false,
    surname: false,
    prefix: false,
    names: 0,
  };
  let pending = false;
  let initial = false;
  for (let at = index; at < Math.min(words.length, index + 8); at++) {
    const word = words[at];
    if (!word || (at > index && !goesOn(words, at))) break;
    if (GLUED.test(word.text))
      return { ...found, length: at - index + 1, initials: true, names: found.names + 1 };
    const skip = joint(words, at, found, initial, loud);
    if (skip > 0) {
      initial ||= /^\p{Lu}/u.test(word.text) && (INITIALS.test(word.text) || isBareInitial(words, at));
      pending = true;
      at += skip - 1;
      continue;
    }
    // "A.P. Slootweg": behind initials a surname may sound like a street.
    const named = isName(word, loud, pending || found.names > 0) || (initial && STREET_NAME.test(word.text));
    if (!named || (found.names > 0 && isOther(word))) break;
    found.names += 1;
    found.initials ||= initial;
    found.given ||= isGiven(word) && found.names === 1;
    found.surname = isSurname(word) || SURNAME_ENDING.test(fold(word));
    found.length = at - index + 1;
    found.prefix ||= pending && isPrefix(words[at - 1]);
    pending = false;
    if (ends(word)) break;
  }
  return found;
}

/** Whether a given name with a surname follows this small word, which is then no prefix. */
const beginsOwn = (words: readonly Word[], at: number): boolean =>
  /^(?:van|de)$/.test(words[at]?.text ?? '') &&
  isGiven(words[at + 1]) &&
  !isSurname(words[at + 1]) &&
  follows(words[at + 2]) &&
  (isName(words[at + 2]) || isPrefix(words[at + 2]));

/** A word that takes the run of capitals away from a person: a place. */
const isOther = (word: Word): boolean => PLACES.has(fold(word)) && !isSurname(word);

/** Given names that in small letters are words. */
const SMALL_WORDS = new Set(
  'wil mark roos bas jet storm daan mees pien floor fleur sky mei rob tom jan-en had is das ben jade kim wim ad ap ed max job boy hein hans eva lot los door sam stan'.split(
    ' ',
  ),
);

/** A name in small letters, only straight behind a form of address and only when it is known. */
export function smallName(words: readonly Word[], index: number): number {
  let at = index;
  while (
    at < index + 3 &&
    /^(?:van|de|der|den|ten|ter|el|al|'t|v\.d|vd|te|ait|ben)$/.test(bare(words[at])) &&
    (at === index || follows(words[at]))
  )
    at++;
  const word = words[at];
  if (!word || (at > index && !follows(word)) || !/^\p{Ll}/u.test(word.text)) return 0;
  if (SURNAMES.has(fold(word))) return at - index + 1;
  if (!GIVEN_NAMES.has(fold(word)) || SMALL_WORDS.has(word.bare) || at > index) return 0;
  const more = smallName(words, at + 1);
  return follows(words[at + 1]) && more > 0 ? more + 1 : 1;
}

/** The words from `index` as a person; nothing when they are of a proverb. */
export function person(text: Text, index: number, length: number, weight: number, cue: string): Candidate[] {
  const first = text.words[index];
  const last = text.words[index + length - 1];
  if (!first || !last || length === 0) return [];
  const to = last.to - (ends(last) ? 1 : 0);
  const name = text.folded.slice(first.from, to);
  if (PROVERBIAL.test(name)) return [];
  const waarde = text.original.slice(text.startOf(first.from), text.endOf(to - 1));
  return [{ kind: 'persoon', from: first.from, to, weight, cue, waarde }];
}
