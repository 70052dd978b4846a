import { useMemo } from 'react';
import { useList, type List } from '#platform/web/table/list.ts';

/** Periods that can be chosen, in months back; what is planned after today always counts. */
export const perioden = { kwartaal: 3, jaar: 12, drie: 36 } as const;
export type Periode = keyof typeof perioden;

export interface KaartKeuze {
  list: List;
  periode: Periode;
  /** Kind of area that the map is divided into; empty: the first there is. */
  indeling: string;
  gekozen: string | null;
  delen: boolean;
}

/** What the viewer looks at, all of it in the address: back, reload and a link to a colleague keep it. */
export function useKaartKeuze(): KaartKeuze {
  const list = useList({
    filters: ['soort', 'thema', 'periode', 'indeling', 'gekozen', 'delen'],
    sort: 'naam',
  });
  return useMemo(() => {
    const one = (name: string): string => list.values(name)[0] ?? '';
    const asked = one('periode');
    return {
      list,
      periode: asked in perioden ? (asked as Periode) : 'jaar',
      indeling: one('indeling'),
      gekozen: one('gekozen') || null,
      delen: one('delen') === 'ja',
    };
  }, [list]);
}
