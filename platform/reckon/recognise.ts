import { clean } from './normalise/fold.ts';
import type { MentionKind } from './normalise/kinds.ts';
import { maskBsn } from './normalise/nummers.ts';
import { normalise } from './normalise.ts';
import { findAdres, findPostcode } from './recognise/adres.ts';
import { findEmail, findUrl } from './recognise/internet.ts';
import { findKenteken } from './recognise/kenteken.ts';
import { findIban, findNumbered } from './recognise/nummers.ts';
import { findOrganisatie } from './recognise/organisatie.ts';
import { findPersoon } from './recognise/persoon.ts';
import { findTelefoon } from './recognise/telefoon.ts';
import { prepare } from './recognise/text.ts';
import type { Candidate, Finder, Text } from './recognise/text.ts';
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

const FINDERS: readonly Finder[] = [
  findEmail,
  findUrl,
  findIban,
  findNumbered,
  findHin,
  findKenteken,
  findTelefoon,
  findAdres,
  findPostcode,
  findOrganisatie,
  findVaartuig,
  findPersoon,
];

/** Longest text that is searched; what is longer is a dump, and its rest is for the eye. */
export const MAX_TEXT = 200_000;

/**
 * Everything that Dutch text names, in order and without overlap: where two readings overlap the surer one stands,
 * then the longer. Pure and linear in the length of the text, hostile text included. Precision goes before recall:
 * what could be anything is found only beside the word that says what it is.
 */
export function recognise(original: string): Mention[] {
  const text = prepare(original.length > MAX_TEXT ? original.slice(0, MAX_TEXT) : original);
  const candidates = FINDERS.flatMap((find) => find(text));
  return withoutOverlap(candidates, text.folded.length)
    .filter((candidate): candidate is Candidate & { kind: MentionKind } => candidate.kind !== 'geen')
    .map((candidate) => mention(text, candidate))
    .toSorted((a, b) => a.start - b.start);
}

function withoutOverlap(candidates: readonly Candidate[], length: number): Candidate[] {
  const taken = new Uint8Array(length);
  const order = candidates.toSorted(
    (a, b) => b.weight - a.weight || b.to - b.from - (a.to - a.from) || a.from - b.from,
  );
  return order.filter((candidate) => {
    if (taken.subarray(candidate.from, candidate.to).includes(1)) return false;
    taken.fill(1, candidate.from, candidate.to);
    return true;
  });
}

function mention(text: Text, { kind, from, to, cue }: Candidate & { kind: MentionKind }): Mention {
  const start = text.startOf(from);
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
