import type { LocalDate } from '#platform/contract.ts';
import type { CelStand, HandStand } from '../contract.ts';

/** A quarter of a year, or the whole year where `kwartaal` is null; both days included. */
export function periode(jaar: number, kwartaal: number | null): { van: LocalDate; tot: LocalDate } {
  if (kwartaal === null) return { van: `${jaar}-01-01`, tot: `${jaar}-12-31` };
  const eerste = Temporal.PlainDate.from({ year: jaar, month: kwartaal * 3 - 2, day: 1 });
  return {
    van: eerste.toString(),
    tot: eerste.add({ months: 3 }).subtract({ days: 1 }).toString(),
  };
}

/** The running quarter of this year; null in a year that is past or to come. */
export const lopendKwartaal = (jaar: number, vandaag: LocalDate): number | null =>
  Number(vandaag.slice(0, 4)) === jaar ? Math.ceil(Number(vandaag.slice(5, 7)) / 3) : null;

/** What a room counted in a period; `nodig` null: there is no number to reach. */
export interface Geteld {
  gedaan: number;
  nodig: number | null;
}

interface Deelstand {
  kwartaal: number | null;
  hand: HandStand | null;
}

/**
 * Regel PLN-1: wat met de hand is gezet gaat voor; anders volgt de stand uit wat de kamer telde; wat na de periode niet
 * af is, staat achter. Besloten 'niet' is een resultaat en nooit achter.
 */
export function celStand(deel: Deelstand, geteld: Geteld | null, jaar: number, vandaag: LocalDate): CelStand {
  if (deel.hand === 'gereed') return 'afgerond';
  if (deel.hand === 'niet') return 'niet';
  const { van, tot } = periode(jaar, deel.kwartaal);
  const voorbij = tot < vandaag;
  if (deel.hand === null && geteld !== null) return uitTelling(geteld, voorbij, van > vandaag);
  if (voorbij) return 'achter';
  return deel.hand === 'loopt' ? 'loopt' : 'nog-niet';
}

function uitTelling({ gedaan, nodig }: Geteld, voorbij: boolean, later: boolean): CelStand {
  if (later) return 'nog-niet';
  if (nodig === null) return voorbij ? 'afgerond' : gedaan > 0 ? 'loopt' : 'nog-niet';
  if (gedaan >= nodig) return nodig > 0 || voorbij ? 'afgerond' : 'nog-niet';
  if (voorbij) return 'achter';
  return gedaan > 0 ? 'loopt' : 'nog-niet';
}
