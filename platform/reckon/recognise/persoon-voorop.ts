import { plainLetters } from '../normalise/fold.ts';
import { SURNAMES } from './achternamen.ts';
import { ABSTRACT, NEVER_A_NAME, ROLE_CUES } from './geen-naam.ts';
import { SURNAME_ENDING } from './naam.ts';
import { PLACES } from './plaatsen.ts';
import { matches } from './text.ts';
import type { Candidate, Text } from './text.ts';
import { GIVEN_NAMES } from './voornamen.ts';

const LAST_FIRST =
  /(?<![\p{L}\p{N}-])((?:(?:van|de|der|den|ten|ter|el|al|'t|ait|ben|von|da|di|dos|VAN|DE|DER|DEN|TEN|TER|EL|AL|AIT|BEN|VON|DA|DI|DOS|Van|De|Den|Der|El|Al|Ait|Ben|Von|'T) ){0,3}(\p{Lu}[\p{L}'’-]{1,24}(?:(?: ?- ?| )\p{Lu}[\p{L}'-]{1,24})?)), ?((?:\p{Lu}[\p{Ll}\p{M}]{1,20}(?:-\p{Lu}\p{Ll}{1,20})?|\p{Lu}{3,20}|(?:\p{Lu}\.){1,5})(?: (?:\p{Lu}[\p{Ll}\p{M}]{1,20}|\p{Lu}{3,20}|\p{Lu}\.|da|dos|de|van|der|den)){0,4})(?![\p{L}])/gu;

/** Length of the given names behind the comma: a word that is neither a name nor a prefix belongs to what follows. */
function givenEnd(tail: string): number {
  let end = 0;
  for (const word of tail.matchAll(/[\p{L}.'-]+/gu)) {
    const plain = plainLetters(word[0]).replace(/\.$/, '');
    const name = GIVEN_NAMES.has(plain) || SURNAMES.has(plain) || /^\p{Lu}\.$/u.test(word[0]);
    if (end > 0 && !name && !/^(?:da|dos|de|van|der|den|el|al)$/.test(plain)) break;
    if (name || end === 0) end = word.index + word[0].length;
  }
  return end;
}

/** "Santos Pereira, Joao": both are the surname when both are known as one; else the first word stands before it. */
function ownStart(match: RegExpExecArray): number {
  const [first = '', second] = (match[2] ?? '').split(/(?<=\p{L}) (?=\p{Lu})/u);
  if (second === undefined) return 0;
  const upper = first === first.toUpperCase() && second === second.toUpperCase();
  const known = [first, second].every((word) => SURNAMES.has(plainLetters(word)));
  return known || upper ? 0 : (match[1]?.length ?? 0) - second.length;
}

const LABEL =
  /(?::|\bbleek|\bals|^|\n|[(["'])\s{0,4}$|(?:naam|huurder|betrokkene|verdachte|eigenaar|houder|aangetroffen)[: ]{0,3}$/iu;

/** Whether what stands behind the comma has a surname of its own: "Jansen, J. Pietersen", "Vos, Annie de Vries". */
function isWholeName(given: string, after: string): boolean {
  if (/ (?:de|van|der|den|da|dos|el|al) \p{Lu}/u.test(given)) return true;
  const initials = /^(?:\p{Lu}\.)+/u.test(given);
  return (
    initials &&
    (/ \p{Lu}\p{Ll}/u.test(given) ||
      /^ ?(?:(?:v\.?d?\.?|van|de|der|den|el|al) ){0,2}\p{Lu}\p{Ll}/u.test(after))
  );
}

/** Whether these two halves are a surname and given names, and not two names of a list or a place and its people. */
function isTurned(folded: string, match: RegExpExecArray, skip: number): boolean {
  const [all, ahead = '', , given = ''] = match;
  const whole = ahead.slice(skip);
  const surname = /\p{Lu}[\p{L}'’-]*$/u.exec(whole)?.[0] ?? '';
  const first = given.split(' ')[0] ?? '';
  const plain = plainLetters(surname);
  const words = [first.toLowerCase(), surname.toLowerCase()];
  if (NEVER_A_NAME.has(words[0] ?? '') || (NEVER_A_NAME.has(words[1] ?? '') && !SURNAMES.has(plain)))
    return false;
  if (ROLE_CUES.has(surname.toLowerCase())) return false;
  const known = /^(?:\p{Lu}\.)+/u.test(first) || GIVEN_NAMES.has(plainLetters(first.split('-')[0] ?? ''));
  const begin = match.index + skip;
  const before = folded.slice(Math.max(0, begin - 20), begin);
  const after = folded.slice(match.index + all.length, match.index + all.length + 12);
  // "Naam: Abdoelkariem, Radjin": a form says so itself.
  if (
    /(?:naam|huurder|verhuurder|betrokkene|klant|koper|verkoper|houder): {0,3}$/iu.test(before) &&
    /^\p{Lu}\p{Ll}{2,}$/u.test(given) &&
    /^(?:[;.\n]|$| {2})/u.test(after)
  )
    return true;
  const own = SURNAMES.has(plain) || SURNAME_ENDING.test(plain) || whole.includes(' ');
  const label = LABEL.test(before);
  if (surname === surname.toUpperCase() && surname.length > 2) {
    const formed =
      (own || (surname.length > 3 && label)) && /\p{Ll}/u.test(first) && !ABSTRACT.test(words[0] ?? '');
    return known || formed;
  }
  if (!known || !(own || label) || PLACES.has(plain) || isWholeName(given, after)) return false;
  if ((GIVEN_NAMES.has(plain) && !label) || /\p{Lu}\p{Ll}+ $/u.test(before)) return false;
  return !/^ (?:en|of) |^, \p{Lu}\p{Ll}/u.test(after);
}

/** "JANSEN, Pieter" and "Van den Brink, Cornelis". */
export function lastFirst(text: Text): Candidate[] {
  if (!text.folded.includes(',')) return [];
  return matches(text, LAST_FIRST, (match) => {
    const skip = ownStart(match);
    if (!isTurned(text.folded, match, skip)) return null;
    const from = match.index + skip;
    const whole = match[1]?.length ?? 0;
    const to = match.index + whole + givenEnd(match[0].slice(whole));
    const waarde = text.original.slice(text.startOf(from), text.endOf(to - 1));
    return { kind: 'persoon', from, to, weight: 60, cue: 'achternaam voorop', waarde };
  });
}
