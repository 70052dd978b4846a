import { iban, ibanLength, kvk } from '../normalise/nummers.ts';
import type { MentionKind } from '../normalise/kinds.ts';
import { cueBefore, cuePattern, matches } from './text.ts';
import type { Candidate, Finder } from './text.ts';

const IBAN_CUE = cuePattern('iban|rekening|rekeningnummer|rek|bankrekening|bank|rekeningnr|konto');
const IBAN_START = /(?<![\p{L}\p{N}])[A-Z]{2} ?\d{2}(?=[ .-]?[A-Z0-9])/giu;

/** IBANs: country and length from the register, so that the words behind it are never taken along. */
export const findIban: Finder = (text) =>
  matches(text, IBAN_START, (match): Candidate | null => {
    const length = ibanLength(match[0].slice(0, 2).toUpperCase());
    const to = length === 0 ? -1 : walk(text.folded, match.index, length);
    if (to < 0) return null;
    const cue = cueBefore(text.folded, match.index, IBAN_CUE);
    const dutch = /^NL ?\d\d[ .-]?[A-Z]{4}/i.test(text.folded.slice(match.index, match.index + 10));
    // One with a wrong check digit is shown as such only where there is no doubt that an IBAN was meant.
    if (!iban(text.folded.slice(match.index, to)).valid && !cue && !dutch) return null;
    return { kind: 'iban', from: match.index, to, weight: 95, ...(cue ? { cue: cue.toLowerCase() } : {}) };
  });

/** End of a run of `count` letters and digits with at most one sign between two of them; -1 when it is another length. */
function walk(folded: string, from: number, count: number): number {
  let left = count;
  let at = from;
  while (left > 0) {
    if (/[A-Z0-9]/i.test(folded[at] ?? '')) left--;
    else if (!/[ .-]/.test(folded[at] ?? '') || !/[A-Z0-9]/i.test(folded[at - 1] ?? '')) return -1;
    at++;
  }
  return /[\p{L}\p{N}]/u.test(folded[at] ?? '') ? -1 : at;
}

interface Numbered {
  kind: MentionKind;
  pattern: RegExp;
  before: RegExp;
  after?: RegExp;
  weight: number;
}

const between = '(?<![\\p{L}\\p{N}]|[\\p{N}][-.,/])';
const done = '(?![\\p{L}\\p{N}]|[-.,/]\\p{N})';
const digits = (pattern: string): RegExp => new RegExp(`${between}${pattern}${done}`, 'giu');

/** Numbers that are only digits: without the word that says what they are they could be anything. */
const NUMBERED: readonly Numbered[] = [
  {
    kind: 'bsn',
    pattern: digits('\\d(?:[ .-]?\\d){8}'),
    before: cuePattern(
      'bsn|burgerservicenummer|burger service nummer|sofi|sofinummer|sofi-nummer|bsn-nummer',
    ),
    after: /^\s*\(?(?:bsn)(?![\p{L}])/iu,
    weight: 97,
  },
  {
    kind: 'kvk',
    pattern: digits('\\d(?:[ .]?\\d){6,7}'),
    before: cuePattern(
      'kvk|k\\.v\\.k|kvk-nummer|kvknummer|kvk-nr|kvknr|kamer van koophandel|handelsregister|handelsregisternummer|kvk-nummers|kvk nummers|coc',
    ),
    after: /^\s*[(,]?\s*(?:kvk|k\.v\.k\.?)(?![\p{L}])/iu,
    weight: 92,
  },
  {
    kind: 'vestiging',
    pattern: digits('\\d(?:[ .]?\\d){11}'),
    before: cuePattern('vestiging|vestigingsnummer|vestigingsnr|vestigings-nr|vestigingsnummers'),
    weight: 92,
  },
  {
    kind: 'eni',
    pattern: digits('\\d(?:[ .]?\\d){6,7}'),
    before: cuePattern(
      'eni|eni-nummer|eninummer|europanummer|europa-nummer|scheepsnummer|europees scheepsidentificatienummer',
    ),
    weight: 92,
  },
  {
    kind: 'mmsi',
    pattern: digits('\\d(?:[ .]?\\d){8}'),
    before: cuePattern('mmsi|mmsi-nummer|mmsinummer|atis'),
    weight: 92,
  },
];

/** BSN, KVK, vestigingsnummer, ENI and MMSI, each only beside its own word. */
export const findNumbered: Finder = (text) =>
  NUMBERED.flatMap(({ kind, pattern, before, after, weight }) =>
    matches(text, pattern, (match): Candidate | null => {
      const to = match.index + match[0].length;
      const cue =
        cueBefore(text.folded, match.index, before) ?? after?.exec(text.folded.slice(to, to + 16))?.[0];
      if (!cue || (kind === 'kvk' && !kvk(match[0]).valid)) return null;
      return { kind, from: match.index, to, weight, cue: cue.replace(/[\s(,]+/g, '').toLowerCase() };
    }),
  );
