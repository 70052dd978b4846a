import { SURNAMES } from './achternamen.ts';
import { NEVER_IN_FIRM, STREETLIKE } from './geen-naam.ts';
import { ANNOUNCERS, TRADES, TYPES } from './organisatie-woorden.ts';
import { formAt, isForm } from './rechtsvorm.ts';
import { bare, follows, opensSentence } from './text.ts';
import type { Word } from './text.ts';
import { GIVEN_NAMES } from './voornamen.ts';

/** Forms and words that stand in front of a name and are part of it. */
export const IN_FRONT =
  /^(?:stichting|stg|vereniging|coöperatie|cooperatie|maatschap|vve|v\.?o\.?f|b\.?v|gebr|gebroeders|handelsmaatschappij|uab|sia|ooo)$/;

const JOINING = /^(?:en|van|de|der|den|het|voor|tot|ter|ten|aan|und|and|of|the|'t|z'n|y|e|i|v\.d|v|d|d')$/;

export const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && (/^\p{Lu}/u.test(word.text) || /^\d{1,3}\p{Lu}/u.test(word.text));
const isNumber = (word: Word | undefined): boolean => /^\d{1,4}\.?$/.test(word?.text ?? '');
/** A plate, a file number or a date is no part of a name; "Work4You" and "24/7" are. */
const isCode = (word: Word | undefined): boolean =>
  /\d[-.]|[-.]\d/.test(word?.text ?? '') || /^(?:\p{Lu}{1,3}\d{2,}|\d{2,}\p{Lu})/u.test(word?.text ?? '');
const linked = (word: Word | undefined): boolean =>
  word !== undefined && (follows(word) || /^ ?[&+] ?$|^\) $|^ \($/.test(word.gap));
/** Whether the full stop of a word ends the sentence, and with it the name; `next` is the legal form, if that follows. */
export const closes = (word: Word, next = false): boolean =>
  word.text.endsWith('.') &&
  !/^(?:(?:\p{L}\.){1,5}|gebr\.|fa\.|st\.|dr\.|v\.d\.|int\.|intl\.|ned\.|mij\.|transp\.)$/iu.test(
    word.text,
  ) &&
  !(next && /^(?:zn|co)\.$/i.test(word.text));

// Small words that join two parts of a name, where the part before is itself a name and not the thing that is owned.
const OWNED = /^(?:van|voor|aan|tot)$/;

/** Whether the word before "van" can belong to the name: "Jan van Dijk B.V.", not "facturen van ABC B.V.". */
function joinsOwned(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  if (!before || !follows(words[at])) return false;
  return (
    GIVEN_NAMES.has(before.plain) ||
    SURNAMES.has(before.plain) ||
    TYPES.has(bare(before)) ||
    /^(?:\p{Lu}\.)+$/u.test(before.text) ||
    /^(?:vrienden|beheer|stichting|holding|heeren|huis|house|wapen|hof)$/.test(bare(before))
  );
}

/** Whether a word can stand inside a name without a capital, at this place. */
function joins(words: readonly Word[], at: number): boolean {
  const text = bare(words[at]);
  if (!JOINING.test(text)) return false;
  if (OWNED.test(text)) return joinsOwned(words, at);
  if (/^(?:de|der|den|het)$/.test(text) && OWNED.test(bare(words[at - 1])))
    return isCapital(words[at - 1]) || joinsOwned(words, at - 1);
  // "Yilmaz Bouw en Demir Montage" are two.
  return text !== 'en' || !(TRADES.has(bare(words[at - 1])) || isForm(words[at - 1]));
}

/** Words before the legal form that make up its name; null when no name stands there. */
export function nameBefore(words: readonly Word[], index: number): number | null {
  let start: number | null = null;
  for (let at = index - 1; at >= Math.max(0, index - 8); at--) {
    const word = words[at];
    if (
      !word ||
      !linked(words[at + 1]) ||
      closes(word, at === index - 1) ||
      isForm(word) ||
      word.text.length > 40
    )
      break;
    const text = bare(word);
    if (isCode(word) || ANNOUNCERS.has(text)) break;
    const opener = NEVER_IN_FIRM.has(text) && (opensSentence(words, at) || !TRADES.has(text));
    if (isCapital(word) && !opener) start = at;
    else if (isNumber(word) && isCapital(at === index - 1 ? words[at - 1] : words[at + 1])) continue;
    else if (TYPES.has(text) && start === at + 1) start = at;
    else if (at === index - 1 || start === null || !joins(words, at)) break;
  }
  if (
    start === null ||
    words.slice(start, index).every((word) => /^(?:de|het|een|die|deze|'t)$/.test(bare(word)))
  )
    return null;
  return withPrefix(words, start, Math.max(0, index - 10));
}

// After a lone "de" only these are names oftener than things: "de Vries Bouw", but "de Kwikstaart Garage".
const DE_NAMES =
  /^(?:vries|jong|jonge|boer|groot|wit|haan|bruin|bruijn|graaf|graaff|ruiter|wolf|lange|leeuw|rooij|ridder|koning|heer|kok|bont|beer|backer|bakker|waard|winter|hoop|haas|mol|vos|swart|zwart|kort|klerk|geus|ronde|goede|goeij|regt|kam|kroon|pee|pater|man|visser|zeeuw|vette|keijzer|kleijn|nijs|munck|wilde|weerd|snoo|gier|gans|lang|ruijter)$/;

/** Takes "van", "van der" and the "de" of "de Vries" in small letters along with the surname behind them. */
function withPrefix(words: readonly Word[], start: number, least: number): number {
  const name = words[start]?.plain ?? '';
  let first = start;
  while (
    first > least &&
    words[first]?.text !== 'van' &&
    /^(?:van|de|der|den|ter|ten|'t)$/.test(words[first - 1]?.text ?? '') &&
    follows(words[first])
  )
    first -= 1;
  const small = words
    .slice(first, start)
    .map((word) => word.text)
    .join(' ');
  if (small === '' || !SURNAMES.has(name)) return start;
  if (/^(?:van|van der|van den|van de|van 't|ter|ten|der|den)$/.test(small))
    return /^van$/.test(small) ? start : first;
  return small === 'de' && DE_NAMES.test(name) ? first : start;
}

// In a hurried note a firm has no capitals; only straight behind one of these is its beginning known.
const NOTE_LEAD = /^(?:bij|van|door|firma|fa|bedrijf|namens|voor|via|aan|dat|is|eigenaar|heet|naar|en)$/;

/** "bij kwikstaart transport bv" in small letters, at most four words back to the word that leads it in. */
export function noteBefore(words: readonly Word[], index: number): number | null {
  if (!/^(?:bv|vof)$/.test(bare(words[index])) || /^(?:een|de|het|met|als|in)$/.test(bare(words[index + 1])))
    return null;
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const word = words[at];
    if (!word || !linked(words[at + 1]) || closes(word) || /\d/.test(word.text)) return null;
    if (NOTE_LEAD.test(bare(word))) return at < index - 1 ? at + 1 : null;
  }
  return null;
}

/** Whether "en" goes on with the same name: never with a person or the next business. */
function joinsNext(next: Word | undefined, free: boolean): boolean {
  const text = bare(next);
  if (GIVEN_NAMES.has(next?.plain ?? '') || TYPES.has(text) || IN_FRONT.test(text)) return false;
  return free || TRADES.has(text) || SONS.test(text);
}

export const SONS = /^(?:zn|zonen|zoon|dochters|partners|co|compagnie|associates)$/;

/** "Stichting Thuis in de Buurt", but not "Stichting Zon in de Kerkstraat". */
const isInside = (words: readonly Word[], at: number): boolean =>
  bare(words[at]) === 'in' &&
  /^(?:de|het|'t)$/.test(bare(words[at + 1])) &&
  /^\p{Lu}/u.test(words[at + 2]?.text ?? '') &&
  !STREETLIKE.test(bare(words[at + 2]));

/** One past the last word of the name that begins at `index`: capitals, and small words between them. */
export function nameEnd(words: readonly Word[], index: number, joiners: boolean): number {
  let past = index;
  for (let at = index; at < Math.min(words.length, index + 8); at++) {
    const word = words[at];
    if (!word || (at > index && !linked(word)) || word.text.length > 40 || isCode(word)) break;
    const text = bare(word);
    const form = formAt(words, at);
    if (form && past > index) return at + form.words;
    if (isCapital(word) || /^'[st]$/.test(word.text)) {
      if (NEVER_IN_FIRM.has(text) && at > index && !TRADES.has(text)) break;
      past = at + 1;
    } else if (
      !(joiners && (JOINING.test(text) || isInside(words, at))) &&
      !/^(?:de|het|'t|van|en|der|den|by|of|the|and)$/.test(text)
    )
      break;
    else if (text === 'in' && !/^(?:de|het|'t)$/.test(bare(words[at + 1]))) break;
    else if (text === 'en' && !joinsNext(words[at + 1], joiners)) break;
    if (closes(word)) break;
  }
  return past;
}
