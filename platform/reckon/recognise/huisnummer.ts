import { counts } from './telt.ts';

/** A house number as it stands in running text. */
export interface WrittenNumber {
  number: string;
  /** One capital. */
  letter: string;
  /** As written. */
  addition: string;
  end: number;
}

const STOP = '(?![\\p{L}\\p{N}])';
const LETTER_JOINED = /^( ?[-/] ?)?([A-Za-z])(?=[\s.,;:)/!?'"|-]|\d{1,3}(?![\p{L}\p{N}])|$)/u;
// A loose capital; not the initial of the name that follows, and not a roman numeral.
const LETTER_LOOSE = /^ ([A-HJ-UWYZ])(?=[\s,;:)!?/|'"-]|\.(?:\s(?!\p{Lu})|$)|$)(?! ?[-/&] ?\p{L})/u;
const WORD_ADDITION = new RegExp(
  `^(?: ?[-/] ?| )(bis(?:[- ]?[A-Z])?|hs|huis|bg|bgg|bel|sous|sout|souterrain|parterre|rood|rd|zwart|zw|wit|wt|zwrt|I{1,3}|IV|\\d{1,2}[- ]?(?:hoog|hg|etage)|hoog)${STOP}`,
  'iu',
);
const PLACE_ADDITION =
  /^(?: ?[-/] ?|,? )(achter|boven|beneden|voor|links|rechts|achterhuis|voorhuis|achterzijde|voorzijde)(?![\p{L}\p{N}])/iu;
const BEFORE_OBJECT =
  /^ (?:de|het|een|die|dat|deze|dit|zijn|haar|hun|mijn|ons|onze|'t|elkaar|in|aan|op|langs|bij|onder|water|\p{Lu})/u;
const PART =
  /^((?:,| -|\/)? ?\(?)((?:box|boxnr|garagebox|opslagbox|unit|units|ligplaats|lp|hal|loods|app|appartement|apt|bus|kavel|steiger|studio)\.? ?(?:nr\.? ?|nummer )?(?:\d{1,4} ?-? ?[A-Za-z]?|[A-Z]\d{0,3}|[IVX]{1,4}))(?![\p{L}\p{N}])/iu;
const RANGE = /^(?:[-/]| ?- ?)(\d{1,4}[A-Za-z]?)(?![\p{L}\p{N}]|[-/.,:]\d| ?[A-Z]{2}(?![\p{L}\p{N}]))/u;
const AFTER_LETTER = /^[- ]?(\d{1,3})(?![\p{L}\p{N}]|[-/.,:]\d)/u;
const OPPOSITE = /^ ?[-/(]? ?(?:t\. ?o\.?|t\/o|TO|to(?=[.,;\n]|$))(?![\p{L}\p{N}])\)?/u;
const ROMAN_JOINED = /^(I{2,3}|IV|hs|HS|bis|BIS|bg|BG|rd|zw)(?![\p{L}\p{N}])/u;

function readLetter(rest: string): { letter: string; length: number } | null {
  if (WORD_ADDITION.test(rest) || ROMAN_JOINED.test(rest) || OPPOSITE.test(rest)) return null;
  const joined = LETTER_JOINED.exec(rest);
  // "12 - u kunt": a dash with spaces joins only a capital.
  if (joined && !(/ /.test(joined[1] ?? '') && /[a-z]/.test(joined[2] ?? '')))
    return { letter: (joined[2] ?? '').toUpperCase(), length: joined[0].length };
  const loose = LETTER_LOOSE.exec(rest);
  return loose ? { letter: loose[1] ?? '', length: loose[0].length } : null;
}

function readAddition(rest: string, afterLetter: boolean): { addition: string; length: number } | null {
  const opposite = OPPOSITE.exec(rest);
  if (opposite) return { addition: 'to', length: opposite[0].length };
  const word = ROMAN_JOINED.exec(rest) ?? WORD_ADDITION.exec(rest) ?? part(rest) ?? place(rest);
  if (word) return { addition: word[1] ?? '', length: word[0].length };
  const range = RANGE.exec(rest) ?? (afterLetter ? AFTER_LETTER.exec(rest) : null);
  return range && !counts(rest, range[0].length)
    ? { addition: range[1] ?? '', length: range[0].length }
    : null;
}

function part(rest: string): [string, string] | null {
  const match = PART.exec(rest);
  if (!match || counts(rest, match[0].length)) return null;
  return [match[0], (match[2] ?? '').replace(/ (?:nr\.?|nummer) ?(?=[\p{L}\d])/iu, ' ').trim()];
}

function place(rest: string): RegExpExecArray | null {
  const match = PLACE_ADDITION.exec(rest);
  return match && !BEFORE_OBJECT.test(rest.slice(match[0].length)) ? match : null;
}

/** Reads a house number that begins at this place in running text; null when the number counts or dates something. */
export function readNumber(folded: string, at: number): WrittenNumber | null {
  const digits = /^[1-9]\d{0,4}(?!\d)/.exec(folded.slice(at, at + 6))?.[0];
  if (digits === undefined) return null;
  let end = at + digits.length;
  if (counts(folded, end)) return null;
  const rest = (): string => folded.slice(end, end + 56);
  const letter = readLetter(rest());
  if (letter) end += letter.length;
  const first = readAddition(rest(), letter !== null);
  if (first) end += first.length;
  // "12-II box 9": the box says more than the floor, and both belong to the address.
  const second = first && first.addition !== 'to' ? part(rest()) : null;
  end += second?.[0]?.length ?? 0;
  if (letter && !first && counts(folded, end)) return null;
  const addition = [first?.addition, second?.[1]].filter((text) => text !== undefined).join(' ');
  return { number: digits, letter: letter?.letter ?? '', addition, end };
}
