import { NOT_BEFORE_A_NAME, STREETLIKE } from './geen-naam.ts';
import { CAPITALS, ends, isGiven, isPrefix, isSurname, isWeakPrefix, person, readName } from './naam.ts';
import type { NameFound } from './naam.ts';
import { afterCue, beforeCue, signature } from './persoon-na-woord.ts';
import { lastFirst } from './persoon-voorop.ts';
import { bare, follows, opensSentence } from './text.ts';
import type { Candidate, Finder, Text, Word } from './text.ts';
import { SHIP_BEFORE } from './vaartuig.ts';

const CONTEXT_AFTER =
  /^[ ,]{1,2}(?:\(|woont|woonde|belt|belde|verklaarde|verklaart|zegt|zei|werkt|werkte|rijdt|reed|heeft|had|wil|wilde|meldt|meldde|kwam|komt|is|was|zou|staat|geboren|geb|werd|wordt|kan|kon|ging|gaat|huurt|huurde|verhuurt|betaalt|betaalde|regelt|vertelt|vertelde|noemt|gaf|geeft|doet|deed|die|tekende|tekent|zelf|ook)(?![\p{L}])/iu;
// What only a person does.
const STRONG_AFTER =
  /^(?: \(\d\d\)|,? (?:woont|woonde|belt|belde|verklaarde|verklaart|vertelt|vertelde|werkte|werkt als|meldt dat|meldde|huurt|huurde|geboren|geb\.|wonende|woonachtig|zei|zegt|weigerde|ontkent|ontkende|bekende|vluchtte|bedreigde|bedreigt|belooft|wil anoniem|wordt verdacht))(?![\p{L}])/iu;
const STRONG_BEFORE =
  /(?<![\p{L}])(?:namens|gebeld door|gesproken met|gesprek met|sprak met|spreken met|op naam van|t\.n\.v\.?|tnv|t\.a\.v\.?|verhuurd aan|verkocht aan|getekend door|ondertekend door|gehuurd door|gehuurd van|betaald aan|betaald door|bedreigd door|opgehaald door|gebracht door|aangetroffen door|contact met|vergezeld van|belde|sprak|herkende|ontmoette|verklaarde|toebehorend aan|eigendom van)\.? {1,2}$/iu;
const LINK_BEFORE =
  /(?<![\p{L}])(?:door|met|aan|namens|belde|belt|sprak|herkende|herken|ken|kent|zag|ontmoette|meldde|meldt|verklaarde|is van|zijn van|heet|heten|collega|volgens) {1,2}$/iu;
const CONTEXT_BEFORE =
  /(?<![\p{L}])(?:door|namens|met|aan|van|genaamd|en|volgens|over|bij|sprak|kent|ken|tegen|naar|voor|is|was|dat|als|t\.n\.v|tnv|t\.a\.v|tav|c\.q|ook|zag|bleek|betreft)\.? {1,2}$/iu;

/** Whether the capital at `index` is an article's, or only opens the sentence before a name: "Vrachtwagenchauffeur Jan Pols". */
function opensOther(words: readonly Word[], index: number): boolean {
  const word = words[index];
  if (/^(?:de|het|den|'t|een)$/.test(bare(word))) return true;
  if (!opensSentence(words, index) || isGiven(word)) return false;
  return (
    bare(word) === 'van' ||
    (isGiven(words[index + 1]) &&
      !isSurname(words[index + 1]) &&
      follows(words[index + 1]) &&
      follows(words[index + 2]) &&
      /^\p{Lu}|^(?:van|de|el|al|ten|ter)$/u.test(words[index + 2]?.text ?? ''))
  );
}

/** Whether a name stands here in capitals: a known given name or surname, or initials with a known surname. */
function isLoud(words: readonly Word[], index: number): boolean {
  const word = words[index];
  const next = words[index + 1];
  if (/^(?:\p{Lu}\.)+$/u.test(word?.text ?? '')) return CAPITALS.test(next?.text ?? '') && isSurname(next);
  if (!CAPITALS.test(word?.text ?? '')) return false;
  return isGiven(word) || (isSurname(word) && isGiven(next));
}

/** A run of capitals that is a name by what it holds or by what stands around it. */
function freeName(text: Text, index: number): { candidates: Candidate[]; length: number } {
  const { words } = text;
  const word = words[index];
  const found = readName(words, index, isLoud(words, index));
  const nothing = { candidates: [], length: 0 };
  if (!word || found.length === 0 || opensOther(words, index)) return nothing;
  const { length } = found;
  const next = words[index + length];
  const last = words[index + length - 1];
  // A number or a street behind it makes it a place, a capital that no name can be a firm or a thing.
  if (
    next &&
    !ends(last) &&
    follows(next) &&
    (STREETLIKE.test(bare(next)) || /^\p{Lu}\p{L}{2,}/u.test(next.text))
  ) {
    if (!found.initials && !found.given) return nothing;
  }
  if (found.initials && found.names >= 1)
    return { candidates: person(text, index, length, 54, 'initialen'), length };
  if (found.names < 2 || isThing(text, index)) return nothing;
  const opens = opensSentence(words, index);
  const weight = weightOf(text, index, found, opens);
  return weight === 0 ? nothing : { candidates: person(text, index, length, weight, 'hoofdletters'), length };
}

const NICK =
  /^(?:lange|korte|dikke|kale|rooie|rode|zwarte|witte|oude|jonge|kleine|grote|mooie|gekke|blonde|blauwe|big|little|papa|mama)$/;

// Letters that Dutch words have not and many names have.
const FOREIGN_LETTER = /[łżźśćńąęșțăıİğşčšžđðøåñãõțșőűřěůķļņģ]/iu;
// Endings that are a surname's in the language they come from, whatever stands before them.
const SURE_ENDING =
  /(?:stra|sma|inga|enga|ema|nga|ski|ska|cki|cka|wicz|czyk|czak|oğlu|oglu|escu|eanu|ovic|evic|enko|chuk|dze|vili|aitis|auskas|zadeh|nejad|singh|persad|elli|etti|ucci|ini|akis|opoulos|aoui|oui|sen|zoon)$/;

interface Around {
  before: string;
  after: string;
  opens: boolean;
}

/** How surely a name that neither list knows is one, from what stands around it; 0 when nothing says so. */
function fromContext({ before, after, opens }: Around): number {
  if (STRONG_AFTER.test(after)) return 48;
  if (opens) return 0;
  if (STRONG_BEFORE.test(before)) return 48;
  if (CONTEXT_BEFORE.test(before) && CONTEXT_AFTER.test(after)) return 48;
  return LINK_BEFORE.test(before) && /^(?:[.,;:)!?\n]|$)/.test(after) ? 46 : 0;
}

function weightOf({ words, folded }: Text, index: number, found: NameFound, opens: boolean): number {
  const first = words[index];
  const last = words[index + found.length - 1];
  const run = words.slice(index, index + found.length);
  // "Lange Frans" and "Dikke Kees" are what a street calls someone.
  if (!first || !last || (NICK.test(first.bare) && isGiven(words[index + 1]))) return 0;
  if (found.given && /^\p{Lu}/u.test(first.text)) return 55;
  const between = run.slice(1);
  if (between.some((w) => isPrefix(w) && !isWeakPrefix(w)) || hasSurePrefix(between)) return 53;
  if (FOREIGN_LETTER.test(folded.slice(first.from, last.to))) return 50;
  const around = {
    before: folded.slice(Math.max(0, first.from - 24), first.from),
    after: folded.slice(last.to, last.to + 16),
    opens,
  };
  const anyGiven = run.some(isGiven);
  // "Wijkbeheerder Ron zei": what opens the sentence is a trade, and one given name is no mention.
  if (opens && run.length === 2 && !isSurname(first) && isGiven(last) && !isSurname(last)) return 0;
  if (opens && !isSurname(first) && !(anyGiven && found.surname)) {
    const sure = SURE_ENDING.test(last.plain) && !found.prefix && CONTEXT_AFTER.test(around.after);
    return sure ? 47 : fromContext(around);
  }
  return found.surname || anyGiven ? 51 : fromContext(around);
}

function hasSurePrefix(words: readonly Word[]): boolean {
  return (
    /(?:^| )(?:van (?:der|den|de)|de|el|al|ben|ten|ter|von|ait|aït|van 't)(?: |$)/.test(
      words.map(bare).join(' '),
    ) && !/^van (?!der|den|de|'t)/.test(words.map(bare).join(' '))
  );
}

/** Whether an article, a ship or a kind of thing stands in front, or a quotation mark encloses a thing's name. */
function isThing({ words, folded }: Text, index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word) return true;
  const lead = folded.slice(Math.max(0, word.from - 40), word.from);
  if (SHIP_BEFORE.test(lead)) return true;
  if (/["'“‘«]$/u.test(lead) && !/(?:naam|alias|zich|ene|genaamd)[ :]*["'“‘«]$/iu.test(lead)) return true;
  if (!before || !follows(word)) return false;
  return NOT_BEFORE_A_NAME.has(bare(before)) && !/^(?:in|te|uit|naar|nabij)$/.test(bare(before))
    ? true
    : /^(?:in|te|nabij)$/.test(bare(before)) && !isGiven(word);
}

/**
 * Names of persons. Precision before recall: a form of address, a role, initials, a known given name with a surname, or
 * a prefix that only names have. The lists of names hold every background in one; a name outside them is found by form.
 */
export const findPersoon: Finder = (text) => {
  const found: Candidate[] = lastFirst(text);
  let free = 0;
  for (let index = 0; index < text.words.length; index++) {
    const word = text.words[index];
    if (!word) continue;
    found.push(...afterCue(text, index), ...signature(text, index));
    if (!/^\p{Lu}/u.test(word.text)) continue;
    found.push(...beforeCue(text, index));
    // The rest of one run of capitals is not a second name.
    if (index < free) continue;
    const { candidates, length } = freeName(text, index);
    found.push(...candidates);
    if (length > 0) free = index + length;
  }
  return found;
};
