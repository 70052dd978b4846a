import type { Getalwoorden } from '#platform/reckon/grafiek.ts';
import { useFormat } from '#platform/web/format.ts';
import { useText } from '#platform/web/texts.tsx';
import type { Periode } from '../contract.ts';
import { partOf } from './period.ts';

/** Periods and numbers in the viewer's words. */
export function usePeriodWords() {
  const t = useText();
  const format = useFormat();
  const range = ({ van, tot }: Periode): string =>
    van === tot
      ? format.month(van)
      : t('verantwoording.van-tot', { van: format.month(van), tot: format.month(tot) });
  return {
    /** `2026`, `3e kwartaal 2026`, `nov 2026`, `nov 2025 t/m feb 2026`. */
    short: (period: Periode): string => {
      const part = partOf(period);
      const year = period.van.slice(0, 4);
      if (part === 'jaar') return year;
      return part.startsWith('k')
        ? t('verantwoording.kwartaal', { nummer: Number(part.slice(1)), jaar: year })
        : range(period);
    },
    range,
    /** One month or one quarter of a course of time. */
    point: (point: string): string =>
      point.includes('-K')
        ? t('verantwoording.kwartaal', { nummer: Number(point.slice(-1)), jaar: point.slice(0, 4) })
        : format.month(point),
    /** The same in a few letters, for under a chart that says the year elsewhere. */
    pointShort: (point: string): string =>
      point.includes('-K') ? point.slice(-2) : (format.month(point).split(' ')[0] ?? point),
    /** A number, or that it is withheld. */
    number: (value: number | null): string =>
      value === null ? t('verantwoording.afgeschermd') : format.number(value),
    /** `3 meer`, `2 minder`, `evenveel`; nothing where one of them is withheld. */
    difference: (now: number | null, before: number | null): string => {
      if (now === null || before === null) return '';
      if (now === before) return t('verantwoording.evenveel');
      return now > before
        ? t('verantwoording.meer', { aantal: now - before })
        : t('verantwoording.minder', { aantal: before - now });
    },
  };
}

/** How a chart says its numbers, in the viewer's language. */
export function useChartWords(): Getalwoorden {
  const t = useText();
  const format = useFormat();
  return { getal: (value) => format.number(value), afgeschermd: t('verantwoording.afgeschermd') };
}
