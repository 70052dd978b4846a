import type { Instant } from '#platform/contract.ts';
import { addDays, legalDay } from '#platform/reckon/dates.ts';
import type { LocalDate } from '#platform/contract.ts';
import type { Bron } from '../contract.ts';
import type { Termijnen } from './termijnen.ts';

/** One line asked of one person about one thing that was finished. */
export interface Vraag {
  id: string;
  aanId: string;
  soort: Bron;
  bronId: string;
  gesteldOp: Instant;
  /** Answered or skipped; which of the two is not kept. */
  afgedaanOp: Instant | null;
  einddatum: LocalDate;
}

/**
 * Regel VRH-6: iemand krijgt hoogstens één vraag per week, en alleen over wat kortgeleden is afgerond. The newest is
 * asked: that one is best remembered.
 */
export function aanDeBeurt(vragen: readonly Vraag[], vandaag: LocalDate, t: Termijnen): Vraag | null {
  const laatst = vragen
    .flatMap((v) => (v.afgedaanOp === null ? [] : [legalDay(v.afgedaanOp)]))
    .toSorted()
    .at(-1);
  if (laatst !== undefined && addDays(laatst, t.vraagElke) > vandaag) return null;
  return (
    vragen
      .filter((v) => v.afgedaanOp === null && v.einddatum > vandaag)
      .toSorted((a, b) => a.gesteldOp.localeCompare(b.gesteldOp) || a.id.localeCompare(b.id))
      .at(-1) ?? null
  );
}
