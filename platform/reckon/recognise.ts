import { clean } from './normalise/fold.ts';
import type { MentionKind } from './normalise/kinds.ts';
import { maskBsn } from './normalise/nummers.ts';
import { normalise } from './normalise.ts';
import { findAdres, findPostcode } from './recognise/adres.ts';
import { findDatum } from './recognise/datum.ts';
import { findEmail, findUrl } from './recognise/internet.ts';
import { findKenteken } from './recognise/kenteken.ts';
import { findIban, findNumbered } from './recognise/nummers.ts';
import { findOrganisatie } from './recognise/organisatie.ts';
import { findPersoon } from './recognise/persoon.ts';
import { findTelefoon } from './recognise/telefoon.ts';
import { prepare } from './recognise/text.ts';
import type { Candidate, Finder, ReadKind, Text } from './recognise/text.ts';
import { findHin, findVaartuig } from './recognise/vaartuig.ts';

/** One thing named in a text. */
export interface Mention {
  kind: MentionKind;
  /** First UTF-16 unit in the original text. */
  start: number;
  /** One past the last. */
  end: number;
  /** As it stands in the original; of a BSN the digits are replaced. */
  raw: string;
  /** Canonical form, equal to `normalise(kind, raw).value`. */
  value: string;
  /** Form and check digits are right. Only a valid mention may become a matching key. */
  valid: boolean;
  /** Word that led to it ("kenteken", "de heer"), or `tegenover`, `initialen`, `hoofdletters`, `ondertekening`. */
  cue?: string;
}

/** One thing read in a text, with its value as a person would fill it in. */
export interface ReadMention {
  soort: ReadKind;
  /** First UTF-16 unit in the original text. */
  begin: number;
  /** One past the last. */
  eind: number;
  waarde: string;
  /** How surely it is what it seems, 0 to 1. */
  zekerheid: number;
}

/** What is made of digits; a text without one is not searched for it. */
const NUMBER_FINDERS: readonly Finder[] = [
  findIban,
  findNumbered,
  findHin,
  findDatum,
  findKenteken,
  findTelefoon,
  findPostcode,
];
const FINDERS: readonly Finder[] = [
  findEmail,
  findUrl,
  findAdres,
  findOrganisatie,
  findVaartuig,
  findPersoon,
];

/** Longest text that is searched; what is longer is a dump, and its rest is for the eye. */
export const MAX_TEXT = 200_000;

type Named = Candidate & { kind: ReadKind };

/** Everything found, in order and without overlap: of two readings the surer one stands, then the longer. */
function find(original: string): { text: Text; found: Named[] } {
  const text = prepare(original.length > MAX_TEXT ? original.slice(0, MAX_TEXT) : original);
  const candidates = [...(text.digits ? NUMBER_FINDERS : []), ...FINDERS].flatMap((finder) => finder(text));
  const found = withoutOverlap(candidates, text.folded.length)
    .filter((candidate): candidate is Named => candidate.kind !== 'geen')
    .toSorted((a, b) => a.from - b.from);
  return { text, found };
}

/**
 * Everything that Dutch text names and that can be compared, in order and without overlap. Pure and linear in the
 * length of the text, hostile text included. Precision goes before recall: what could be anything is found only
 * beside the word that says what it is.
 */
export function recognise(original: string): Mention[] {
  const { text, found } = find(original);
  return found.flatMap((candidate) =>
    candidate.kind === 'datum' || candidate.kind === 'url'
      ? []
      : [mention(text, { ...candidate, kind: candidate.kind })],
  );
}

/**
 * Everything that Dutch text names with its value, sorted by where it begins. Only a postcode inside an address lies
 * within another. The digits of a BSN are in the value: for whoever asked to see what is there, never to keep.
 */
export function readMentions(original: string): ReadMention[] {
  const { text, found } = find(original);
  return found.flatMap((candidate) => {
    if (candidate.waarde === undefined) return [];
    const whole = readMention(text, candidate, candidate.waarde);
    const { postcode } = candidate;
    if (!postcode) return [whole];
    const digits = text.folded.slice(postcode.from, postcode.to);
    const value = `${digits.slice(0, 4)} ${digits.slice(-2).toUpperCase()}`;
    return [whole, readMention(text, { ...candidate, kind: 'postcode', ...postcode }, value)];
  });
}

function readMention(text: Text, { kind, from, to, weight }: Named, waarde: string): ReadMention {
  return {
    soort: kind,
    begin: text.startOf(from),
    eind: text.endOf(to - 1),
    waarde,
    zekerheid: Math.round(Math.min(weight, 100)) / 100,
  };
}

function withoutOverlap(candidates: readonly Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length);
  const order = candidates.toSorted(
    (a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  return order.filter((candidate) => {
    if (taken.subarray(candidate.wide ?? candidate.from, candidate.to).includes(1)) return false;
    taken.fill(1, candidate.wide ?? candidate.from, candidate.to);
    return true;
  });
}

function mention(text: Text, { kind, from, wide, to, cue }: Candidate & { kind: MentionKind }): Mention {
  const start = text.startOf(wide ?? from);
  const end = text.endOf(to - 1);
  const raw = text.original.slice(start, end);
  const { value, valid } = normalise(kind, raw);
  return {
    kind,
    start,
    end,
    raw: kind === 'bsn' ? maskBsn(raw) : raw,
    value,
    valid,
    ...(cue === undefined ? {} : { cue: clean(cue) }),
  };
}
