import { SURNAMES } from './achternamen.ts';
import { NEVER_IN_FIRM, OWNER } from './geen-naam.ts';
import { ANNOUNCERS, BRANDS, BUSINESS_NOUN, PARTNERS, TRADES, TYPES } from './organisatie-woorden.ts';
import { IN_FRONT, SONS, closes, isCapital, nameBefore, nameEnd, noteBefore } from './organisatie-naam.ts';
import { formAt } from './rechtsvorm.ts';
import { bare, follows } from './text.ts';
import { GIVEN_NAMES } from './voornamen.ts';
import type { Candidate, Finder, Text, Word } from './text.ts';

// Wherever one of these stands, the whole is a public body or a grid operator.
const PUBLIC =
  /^(?:gemeente|provincie|politie|ministerie|belastingdienst|douane|riec|liec|fiod|inspectie|arbeidsinspectie|rijkswaterstaat|waterschap|stedin|liander|enexis|tennet|netbeheer|veiligheidsregio|omgevingsdienst|uwv|svb|ggd|kvk|marechaussee|brandweer|reclassering|slachtofferhulp)$/;
const isPartner = (words: readonly Word[], formed: boolean): boolean =>
  words.some((word) => PUBLIC.test(bare(word))) ||
  (!formed && PARTNERS.has(bare(words[0])) && !/^(?:om|ns)$/.test(words[0]?.text ?? ''));
const isBrand = (words: readonly Word[]): boolean =>
  BRANDS.has(bare(words[0])) || BRANDS.has(words.map(bare).join(' '));

interface Span {
  /** Indexes of the first word and one past the last. */
  first: number;
  past: number;
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
  if (word?.text === 'B' && words[index + 1]?.text === 'B' && words[index + 1]?.gap === '&') return index + 2;
  if (
    /^(?:stichting|vereniging|maatschap|coöperatie)$/.test(bare(words[index + 1])) &&
    follows(words[index + 1])
  )
    return null;
  if (!IN_FRONT.test(text) && !isType(text)) return null;
  // "de gebroeders Demirci" are persons.
  if (word?.text === 'gebroeders') return null;
  if (!/^(?:b\.?v|v\.?o\.?f)$/.test(text)) return index + 1;
  // "bv Mercedes" is an example; "Jansen B.V. Kerkstraat" has its form behind.
  const other = /^b\.?v/.test(word?.text ?? '') || (follows(word) && isCapital(words[index - 1]));
  return other ? null : index + 1;
}

/** "Café-Restaurant" is one as well. */
const isType = (text: string): boolean =>
  TYPES.has(text) ||
  (text.length > 9 && TYPE_ENDING.test(text) && !PARTNERS.has(text) && !NO_TYPE.test(text)) ||
  (text.includes('-') && TYPES.has(text.slice(0, text.indexOf('-'))));

const isCommon = (words: readonly Word[], index: number): boolean =>
  /^\p{Ll}/u.test(words[index]?.text ?? '') &&
  /^(?:de|het|een|die|deze|dit|dat)$/i.test(words[index - 1]?.text ?? '') &&
  !/^(?:café|cafe|eetcafé|eetcafe|restaurant|hotel|garage|bakkerij|slagerij|snackbar)$/.test(
    bare(words[index]),
  );

const TYPE_ENDING =
  /\p{L}{3}(?:bedrijf|winkel|salon|bureau|studio|handel|verhuur|centrale|restaurant|café|cafe|kliniek|shop|praktijk|kwekerij|slagerij|bakkerij|makelaardij|wasserij|garage|hotel|centrum|kantoor|service|vereniging)$/u;
const NO_TYPE =
  /^(?:politie|wijk|stads|hoofd|gemeente|stem|districts|water|energie|haven|net|nuts|vervoer|winkel|buurt|gezondheids|expertise|informatie|regio|mensen|drugs|wapen|vrouwen|kinder|sport|jongeren|wijkgezondheids|zwarte|stads?|dorps|parkeer|post|belasting|hoofd|medisch|opvang|klanten|rijks|asielzoekers|crisis|winkel)(?:bureau|bedrijf|winkel|centrum|kantoor|handel|garage|centrale|service)/;

const SPLIT_FIRST =
  /^(?:shisha|waterpijp|grand|coffee|massage|nagel|auto|party|zalen|car|taxi|fitness|sport)$/;
const SPLIT_SECOND =
  /^(?:lounge|bar|café|cafe|shop|salon|studio|bedrijf|company|centrum|centrale|wash|center)$/;

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
  const form = IN_FRONT.test(bare(words[index]));
  if (!isCapital(words[start]) || (NEVER_IN_FIRM.has(name) && !article && !form)) return null;
  const past = nameEnd(words, start, form);
  if (past <= start || (past === start + 1 && (article || (BRANDS.has(name) && !form)))) return null;
  // "stichting 'Vrienden van de Zwaan'": what stands between quotation marks is the whole name.
  // "De sportschool Iron Temple": behind an article the kind is a common noun; a café's is its name all the same.
  const apart = /["'“«]/u.test(next.gap) || (isCommon(words, index) && !form);
  return { first: apart ? open : index, past };
}

const TRADE_ENDING =
  /^\p{L}{3,}(?:beheer|transport|transporten|bouw|techniek|handel|services?|verhuur|bedrijf|bedrijven|diensten|groep|advies|montage|werken|logistiek|makelaardij|makelaars|schoonmaak|beveiliging|onderhoud|installaties|exploitatie|management|recycling|zorg|projecten|reiniging|coatings?|shop|auto's|onderdelen|materialen|meubelen|vloeren|keukens|banden)$/u;

/** Names that end in their trade: "Jansen Transport", "Van Leeuwen en Zonen". */
function withTrade(words: readonly Word[], index: number): Span | null {
  const word = words[index];
  const text = bare(word);
  const sons = SONS.test(text) && (/[&+]/.test(word?.gap ?? '') || bare(words[index - 1]) === 'en');
  if (!isCapital(word) || !(TRADES.has(text) || TRADE_ENDING.test(text) || sons)) return null;
  const next = words[index + 1];
  // "Jansen Transport Nederland": a longer name, whose end is found from its last word.
  if (next && follows(next) && isCapital(next) && TRADES.has(bare(next)) && !closes(word!)) return null;
  const first = nameBefore(words, sons && bare(words[index - 1]) === 'en' ? index - 1 : index);
  if (first === null || first === index) return null;
  const names = words.slice(first, index).filter((w) => isCapital(w) && !/^(?:de|het|en|van)$/.test(bare(w)));
  // "Koos Vis" is a man.
  if (names.length === 1 && SURNAMES.has(text) && GIVEN_NAMES.has(names[0]?.plain ?? '')) return null;
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
  const open = /^(?:firma|fa)$/.test(text) ? index + 1 : start;
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

/** "Hair by Samir". */
function byWhom(words: readonly Word[], index: number): Span | null {
  const one = words[index - 1];
  if (!isCapital(one) || !isCapital(words[index + 1]) || !follows(words[index]) || !follows(words[index + 1]))
    return null;
  const first = isCapital(words[index - 2]) && follows(one) ? index - 2 : index - 1;
  return { first, past: nameEnd(words, index + 1, false) };
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
  const push = (span: Span | null, weight: number, cue: string, formed: boolean): void => {
    const first = span ? words[span.first] : undefined;
    if (!span || !first) return;
    const inside = words.slice(span.first, span.past);
    if (isPartner(inside, formed) || (!formed && isBrand(inside))) return;
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
    if (words[index]?.text === 'by') push(byWhom(words, index), 62, cue, false);
  }
  return found;
};
