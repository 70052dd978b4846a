import type { Instant } from '#platform/contract.ts';

/** What decides whether two meldingen are one; the same shape for the new one and the known ones. */
export interface Herkenning {
  messageId: string | null;
  inReplyTo: string | null;
  /** Oldest first, as in the header. */
  references: readonly string[];
  draden: readonly string[];
  /** Keyed hash of the content, `null` when there is none to compare. */
  inhoudHash: string | null;
  /** Address or other mark of the sender; `null` when unknown or sealed. */
  afzender: string | null;
  ontvangenOp: Instant;
  /** Empty while sealed: then only marks and hashes are compared. */
  tekst: string;
}

/** Een melding die er al is. `id` is that of the survivor when it was itself joined to another. */
export interface BekendeMelding<Id> extends Herkenning {
  id: Id;
}

export interface MogelijkDubbel<Id> {
  id: Id;
  /** 0–1, share of word groups in common. */
  gelijkenis: number;
  redenen: ('tekst-gelijk' | 'tekst-bevat' | 'zelfde-afzender')[];
}

export type DubbelOordeel<Id> =
  | { uitkomst: 'dubbel'; van: Id; reden: 'message-id' | 'inhoud' }
  | { uitkomst: 'aangevuld'; op: Id; reden: 'antwoord' | 'draad' | 'message-id-andere-inhoud' }
  | { uitkomst: 'nieuw'; mogelijkDubbel: MogelijkDubbel<Id>[] };

/** Days within which equal content of the same sender is one report; later it may be happening again. */
export const VENSTER_DAGEN = 14;
const GELIJK = 0.6;
const BEVAT = 0.85;
const ZELFDE = 0.9;
const MEESTE_HINTS = 3;

/**
 * Regel MLD-D1: alleen wat bewijsbaar hetzelfde bericht is, wordt vanzelf dubbel; een antwoord vult de
 * bestaande melding aan; lijken is een aanwijzing voor een mens. Nieuwe woorden verdwijnen nooit.
 */
export function beoordeelDubbel<Id>(
  nieuw: Herkenning,
  bekend: readonly BekendeMelding<Id>[],
  vensterDagen = VENSTER_DAGEN,
): DubbelOordeel<Id> {
  return (
    sameMessage(nieuw, bekend) ??
    sameThread(nieuw, bekend) ??
    sameContent(nieuw, bekend, vensterDagen) ?? {
      uitkomst: 'nieuw',
      mogelijkDubbel: lookalikes(nieuw, bekend),
    }
  );
}

/** A second message under the same id is a copy, unless it says something else: then it is kept as an addition. */
function sameMessage<Id>(nieuw: Herkenning, bekend: readonly BekendeMelding<Id>[]): DubbelOordeel<Id> | null {
  if (nieuw.messageId === null) return null;
  const twins = bekend.filter((melding) => melding.messageId === nieuw.messageId);
  const copy = twins.find((melding) => sameWords(nieuw, melding));
  if (copy) return { uitkomst: 'dubbel', van: copy.id, reden: 'message-id' };
  return twins[0] ? { uitkomst: 'aangevuld', op: twins[0].id, reden: 'message-id-andere-inhoud' } : null;
}

function sameWords(a: Herkenning, b: Herkenning): boolean {
  if (a.inhoudHash === null || a.inhoudHash === b.inhoudHash) return true;
  return (
    a.tekst !== '' && b.tekst !== '' && overlap(woordgroepen(a.tekst), woordgroepen(b.tekst)).gelijk >= ZELFDE
  );
}

/** The nearest ancestor wins: a reply in a long thread belongs to the message it answers. */
function sameThread<Id>(nieuw: Herkenning, bekend: readonly BekendeMelding<Id>[]): DubbelOordeel<Id> | null {
  const ancestors = [
    ...nieuw.references,
    ...(nieuw.inReplyTo === null ? [] : [nieuw.inReplyTo]),
  ].toReversed();
  for (const ancestor of ancestors) {
    const parent = bekend.find((melding) => melding.messageId === ancestor);
    if (parent) return { uitkomst: 'aangevuld', op: parent.id, reden: 'antwoord' };
  }
  const related = bekend.find((melding) => melding.draden.some((draad) => nieuw.draden.includes(draad)));
  return related ? { uitkomst: 'aangevuld', op: related.id, reden: 'draad' } : null;
}

function sameContent<Id>(
  nieuw: Herkenning,
  bekend: readonly BekendeMelding<Id>[],
  vensterDagen: number,
): DubbelOordeel<Id> | null {
  const twin = bekend.find(
    (melding) =>
      nieuw.inhoudHash !== null &&
      melding.inhoudHash === nieuw.inhoudHash &&
      sameSender(nieuw, melding) &&
      daysApart(nieuw.ontvangenOp, melding.ontvangenOp) <= vensterDagen,
  );
  return twin ? { uitkomst: 'dubbel', van: twin.id, reden: 'inhoud' } : null;
}

function sameSender(a: Herkenning, b: Herkenning): boolean {
  return a.afzender !== null && b.afzender !== null && a.afzender.toLowerCase() === b.afzender.toLowerCase();
}

function daysApart(a: Instant, b: Instant): number {
  return Math.abs(Temporal.Instant.from(a).since(b).total('hours')) / 24;
}

/** Regel MLD-D2: gelijkende tekst is een aanwijzing met redenen, nooit een besluit. */
function lookalikes<Id>(nieuw: Herkenning, bekend: readonly BekendeMelding<Id>[]): MogelijkDubbel<Id>[] {
  const own = woordgroepen(nieuw.tekst);
  if (own.size === 0) return [];
  const hints = bekend
    .map((melding) => ({ melding, ...overlap(own, woordgroepen(melding.tekst)) }))
    .filter(({ gelijk, bevat }) => gelijk >= GELIJK || bevat >= BEVAT)
    .toSorted((a, b) => b.gelijk - a.gelijk || b.bevat - a.bevat)
    .map(({ melding, gelijk, bevat }): MogelijkDubbel<Id> => {
      const sender = sameSender(nieuw, melding) ? (['zelfde-afzender'] as const) : [];
      const [gelijkenis, reden] =
        gelijk >= GELIJK ? ([gelijk, 'tekst-gelijk'] as const) : ([bevat, 'tekst-bevat'] as const);
      return { id: melding.id, gelijkenis, redenen: [reden, ...sender] };
    });
  return hints
    .filter((hint, i) => hints.findIndex((other) => other.id === hint.id) === i)
    .slice(0, MEESTE_HINTS);
}

const WORDS = 2_000;
/** Below this many words two texts are alike by chance ("zie bijlage", "belt u mij terug"). */
const FEWEST_WORDS = 6;

/** Groups of three successive words, without quotations, accents, case and punctuation; empty for very short texts. */
export function woordgroepen(tekst: string): Set<string> {
  const own = tekst
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join(' ');
  const words = own
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .match(/[\p{L}\p{N}]+/gu)
    ?.slice(0, WORDS);
  if (!words || words.length < FEWEST_WORDS) return new Set();
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

/** Jaccard likeness of both sets, and the share of the smaller one that lies in the larger. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): { gelijk: number; bevat: number } {
  if (a.size === 0 || b.size === 0) return { gelijk: 0, bevat: 0 };
  const shared = a.intersection(b).size;
  return { gelijk: shared / (a.size + b.size - shared), bevat: shared / Math.min(a.size, b.size) };
}
