import { bsn, eni, ibanLength, kvk, mmsi } from '../normalise/nummers.ts';
import type { MentionKind, Normalised } from '../normalise/kinds.ts';
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
    const value = text.folded
      .slice(match.index, to)
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '');
    const valid = passesMod97(value);
    // One with a wrong check digit is shown as such only where there is no doubt that an IBAN was meant.
    if (!valid && !cue && !dutch) return null;
    return {
      kind: 'iban',
      from: match.index,
      to,
      weight: 95,
      ...(cue ? { cue: cue.toLowerCase() } : {}),
      ...(valid ? { waarde: value } : {}),
    };
  });

/** ISO 13616 alone: a bank's own check digits inside it are the bank's affair. */
function passesMod97(value: string): boolean {
  let rest = 0;
  for (const character of value.slice(4) + value.slice(0, 4))
    for (const digit of String(Number.parseInt(character, 36))) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

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
  /** The word that says what the digits are. */
  word: RegExp;
  after?: RegExp;
  weight: number;
  /** Digits that are reported as read; other lengths only serve comparing. */
  length: RegExp;
  normalise(raw: string): Normalised;
}

// "KVK12345678": the word itself may touch its digits.
const between = '(?:(?<![\\p{L}\\p{N}]|[\\p{N}][-.,/])|(?<=(?<!\\p{L})(?:kvk|kvknr|eni|mmsi|bsn)))';
const done = '(?![\\p{L}\\p{N}]|[-.,/]\\p{N})';
const digits = (pattern: string): RegExp => new RegExp(`${between}${pattern}${done}`, 'giu');
const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'giu');

/** Numbers that are only digits: without the word that says what they are they could be anything. */
const NUMBERED: readonly Numbered[] = [
  {
    kind: 'bsn',
    pattern: digits('\\d(?:[ .-]?\\d){8}'),
    word: word(
      "bsn|bsn'?s|bsn-?(?:nummer|nr)|burger ?service ?(?:nummer|nr)s?|sofi|sofi-?(?:nummer|nr)|burgerservicenr",
    ),
    after: /^\s*[(,]?\s*(?:bsn|burgerservicenummer|sofinummer)(?![\p{L}]|[-:. ]{0,3}(?:nummer |nr\.? )?\d)/iu,
    weight: 97,
    length: /^\d{9}$/,
    normalise: bsn,
  },
  {
    kind: 'kvk',
    pattern: digits('\\d(?:[ .]?\\d){6,7}'),
    word: word(
      'kvk|k\\.v\\.k\\.?|k v k|handelsreg|kvk-?(?:nummers?|nr|no)|kamer van koophandel|handelsregister|handelsregister-?(?:nummer|nr)|coc|coc-?(?:number|nr|no)|chamber of commerce|dossiernummer kvk|hr-?nummer|inschrijvingsnummer',
    ),
    after:
      /^\s*[(,]?\s*(?:(?:in|bij|volgens|van) (?:de |het )?)?(?:kvk|k\.v\.k\.?|handelsregister|kamer van koophandel)(?![\p{L}]|[-:. ]{0,3}(?:nummer |nr\.? )?\d)/iu,
    weight: 92,
    length: /^\d{8}$/,
    normalise: kvk,
  },
  {
    kind: 'vestiging',
    pattern: digits('\\d(?:[ .]?\\d){11}'),
    word: word('vestigings?|vestigings-?(?:nummers?|nr)'),
    weight: 92,
    length: /^$/,
    normalise: kvk,
  },
  {
    kind: 'eni',
    pattern: digits('\\d(?:[ .]?\\d){6,7}'),
    word: word(
      'eni|eni-?(?:nummer|nr|code|no)|europa-?(?:nummer|nr)|europa nummer|euronummer|scheepsnummer|(?:europees )?scheepsidentificatie-?nummer|uniek europees scheepsidentificatienummer',
    ),
    after: /^\s*[(,]?\s*(?:eni|europanummer)(?![\p{L}]|[-:. ]{0,3}\d)/iu,
    weight: 92,
    length: /^\d{7,8}$/,
    normalise: eni,
  },
  {
    kind: 'mmsi',
    pattern: digits('\\d(?:[ .-]?\\d){8}'),
    word: word('mmsi|mmsi-?(?:nummer|nr|code|no)|atis'),
    after: /^\s*[(,]?\s*(?:mmsi)(?![\p{L}]|[-:. ]{0,3}\d)/iu,
    weight: 92,
    length: /^\d{9}$/,
    normalise: mmsi,
  },
];

// Between the word and its digits: another label, another number or the end of a sentence takes the digits away.
const OTHER_LABEL =
  /(?<![\p{L}])(?:bsn|kvk|rsin|btw|vestigings?[\p{L}]*|tel|telefoon[\p{L}]*|mobiel|iban|rekening[\p{L}]*|order[\p{L}]*|factuur[\p{L}]*|klant[\p{L}]*|dossier[\p{L}]*|zaak[\p{L}]*|polis[\p{L}]*|imo|eni|mmsi|hin|cin|gsm|fax|paspoort[\p{L}]*|rijbewijs[\p{L}]*|document[\p{L}]*|kenmerk|ref|referentie|serie[\p{L}]*|imei|vin|chassis[\p{L}]*|postbus|bedrag|euro|roepletters|callsign|bag|sbi)(?![\p{L}])/iu;
const REACH = 72;

/** The nearest word before these digits that names their kind, when nothing between gives them to something else. */
function named(folded: string, at: number, pattern: RegExp, length: RegExp): string | null {
  const before = folded.slice(Math.max(0, at - REACH), at);
  let last: RegExpExecArray | null = null;
  for (const match of before.matchAll(pattern)) last = match;
  if (!last) return null;
  const gap = before.slice(last.index + last[0].length);
  // "KvK-nummers 12345678 en 23456789": digits of the same length in a list hand the word on.
  // With anything but a comma or "en" behind them the list has ended: "KvK 12345678, bel 06 …".
  const loose = gap.replace(/\d[\d .]{5,14}\d(?=(?:,| en | of |\/|;)\s*(?:en |of )?(?:\d|$))/gu, (found) =>
    length.test(found.replace(/\D/g, '')) ? '' : found,
  );
  if (/\d/.test(loose) || /[!?;]|\.\s+\p{Lu}|\n\s*\n/u.test(loose) || OTHER_LABEL.test(loose)) return null;
  return last[0];
}

/** BSN, KVK, vestigingsnummer, ENI and MMSI, each only beside its own word. */
export const findNumbered: Finder = (text) =>
  NUMBERED.flatMap((sort) =>
    matches(text, sort.pattern, (match): Candidate | null => {
      const to = match.index + match[0].length;
      const cue =
        named(text.folded, match.index, sort.word, sort.length) ??
        sort.after?.exec(text.folded.slice(to, to + 40))?.[0];
      if (!cue) return null;
      const { value, valid } = sort.normalise(match[0]);
      if (sort.kind === 'kvk' && !valid) return null;
      const plain = match[0].replace(/\D/g, '');
      const read = valid && sort.length.test(plain) ? (sort.kind === 'bsn' ? plain : value) : undefined;
      return {
        kind: sort.kind,
        from: match.index,
        to,
        weight: sort.weight,
        cue: cue.replace(/[\s(,]+/g, '').toLowerCase(),
        ...(read === undefined ? {} : { waarde: read }),
      };
    }),
  );
