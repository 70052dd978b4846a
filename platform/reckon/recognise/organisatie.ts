import { SURNAMES } from './achternamen.ts';
import { NEVER_IN_FIRM, OWNER } from './geen-naam.ts';
import { ANNOUNCERS, BRANDS, BUSINESS_NOUN, PARTNERS, TRADES, TYPES } from './organisatie-woorden.ts';
import { formAt, isForm } from './rechtsvorm.ts';
import { bare, follows, opensSentence } from './text.ts';
import type { Candidate, Finder, Text, Word } from './text.ts';
import { GIVEN_NAMES } from './voornamen.ts';

const IN_FRONT =
  /^(?:stichting|stg|vereniging|coöperatie|cooperatie|maatschap|vve|v\.?o\.?f|b\.?v|gebr|gebroeders|handelsmaatschappij)$/;
const JOINING = /^(?:en|van|de|der|den|het|voor|tot|ter|ten|aan|und|and|of|the|'t|z'n|y|e|i|v\.d|v|d|d')$/;

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && (/^\p{Lu}/u.test(word.text) || /^\d{1,3}\p{Lu}/u.test(word.text));
const isNumber = (word: Word | undefined): boolean => /^\d{1,4}\.?$/.test(word?.text ?? '');
/** A plate, a file number or a date is no part of a name; "Work4You" and "24/7" are. */
const isCode = (word: Word | undefined): boolean =>
  /\d[-.]|[-.]\d/.test(word?.text ?? '') || /^(?:\p{Lu}{1,3}\d{2,}|\d{2,}\p{Lu})/u.test(word?.text ?? '');
const linked = (word: Word | undefined): boolean =>
  word !== undefined && (follows(word) || /^ ?[&+] ?$/.test(word.gap));
/** Whether the full stop of a word ends the sentence, and with it the name; `next` is the legal form, if that follows. */
const closes = (word: Word, next = false): boolean =>
  word.text.endsWith('.') &&
  !/^(?:(?:\p{L}\.){1,5}|gebr\.|fa\.|st\.|dr\.|v\.d\.)$/iu.test(word.text) &&
  !(next && /^(?:zn|co)\.$/i.test(word.text));

const isPartner = (words: readonly Word[]): boolean =>
  words.some((word) => PARTNERS.has(bare(word)) && !/^(?:om|ns)$/.test(word.text));
const isBrand = (words: readonly Word[]): boolean =>
  BRANDS.has(bare(words[0])) || BRANDS.has(words.map(bare).join(' '));

interface Span {
  /** Indexes of the first word and one past the last. */
  first: number;
  past: number;
}

/** Words before the legal form that make up its name; null when no name stands there. */
function nameBefore(words: readonly Word[], index: number): number | null {
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
    if (isCapital(word) && !(NEVER_IN_FIRM.has(text) && (opensSentence(words, at) || !TRADES.has(text))))
      start = at;
    else if (isNumber(word) && at < index - 1 && isCapital(words[at + 1])) start ??= null;
    else if (TYPES.has(text) && start === at + 1) start = at;
    else if (!JOINING.test(text) || at === index - 1 || start === null) break;
  }
  return start === null ? null : withPrefix(words, start, Math.max(0, index - 10));
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
function noteBefore(words: readonly Word[], index: number): number | null {
  if (!/^(?:bv|vof)$/.test(bare(words[index])) || /^(?:een|de|het|met|als|in)$/.test(bare(words[index + 1])))
    return null;
  for (let at = index - 1; at >= Math.max(0, index - 5); at--) {
    const word = words[at];
    if (!word || !linked(words[at + 1]) || closes(word) || /\d/.test(word.text)) return null;
    if (NOTE_LEAD.test(bare(word))) return at < index - 1 ? at + 1 : null;
  }
  return null;
}

/** One past the last word of the name that begins at `index`: capitals, and small words between them. */
function nameEnd(words: readonly Word[], index: number, joiners: boolean): number {
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
    } else if (!(joiners && JOINING.test(text)) && !/^(?:de|het|'t|van|en|der|den)$/.test(text)) break;
    else if (text === 'en' && GIVEN_NAMES.has(words[at + 1]?.plain ?? '')) break;
    if (closes(word)) break;
  }
  return past;
}

/** Names with a legal form behind: "Kwikstaart Garage B.V.". */
function withForm(words: readonly Word[], index: number): Span | null {
  const form = formAt(words, index);
  if (!form) return null;
  const first = nameBefore(words, index) ?? noteBefore(words, index);
  if (first === null) return null;
  const opener = words[first];
  // "De" that opens the sentence is taken along: firms are called De Boer more often than sentences begin so.
  return opener ? { first, past: index + form.words } : null;
}

/** One past the words that say what kind of business it is: "garage", "shisha lounge", "Stichting"; null when none. */
function frontEnd(words: readonly Word[], index: number): number | null {
  const word = words[index];
  const text = bare(word);
  if (SPLIT_FIRST.test(text) && SPLIT_SECOND.test(bare(words[index + 1])) && follows(words[index + 1]))
    return index + 2;
  if (!IN_FRONT.test(text) && !TYPES.has(text)) return null;
  if (!/^(?:b\.?v|v\.?o\.?f)$/.test(text)) return index + 1;
  // "bv Mercedes" is an example; "Jansen B.V. Kerkstraat" has its form behind.
  const other = /^\p{Ll}/u.test(word?.text ?? '') || (follows(word) && isCapital(words[index - 1]));
  return other ? null : index + 1;
}

const SPLIT_FIRST = /^(?:shisha|waterpijp|grand|coffee|massage|nagel|auto)$/;
const SPLIT_SECOND = /^(?:lounge|bar|café|cafe|shop|salon|studio|bedrijf|company)$/;

/** Names with the form or the kind of business in front: "Stichting De Zwaan", "garage Lammers", "Gebr. Lansink". */
function withFront(words: readonly Word[], index: number): Span | null {
  const open = frontEnd(words, index);
  const kind = open === null ? undefined : words[open - 1];
  const next = open === null ? undefined : words[open];
  if (open === null || !next || !/^(?: {1,2}| ?["'“«] ?)$/u.test(next.gap)) return null;
  if (kind?.text.endsWith('.') && !/^(?:gebr|stg|v\.o\.f|b\.v)/i.test(kind.text)) return null;
  let start = open;
  while (
    start < open + 2 &&
    /^(?:van|voor|de|het|'t|tot|der)$/.test(bare(words[start])) &&
    follows(words[start + 1])
  )
    start += 1;
  const name = bare(words[start]);
  const article = /^(?:de|het|een|in|op|aan)$/.test(name);
  if (!isCapital(words[start]) || (NEVER_IN_FIRM.has(name) && !article)) return null;
  const form = IN_FRONT.test(bare(words[index]));
  const past = nameEnd(words, start, form);
  if (past <= start || (past === start + 1 && (article || (BRANDS.has(name) && !form)))) return null;
  return { first: index, past };
}

/** Names that end in their trade: "Jansen Transport", "Van Leeuwen en Zonen". */
function withTrade(words: readonly Word[], index: number): Span | null {
  const word = words[index];
  const text = bare(word);
  const sons =
    /^(?:zn|zonen|zoon|dochters|partners|co|compagnie|associates)$/.test(text) &&
    (/[&+]/.test(word?.gap ?? '') || bare(words[index - 1]) === 'en');
  if (!isCapital(word) || !(TRADES.has(text) || sons)) return null;
  const next = words[index + 1];
  // "Jansen Transport Nederland": a longer name, whose end is found from its last word.
  if (next && follows(next) && isCapital(next) && TRADES.has(bare(next)) && !closes(word!)) return null;
  const first = nameBefore(words, index);
  if (first === null || first === index) return null;
  const names = words.slice(first, index).filter((w) => isCapital(w) && !/^(?:de|het|en|van)$/.test(bare(w)));
  if (names.length === 0 || (names.length === 1 && GENERIC.test(bare(names[0])))) return null;
  const tail = words[index + 1];
  const more =
    tail &&
    follows(tail) &&
    /^(?:Nederland|Holland|Benelux|Europe|International|Rotterdam|Dordrecht)\b/.test(tail.text) &&
    !closes(word!)
      ? 1
      : 0;
  return { first, past: index + 1 + more };
}

const GENERIC =
  /^(?:openbaar|goed|goede|nieuwe|oude|eigen|lokale|online|web|play|app|gratis|illegale|illegaal|zwarte|witte|dure|goedkope|export|import|fast|street|customer|public|real|social|mobiel|mobile|internationaal|internationale|nationaal|gemeentelijke|poolse|turkse|chinese|thaise|italiaanse|marokkaanse)$/;

/** Names behind "firma", "bedrijf", "handelsnaam" or a business that is called so. */
function announced(words: readonly Word[], index: number, folded: string): Span | null {
  const word = words[index];
  const next = words[index + 1];
  if (!word || !next) return null;
  const text = bare(word);
  const naming = /^(?:genaamd|geheten|heet|heette|naam|h\.o\.d\.n|hodn)$/.test(text);
  if (!ANNOUNCERS.has(text) && !naming) return null;
  const lead = folded.slice(Math.max(0, word.from - 64), word.from);
  // "De eigenaar van het café heet Gerrit" names a man.
  if (naming && !/^h\.?o/.test(text) && (!BUSINESS_NOUN.test(lead) || OWNER.test(lead))) return null;
  if (
    !/^(?: {1,2}| ?[:"'“«] ?| ?: ?["'“«])$/u.test(next.gap) ||
    (word.text.endsWith('.') && !/^(?:fa|h\.o\.d\.n)\.$/i.test(word.text))
  )
    return null;
  let start = index + 1;
  while (
    start < index + 4 &&
    /^(?:genaamd|geheten|is|was|met|de|naam|onder|het|zich)$/.test(bare(words[start])) &&
    !isCapital(words[start])
  )
    start += 1;
  if (/^(?:firma|fa)$/.test(text)) while (/^(?:van|der|den)$/.test(bare(words[start]))) start += 1;
  const open = withPrefix(words, start, index + 1);
  if (
    !isCapital(words[start]) ||
    (NEVER_IN_FIRM.has(bare(words[start])) && !/^(?:de|het)$/.test(bare(words[start])))
  )
    return null;
  const past = nameEnd(words, start, false);
  if (
    past === start ||
    (past === start + 1 && /^(?:de|het|een|in|op|aan|er|ik|we|wij|die|dit)$/.test(bare(words[start])))
  )
    return null;
  return { first: open, past };
}

/** A full stop that ends the sentence does not belong to "BV"; the one of "B.V." does. */
function endOf(words: readonly Word[], span: Span): number {
  const last = words[span.past - 1];
  if (!last) return 0;
  const kept =
    !last.text.endsWith('.') || /\.\p{L}{1,2}\.$|^\p{L}\.$|^(?:ltd|inc|şti|zn|co)\.$/iu.test(last.text);
  return kept ? last.to : last.to - 1;
}

/** Organisations: by legal form, by kind of business, by trade, or where the text calls them a firm. */
export const findOrganisatie: Finder = (text: Text) => {
  const { words, folded } = text;
  const found: Candidate[] = [];
  const push = (span: Span | null, weight: number, cue: string, strict: boolean): void => {
    const first = span ? words[span.first] : undefined;
    if (!span || !first) return;
    const inside = words.slice(span.first, span.past);
    if (
      isPartner(inside.slice(0, strict ? 3 : 1)) ||
      (!strict && isPartner(inside)) ||
      (!strict && isBrand(inside))
    )
      return;
    const to = endOf(words, span);
    found.push({
      kind: 'organisatie',
      from: first.from,
      to,
      weight: weight + Math.min(2, inside.length / 8),
      cue,
      waarde: text.original.slice(text.startOf(first.from), text.endOf(to - 1)),
    });
  };
  for (let index = 0; index < words.length; index++) {
    const cue = bare(words[index]).replaceAll('.', '');
    push(withForm(words, index), 67, cue, true);
    push(withFront(words, index), 65, cue, IN_FRONT.test(cue));
    push(withTrade(words, index), 64, cue, false);
    push(announced(words, index, folded), 63, cue, false);
  }
  return found;
};
