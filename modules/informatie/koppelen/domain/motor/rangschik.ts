import { geijkt, kansen, weeg, type Telling } from './beslis.ts';
import type { Kenmerken } from './gegeven.ts';
import type { Model } from './model.ts';
import { vergelijk } from './vergelijk.ts';

export interface Kandidaat<I> {
  id: I;
  kenmerken: Kenmerken;
}

export interface Gerangschikt<I> {
  id: I;
  /** Calibrated probability that this is the same; 0 to 1, and with all others together not above 1 by much. */
  kans: number;
}

/** Candidates with their probability, best first; equal ones in the order of `volgorde`. */
export function rangschik<I>(
  vraag: Kenmerken,
  kandidaten: readonly Kandidaat<I>[],
  model: Model,
  telling: Telling,
  volgorde: (a: I, b: I) => number,
): Gerangschikt<I>[] {
  const m = model.soorten[vraag.soort];
  const afwegingen = kandidaten.map((k) => weeg(vergelijk(vraag, k.kenmerken), vraag.soort, m, telling));
  const raw = kansen(afwegingen, telling.totaal, m);
  return kandidaten
    .map((k, i) => ({ id: k.id, raw: raw[i]!, kans: geijkt(raw[i]!, m.ijking) }))
    .toSorted((a, b) => b.kans - a.kans || b.raw - a.raw || volgorde(a.id, b.id))
    .map(({ id, kans }) => ({ id, kans }));
}
