import { PREFIXES } from '../normalise/persoon.ts';
import { ABSTRACT, NEVER_A_NAME, NOT_BEFORE_A_NAME, SINGLE_CUES, STREETLIKE } from './geen-naam.ts';
import { bare, follows, opensSentence } from './text.ts';
import type { Candidate, Finder, Word } from './text.ts';

const INITIALS = /^(?:(?:\p{Lu}|Th|Chr|Ph|IJ|Ij)\.){1,6}$/u;
const GLUED = /^((?:\p{Lu}\.){1,5})(\p{Lu}\p{Ll}[\p{L}'-]*)\.?$/u;
// One capital and small letters, or two of those with a hyphen, or O'Neill and McKee; never all capitals.
const NAME = /^(?:(?:[OD]'|Mc|Mac)?\p{Lu}[\p{Ll}\p{M}]{1,24}(?:-\p{Lu}?[\p{Ll}\p{M}]{1,24}){0,2})\.?$/u;

const isName = (word: Word | undefined): boolean =>
  word !== undefined &&
  NAME.test(word.text) &&
  !NEVER_A_NAME.has(bare(word)) &&
  !ABSTRACT.test(bare(word)) &&
  !STREETLIKE.test(bare(word));
const isPrefix = (word: Word | undefined): boolean => {
  const text = bare(word);
  // "R. v. Meerle": the dot tells the prefix from a loose letter.
  if (word?.text === 'v.') return true;
  return (
    PREFIXES.has(text.replace(/'/g, '')) &&
    !/^(?:in|op|aan|bij|onder|over|uit|voor|te|het|'?t|la|le|v|do)$/.test(text)
  );
};

/** Number of words from `index` that form prefixes and a surname, 0 when no name follows. */
function surnameLength(words: readonly Word[], index: number): number {
  let at = index;
  while (at < index + 3 && isPrefix(words[at]) && (at === index || follows(words[at]))) at++;
  if (!isName(words[at]) || (at > index && !follows(words[at]))) return 0;
  return at - index + 1;
}

/** A name from `index`: given names or initials, then prefixes and surname; 0 when it is none. */
function nameLength(words: readonly Word[], index: number): number {
  const first = words[index];
  if (!first) return 0;
  if (GLUED.test(first.text)) return 1;
  let at = index;
  while (at < index + 4 && INITIALS.test(words[at]?.text ?? '') && (at === index || follows(words[at]))) at++;
  if (at > index) {
    const rest = follows(words[at]) ? surnameLength(words, at) : 0;
    return rest === 0 ? 0 : at - index + rest;
  }
  return givenLength(words, index);
}

/** At least two names in capitals, with prefixes between them. */
function givenLength(words: readonly Word[], index: number): number {
  let names = 0;
  let last = 0;
  for (let at = index; at < index + 6; at++) {
    const word = words[at];
    if (!word || (at > index && !follows(word))) break;
    if (isName(word)) {
      names++;
      last = at - index + 1;
      if (word.text.endsWith('.')) break;
    } else if (at === index || !isPrefix(word)) {
      // "Jan Jansen Transport": the whole is something else, not a name with a rest.
      if (/^\p{Lu}\p{Ll}/u.test(word.text) && follows(word)) return 0;
      break;
    }
  }
  return names >= 2 ? last : 0;
}

function candidate(
  words: readonly Word[],
  index: number,
  length: number,
  weight: number,
  cue: string,
): Candidate[] {
  const first = words[index];
  const last = words[index + length - 1];
  if (!first || !last) return [];
  const to = last.to - (last.text.endsWith('.') && !INITIALS.test(last.text) ? 1 : 0);
  return [{ kind: 'persoon', from: first.from, to, weight, cue }];
}

/** A name after a form of address, or after a word that announces one. */
function afterCue(words: readonly Word[], index: number): Candidate[] {
  const cue = bare(words[index]);
  if (!SINGLE_CUES.has(cue) || !words[index + 1]) return [];
  const next = words[index + 1];
  if (!next || !/^(?: {1,2}|: ?)$/.test(next.gap)) return [];
  const length = Math.max(nameLength(words, index + 1), surnameLength(words, index + 1));
  return length === 0 ? [] : candidate(words, index + 1, length, 58, cue === 'heer' ? 'de heer' : cue);
}

/** A name that closes a message: alone on the line after "Met vriendelijke groet". */
function signature(words: readonly Word[], index: number): Candidate[] {
  if (!/^(?:groet|groeten|groetjes|hoogachtend|mvg|dank|regards|pozdrawiam)$/.test(bare(words[index])))
    return [];
  const next = words[index + 1];
  if (!next || !next.gap.includes('\n')) return [];
  const length = Math.max(nameLength(words, index + 1), 0);
  const after = words[index + 1 + length];
  return length > 0 && (!after || after.gap.includes('\n'))
    ? candidate(words, index + 1, length, 57, 'ondertekening')
    : [];
}

/**
 * Candidates for a person's name. Precision before recall: initials with a surname, a name after "de heer" or the
 * like, or two words with capitals inside a sentence that no list knows as something else. No list of given names is
 * used: it would find some origins better than others.
 */
export const findPersoon: Finder = ({ words }) => {
  const found: Candidate[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) continue;
    if (!/^\p{Lu}/u.test(word.text)) {
      found.push(...afterCue(words, index), ...signature(words, index));
      continue;
    }
    found.push(...afterCue(words, index), ...signature(words, index));
    const length = nameLength(words, index);
    if (length === 0) continue;
    const initials = INITIALS.test(word.text) || GLUED.test(word.text);
    if (initials) found.push(...candidate(words, index, length, 54, 'initialen'));
    else if (standsFree(words, index, length))
      found.push(...candidate(words, index, length, 50, 'hoofdletters'));
    // The rest of one run of capitals is not a second name.
    index += length - 1;
  }
  return found;
};

/** Inside a sentence, or with a prefix that only names have, and not behind "het" or "in", which names never follow. */
function standsFree(words: readonly Word[], index: number, length: number): boolean {
  const before = words[index - 1];
  const free = !opensSentence(words, index) || hasSurePrefix(words.slice(index + 1, index + length));
  if (!free || (before && follows(words[index]) && NOT_BEFORE_A_NAME.has(bare(before)))) return false;
  const next = words[index + length];
  // A number or a street behind it makes it a place, a legal form a firm.
  return !(next && follows(next) && (/^\d/.test(next.text) || STREETLIKE.test(bare(next))));
}

function hasSurePrefix(words: readonly Word[]): boolean {
  return (
    words
      .map(bare)
      .join(' ')
      .match(/(?:^| )(?:van (?:der|den|de)|de|el|al|ben|ten|ter|von|ait|aït)(?: |$)/) !== null &&
    !/^van (?!der|den|de)/.test(words.map(bare).join(' '))
  );
}
