import type { LocalDate } from '#platform/contract.ts';
import { groepen, type Groep } from '../contract.ts';

/** As many rows as one looks over in a quarter of a minute (practice §3). */
export const MEESTE_RIJEN = 12;

export interface Rangschikbaar {
  id: string;
  groep: Groep;
  stand: 'gewoon' | 'nabij' | 'te-laat';
  voor: LocalDate | null;
}

const standen = ['te-laat', 'nabij', 'gewoon'] as const;
/** Later than any date. */
const OOIT = '9999';

/**
 * Regel VDG-1: hoogstens twaalf rijen. Wat te laat is, valt nooit weg voor iets dat nog op tijd kan; daarna gaat vandaag
 * voor deze week, en deze week voor wat op een ander wacht.
 */
export function rangschik<R extends Rangschikbaar>(
  rijen: readonly R[],
  meeste: number,
): { rijen: R[]; rest: number } {
  const geplaatst = rijen.map(plaats);
  const naarBelang = geplaatst.toSorted(
    (a, b) => Number(b.stand === 'te-laat') - Number(a.stand === 'te-laat') || zoalsGetoond(a, b),
  );
  return {
    rijen: naarBelang.slice(0, meeste).toSorted(zoalsGetoond),
    rest: Math.max(0, rijen.length - meeste),
  };
}

/** Regel VDG-2: wat te laat is, staat bij vandaag, behalve als een ander aan zet is. */
function plaats<R extends Rangschikbaar>(rij: R): R {
  return rij.stand === 'te-laat' && rij.groep === 'deze-week' ? { ...rij, groep: 'vandaag' } : rij;
}

/** By group, then by urgency, then by date; the id makes equal rows stand still. */
function zoalsGetoond(a: Rangschikbaar, b: Rangschikbaar): number {
  return (
    groepen.indexOf(a.groep) - groepen.indexOf(b.groep) ||
    Number(b.stand === 'te-laat') - Number(a.stand === 'te-laat') ||
    (a.voor ?? OOIT).localeCompare(b.voor ?? OOIT) ||
    standen.indexOf(a.stand) - standen.indexOf(b.stand) ||
    a.id.localeCompare(b.id)
  );
}
