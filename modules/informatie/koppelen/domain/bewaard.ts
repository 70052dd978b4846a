import type { Gegeven, Kenmerken } from './motor/gegeven.ts';
import { kenmerkenVan, LEESVERSIE } from './motor/kenmerken.ts';

interface Bewaard {
  lezing: number;
  gegeven: Gegeven;
  kenmerken: Kenmerken;
}

/** What is kept of a person or thing to compare by, with the version that read it. */
export const bewaarvorm = ({ gegeven, kenmerken }: Pick<Bewaard, 'gegeven' | 'kenmerken'>): string =>
  JSON.stringify({ lezing: LEESVERSIE, gegeven, kenmerken } satisfies Bewaard);

/** The features of what is kept; one that was read by another version is read again. */
export function leesBewaard(bewaard: string): Kenmerken {
  const { lezing, gegeven, kenmerken } = JSON.parse(bewaard) as Bewaard;
  return lezing === LEESVERSIE ? kenmerken : kenmerkenVan(gegeven);
}

/** All that is known of one in several records, as one: what is missing in the first is taken from the next. */
export function samengenomen(all: readonly Kenmerken[]): Kenmerken {
  return all.slice(1).reduce(
    (a, b) => ({
      ...b,
      ...Object.fromEntries(Object.entries(a).filter(([, value]) => !leeg(value))),
      lezingen: [...a.lezingen, ...b.lezingen].slice(0, MEESTE_LEZINGEN),
    }),
    all[0]!,
  );
}

const MEESTE_LEZINGEN = 6;
const leeg = (value: unknown): boolean =>
  value === '' || value === null || (Array.isArray(value) && (value.length === 0 || value[0] === 0));
