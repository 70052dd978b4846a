import { foldCluster, PLAIN, plainLetters } from '../normalise/fold.ts';
import type { MentionKind } from '../normalise/kinds.ts';

/** Text in the spelling in which it is searched, with the way back to the original. */
export interface Text {
  readonly original: string;
  readonly folded: string;
  /** Whether a digit stands in it at all: most finders need one. */
  readonly digits: boolean;
  /** The words of the folded text, in order. */
  readonly words: readonly Word[];
  /** Start in the original of the folded character at this index. */
  startOf(index: number): number;
  /** End in the original of the folded character at this index. */
  endOf(index: number): number;
}

/** One word with its place; a full stop behind it belongs to it. */
export interface Word {
  from: number;
  to: number;
  text: string;
  /** Without the full stop of its abbreviation or sentence, in small letters. */
  bare: string;
  /** `bare` without marks on its letters, as the lists of names have it. */
  plain: string;
  /** What stands between the word before and this one, at most 12 characters of it. */
  gap: string;
}

/** What the reader of free text reports beside the kinds that are compared. */
export type ReadKind = MentionKind | 'datum' | 'url';

/** Something found, in offsets of the folded text. Of two that overlap the one with more weight stands. */
export interface Candidate {
  kind: ReadKind | 'geen';
  from: number;
  to: number;
  weight: number;
  /** Word that led to it, or the pattern for a name. */
  cue?: string;
  /**
   * Value for whoever reads the text. Without one it only serves comparing: a foreign plate, a number that fails its
   * check, a vessel's name.
   */
  waarde?: string;
  /** The postcode inside an address. */
  postcode?: { from: number; to: number };
  /** Where it begins for comparing, when a word in front changes what it is ("tegenover Kerkstraat 12"). */
  wide?: number;
}

/** Finds candidates of one kind. Must be linear in the length of the text, whatever it holds. */
export type Finder = (text: Text) => Candidate[];

/**
 * Folds character by character, so that composed and decomposed text, odd spaces, dashes and hidden characters all
 * read the same and every finding can still be shown at its place in the original.
 */
export function prepare(original: string): Text {
  if (PLAIN.test(original)) {
    return withWords(
      original,
      original,
      (index) => index,
      (index) => index + 1,
    );
  }
  const starts: number[] = [];
  const ends: number[] = [];
  const parts: string[] = [];
  for (const match of original.matchAll(/[\t\n\r\x20-\x5f\x61-\x7e]+(?!\p{M})|\P{M}\p{M}{0,8}|\p{M}/gu)) {
    const piece = match[0];
    const plain = piece.length > 1 && piece.charCodeAt(piece.length - 1) < 0x80;
    const folded = plain ? piece : foldCluster(piece);
    for (let index = 0; index < folded.length; index++) {
      starts.push(match.index + (plain ? index : 0));
      ends.push(match.index + (plain ? index + 1 : piece.length));
    }
    parts.push(folded);
  }
  return withWords(
    original,
    parts.join(''),
    (index) => starts[index] ?? 0,
    (index) => ends[index] ?? 0,
  );
}

const LONGEST_NAME = 64;
const ASCII = /^[\x20-\x7e]*$/;

function withWords(original: string, folded: string, startOf: Text['startOf'], endOf: Text['endOf']): Text {
  const words: Word[] = [];
  let end = 0;
  for (const match of folded.matchAll(
    /(?:'(?=[ts](?![\p{L}\p{N}])))?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}]|['.-](?=[\p{L}\p{N}]))*\.?/gu,
  )) {
    const to = match.index + match[0].length;
    const text = match[0];
    const low = (text.endsWith('.') ? text.slice(0, -1) : text).toLowerCase();
    words.push({
      from: match.index,
      to,
      text,
      bare: low,
      // A longer word is no name, and thousands of marks on one letter are dear to sort.
      plain: low.length > LONGEST_NAME || ASCII.test(low) ? low : plainLetters(low),
      gap: folded.slice(Math.max(end, match.index - 12), match.index),
    });
    end = to;
  }
  return { original, folded, digits: /\d/.test(folded), words, startOf, endOf };
}

/** Whether a word begins a sentence, line or list item, where its capital says nothing. */
export function opensSentence(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before) return true;
  if (/[^ ,'"(]/.test(word.gap)) return true;
  return before.text.endsWith('.') && before.text.length > 3 && !/\.\p{L}\.$/u.test(before.text);
}

/** Whether only spaces stand before this word, so that it can belong to one name with the word before. */
export function follows(word: Word | undefined): boolean {
  return word !== undefined && /^ {1,2}$/.test(word.gap);
}

/** A word without the full stop of its abbreviation or sentence, in lower case. */
export function bare(word: Word | undefined): string {
  return word?.bare ?? '';
}

/** The cue word that stands close before a place, without a digit or the end of a sentence between; null without one. */
export function cueBefore(text: string, at: number, cue: RegExp, reach = 48): string | null {
  const before = text.slice(Math.max(0, at - reach), at);
  const match = cue.exec(before);
  return match ? (match[1] ?? match[0]) : null;
}

/** Builds the pattern for `cueBefore`: one of the words, then only such signs and small words as join it to its value. */
export function cuePattern(words: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(${words})(?:[\\s:.=#(\\[*"'-]|\\b(?:nr|nummer|no|is|was|van|het|de|met|onder|luidt|plaat)\\b){0,12}$`,
    'iu',
  );
}

/** All matches of a global pattern as candidates of one kind. */
export function matches(
  text: Text,
  pattern: RegExp,
  visit: (match: RegExpExecArray) => Candidate | null,
): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.folded.matchAll(pattern)) {
    const candidate = visit(match);
    if (candidate) found.push(candidate);
  }
  return found;
}
