import type { LastDto } from '../contract.ts';

/**
 * Regel VDG-7: alleen hoeveel bij wie ligt, opgeteld over de kamers en op naam. Wie geen toegang meer heeft, staat er
 * niet: wat nog bij hem ligt, moet een ander zien in de kamer zelf.
 */
export function perCollega(
  rijen: readonly { accountId: string; open: number; teLaat: number }[],
  collegas: readonly { id: string; naam: string }[],
): LastDto[] {
  const per = Map.groupBy(rijen, (r) => r.accountId);
  return collegas
    .map(({ id, naam }) => {
      const van = per.get(id) ?? [];
      return {
        naam,
        open: van.reduce((som, r) => som + r.open, 0),
        teLaat: van.reduce((som, r) => som + r.teLaat, 0),
      };
    })
    .filter((last) => last.open > 0)
    .toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl'));
}
