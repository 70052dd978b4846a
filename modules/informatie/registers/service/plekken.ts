import { parseAddress } from '#platform/reckon/normalise/adres.ts';
import type { Work } from '#platform/work.ts';
import * as store from '../store/plek.ts';

export type { Gebied, Plek } from '../store/plek.ts';
export { gebieden } from '../store/plek.ts';

/** Where addresses as people write them lie, from the own address index; what it does not know is absent. */
export async function plekkenVan(work: Work, adressen: readonly string[]): Promise<Map<string, store.Plek>> {
  const gelezen = [...new Set(adressen)].flatMap((tekst) => {
    const a = parseAddress(tekst);
    // "Opposite number 12" is not number 12: better no place than the neighbour's.
    return a === null || a.opposite ? [] : [{ tekst, a }];
  });
  const gevonden = await store.plekken(
    work,
    gelezen.map(({ a }) => ({
      straat: a.street ?? '',
      huisnummer: Number(a.number),
      huisletter: a.letter ?? '',
      toevoeging: a.suffix ?? '',
      postcode: a.postcode ?? '',
    })),
  );
  return new Map(
    gelezen.flatMap(({ tekst }, i) => {
      const plek = gevonden.get(i);
      return plek === undefined ? [] : [[tekst, plek] as const];
    }),
  );
}
