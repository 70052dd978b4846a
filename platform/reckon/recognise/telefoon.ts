import { telefoon } from '../normalise/contact.ts';
import { isOtherNumber } from './geen-nummer.ts';
import { cueBefore, cuePattern } from './text.ts';
import type { Candidate, Finder } from './text.ts';

const CUE = cuePattern(
  'tel|telefoon|telefoonnummer|mob|mobiel|mobieltje|gsm|bel|bellen|gebeld|belt|belde|whatsapp|app|appen|sms|signal|telegram|06|fax|nummer|phone|t|m',
);
// A plus, a zero or a bracket, then digits with at most three signs between two of them.
const RUN = /(?<![\p{L}\p{N}+@#_]|[\p{N}][-.,])(?:\+ ?\(?|\(0|0)\d?(?:[ .\-/()]{0,3}\d){3,16}/gu;
const BARE = /(?<![\p{L}\p{N}+@#_]|[\p{N}][-./,])(?:31[ -]?)?6(?:[ .-]?\d){8}(?![\p{N}]|[-./,][\p{N}])/gu;
const DATE = /^0?\d{1,2}[-./ ]\d{1,2}[-./ ](?:19|20)\d\d(?!\d)/;
const GLUED = /^(?:[\p{L}\p{N}_]|[-.,:]\d|\/(?!0\d|\+)\d|%|\s?(?:€|euro))/u;

/** The longest beginning of a run, ending between two groups, that is a possible number. */
function fit(run: string, after: string): string | null {
  if (DATE.test(run)) return null;
  let text = run;
  let rest = after;
  // Parsing is the dear part: two lengths at most per run, or a text of zeros would take seconds.
  for (let cuts = 0, parsed = 0; cuts < 6 && parsed < 2; cuts++) {
    const whole = !GLUED.test(rest);
    if (whole && plausible(text)) return text;
    if (whole && isInternational(text)) parsed++;
    const cut = text.search(/[ .\-/()]+\d+$/);
    if (cut <= 3) return null;
    rest = text.slice(cut).replace(/^[ ()]+/, ' ') + rest;
    text = text.slice(0, cut);
  }
  return null;
}

const isInternational = (text: string): boolean => /^\(?\s*\+|^\(?00/.test(text);

/** A Dutch number by its length, a foreign one by the library. */
function plausible(text: string): boolean {
  const digits = text.replace(/\D/g, '');
  if (!isInternational(text)) {
    if (/^0[89]00/.test(digits))
      return [8, 11].includes(digits.length) || (digits.length === 10 && /^0[89]00[ -]/.test(text));
    return digits.length === 10 && /^0[1-9]/.test(digits);
  }
  if (digits.length < 9 || digits.length > 17) return false;
  return telefoon(text).valid;
}

// A scanner reads 0 as O: only inside groups that hold digits.
const SCANNED = /(?<![\p{L}\p{N}])(?=[Oo\d]*\d)[Oo\d]+(?![\p{L}])/gu;
const SERVICE = /^0(?:800|900|906|909)/;

/** E.164, or nothing for a service number, which says nothing about who has it. */
function read(number: string): string | undefined {
  const plain = number.replace(/^\s*\(?0?0?\)?31\)?/, '0');
  if (SERVICE.test(plain.replace(/\D/g, ''))) return undefined;
  const { value, valid } = telefoon(number.replace(/^\((\+?\d+)\)/, '$1'));
  return valid ? value : undefined;
}

function candidate(from: number, number: string, weight: number, cue: string | null): Candidate {
  const waarde = read(number);
  return {
    kind: 'telefoon',
    from,
    to: from + number.length,
    weight,
    ...(cue ? { cue: cue.toLowerCase() } : {}),
    ...(waarde === undefined ? {} : { waarde }),
  };
}

/** Phone numbers in any notation; a mobile number without its zero only after a cue word. */
export const findTelefoon: Finder = ({ folded: scanned }) => {
  const folded = scanned.replace(SCANNED, (group) => group.replace(/[Oo]/g, '0'));
  const found: Candidate[] = [];
  let last = 0;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(folded); match; match = RUN.exec(folded)) {
    const end = match.index + match[0].length;
    // "3704 0044 0532" is the middle of a longer number, unless a phone number has just ended there.
    const inside =
      /\d[ ]$/.test(folded.slice(Math.max(0, match.index - 2), match.index)) && match.index - last > 2;
    const number = inside && isInternational(match[0]) ? null : fit(match[0], folded.slice(end, end + 8));
    if (!number) continue;
    last = match.index + number.length;
    RUN.lastIndex = last;
    const cue = cueBefore(folded, match.index, CUE);
    if (isOtherNumber(folded, match.index)) continue;
    // "(06 …" opens a remark, "(078) …" belongs to the number.
    const open = number.startsWith('(') && !number.includes(')') ? 1 : 0;
    // "(+31) 6 …": the bracket before the plus belongs to it as well.
    const before = folded[match.index - 1] === '(' && /^[^(]*\)/.test(number) ? 1 : 0;
    const phone = candidate(
      match.index + open - before,
      `${'('.repeat(before)}${number.slice(open)}`,
      cue ? 86 : 80,
      cue,
    );
    found.push(phone);
  }
  for (const match of folded.matchAll(BARE)) {
    const cue = cueBefore(folded, match.index, CUE);
    if (!cue || isOtherNumber(folded, match.index)) continue;
    const waarde = telefoon(match[0].startsWith('31') ? `+${match[0]}` : `0${match[0]}`).value;
    found.push({ ...candidate(match.index, match[0], 79, cue), waarde });
  }
  return found;
};
