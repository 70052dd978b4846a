import { KIN, NAMING, OWNER, ROLE_CUES, TITLES } from './geen-naam.ts';
import { CAPITALS, isGiven, isName, isSurname, person, readName, smallName } from './naam.ts';
import type { NameFound } from './naam.ts';
import { BUSINESS_NOUN } from './organisatie-woorden.ts';
import { bare, follows } from './text.ts';
import type { Candidate, Text, Word } from './text.ts';
import { SHIP_BEFORE } from './vaartuig.ts';

const JOIN = /^(?: {1,2}|: {0,3}|\. {0,2}| ?["'“‘«(] ?| ?: ?["'“‘«]?|\/ ?|, )$/u;

/** Skips "en mevr.", "/ mevrouw", a second title or an academic one. */
function skipTitles(words: readonly Word[], index: number): number {
  let at = index;
  while (
    at < index + 4 &&
    words[at] &&
    /^(?:en|of|dhr|heer|de|mevr|mw|mevrouw|drs|ing|ir|mr|dr|prof|ds|jhr|jkvr|meneer)$/.test(bare(words[at]))
  ) {
    const text = bare(words[at]);
    // "De Vries" after "de heer": a capital makes it the name.
    if (/^(?:de)$/.test(text) && !/^(?:heer)$/.test(bare(words[at + 1]))) break;
    at += 1;
  }
  return at;
}

/** Between a naming word and the name: "noemt zich ook wel Rico", "ene zekere". */
const FILLER =
  /^(?:zich|hij|zij|ze|zichzelf|zelf|men|dan|ook|wel|is|als|vermoedelijk|waarschijnlijk|een|zekere|hem|haar|ander|andere|de|het|naar)$/;
/** Between a role and the name: "verdachte is Jansen", "naam van Fatma Yildiz". */
const ROLE_FILLER = /^(?:is|was|van|de|genaamd|zijnde|betreft|dhr|mevr|mw)$/;

type Cue = 'aanspreekvorm' | 'noemen' | 'rol';

function cueOf(words: readonly Word[], index: number): Cue | null {
  const word = words[index];
  const next = words[index + 1];
  const before = bare(words[index - 1]);
  const text = bare(word);
  // "ms" is a ship; "pan" in small letters is a kitchen's.
  // "Ms" without its stop is English, or a ship at the head of a sentence: only before a known surname.
  if (word?.text === 'Ms' && !isSurname(next)) return null;
  if (TITLES.has(text) && !/^(?:pan|ms|MS|MS\.|ING|IR|DR|MR|Gebroeders|BAY)$/.test(word?.text ?? ''))
    return 'aanspreekvorm';
  if (NAMING.has(text) || (text === 'naam' && before === 'de')) return 'noemen';
  return ROLE_CUES.has(text) || KIN.has(text) ? 'rol' : null;
}

const isWhole = (name: NameFound): boolean => name.names > 1 || name.initials;

/** Whether "van" behind a role belongs to the sentence: "op naam van Jansen", "naam van Fatma Yildiz", not "naam Van Dijk". */
function isLoose(words: readonly Word[], at: number): boolean {
  const text = words[at]?.text ?? '';
  const next = words[at + 1];
  if (!ROLE_FILLER.test(text)) return false;
  if (text !== 'van') return isName(next);
  const told = bare(words[at - 2]) === 'op' && isName(next);
  return told || isGiven(next) || isWhole(readName(words, at + 1, false));
}

/** The word where the name would begin. */
function nameIndex(words: readonly Word[], index: number, cue: Cue): number {
  if (cue === 'aanspreekvorm') return skipTitles(words, index + 1);
  let at = index + 1;
  if (cue === 'rol') {
    while (at < index + 3 && isLoose(words, at)) at++;
    return at;
  }
  // "Hij noemt dat Baken" names no one; only whoever calls himself or another so.
  const calls = bare(words[index]).startsWith('noem');
  if (calls && !/^(?:zich|hem|haar|elkaar|hij|zij|ze|de|mij|me)$/.test(bare(words[at]))) return -1;
  // "noemde de ander Zeki" names someone, "noemen hem de Generaal" does not.
  const article = (): boolean =>
    /^(?:de|het)$/.test(bare(words[at])) && !bare(words[at + 1]).startsWith('ander');
  while (
    at < index + 4 &&
    !article() &&
    FILLER.test(bare(words[at])) &&
    !/^\p{Lu}/u.test(words[at]?.text ?? '')
  )
    at++;
  return at;
}

/** Whether the words at `at` hang on the cue before them: no sentence ends between, no list begins. */
function hangsOn(words: readonly Word[], at: number, cue: Cue): boolean {
  const next = words[at];
  const before = words[at - 1];
  if (!next || !before || !JOIN.test(next.gap)) return false;
  if (cue === 'aanspreekvorm') return true;
  if (/^(?:, |\/ ?)$|\.\s*$/.test(next.gap)) return false;
  return !before.text.endsWith('.') || (cue === 'rol' && before.text.length < 6);
}

/** After a role one word is enough unless it is a given name ("wijkagent Peter") or an unknown word in capitals. */
function fitsRole(words: readonly Word[], at: number, name: NameFound): boolean {
  const next = words[at];
  if (name.length > 1) return true;
  if (KIN.has(bare(words[at - 1]))) return false;
  if (name.given && !isSurname(next)) return false;
  return /^[ :]/.test(next?.gap ?? '') && (!CAPITALS.test(next?.text ?? '') || isSurname(next));
}

/** Whether a number makes it a handle ("Big Tony 010"), or the page is about a ship whose name this is. */
function isHandleOrShip({ folded }: Text, first: Word | undefined, last: Word | undefined): boolean {
  if (!first || !last) return true;
  if (/^[ _]\d/.test(folded.slice(last.to, last.to + 2))) return true;
  if (/^[IVX]{1,4}$/.test(last.text)) return true;
  const before = folded.slice(Math.max(0, first.from - 90), first.from);
  return (
    /(?<![\p{L}])(?:roep|scheeps)?naam:? *$/iu.test(before) &&
    /(?<![\p{L}])(?:eni|mmsi|hin|cin|meetbrief|europanummer|schip|vaartuig|boot)(?![\p{L}])/iu.test(before)
  );
}

/** A name after a form of address, a role, or a word that says how someone is called. */
export function afterCue(text: Text, index: number): Candidate[] {
  const { words, folded } = text;
  const word = words[index];
  const cue = cueOf(words, index);
  if (!word || !cue) return [];
  const at = nameIndex(words, index, cue);
  if (at < 0 || !hangsOn(words, at, cue) || (cue === 'noemen' && isCalledSomething(folded, word))) return [];
  const name = readName(words, at, true);
  const label = bare(word) === 'heer' ? 'de heer' : bare(word);
  if (name.length > 0) {
    if (cue !== 'aanspreekvorm' && isHandleOrShip(text, words[at], words[at + name.length - 1])) return [];
    if (cue === 'rol' && !fitsRole(words, at, name)) return [];
    return person(text, at, name.length, cue === 'aanspreekvorm' ? 62.5 : 58, label);
  }
  const small = cue === 'aanspreekvorm' || label === 'ene' ? smallName(words, at) : 0;
  return small > 0 ? person(text, at, small, 56, label) : [];
}

const CALLED =
  /(?<![\p{L}])(?:straat|weg|laan|plein|hond|kat|paard|merk|product|middel|app|groep|appgroep|chat|kanaal|project|operatie|lied|film|boek|plaats|dorp|stad|wijk|buurt|camping|jachthaven|haven|school|moskee|kerk|park|pand|gebouw|flat|complex|terrein|website|site|actie|systeem|programma|bestand|map|account|profiel)(?![\p{L}])[^.!?\n]{0,28}$/iu;

/** Whether what is called so is a firm, a ship, a street or a dog. */
function isCalledSomething(folded: string, cue: Word): boolean {
  const before = folded.slice(Math.max(0, cue.from - 48), cue.from);
  return (
    !OWNER.test(before) && (BUSINESS_NOUN.test(before) || SHIP_BEFORE.test(before) || CALLED.test(before))
  );
}

/** "heet" behind the name: "Rachida heet ze". */
export function beforeCue(text: Text, index: number): Candidate[] {
  const { words } = text;
  const rest = `${bare(words[index + 1])} ${bare(words[index + 2])}`;
  if (!/^(?:heet|heette|noemt|noemde) (?:ze|hij|zij|die|zich|deze)\b/.test(rest) || !isName(words[index]))
    return [];
  if (index > 0 && follows(words[index]) && isName(words[index - 1])) return [];
  return person(text, index, 1, 57, 'heet');
}

/** A name that closes a message: alone on the line after "Met vriendelijke groet". */
export function signature(text: Text, index: number): Candidate[] {
  const { words } = text;
  if (
    !/^(?:groet|groeten|groetjes|hoogachtend|mvg|dank|regards|pozdrawiam|gr|grt|getekend|namens)$/.test(
      bare(words[index]),
    )
  )
    return [];
  const next = words[index + 1];
  if (!next || !/\n/.test(next.gap)) return [];
  const { length, names, initials } = readName(words, index + 1, false);
  const after = words[index + 1 + length];
  return length > 0 && (names > 1 || initials) && (!after || after.gap.includes('\n'))
    ? person(text, index + 1, length, 57, 'ondertekening')
    : [];
}
