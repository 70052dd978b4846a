import { afstand } from './gelijkenis.ts';
import type { Bevinding } from './vergelijk.ts';

type Datum = readonly [jaar: number, maand: number, dag: number];

/** Dates of birth, whole or in part. */
export function geboren(a: Datum, b: Datum): Bevinding | null {
  if (a[0] === 0 || b[0] === 0) return null;
  if (a[1] === 0 || b[1] === 0) return jaren(a, b);
  const same = [0, 1, 2].filter((i) => a[i] === b[i]).length;
  // The first of January is written where the day is not known: equal it says less, different it denies nothing.
  const eerste = nieuwjaar(a) || nieuwjaar(b);
  if (same === 3) return { niveau: eerste ? 'gelijk-eerste' : 'gelijk' };
  if (eerste) return a[0] === b[0] ? { niveau: 'jaar-eerste' } : jaren(a, b);
  if (a[0] === b[0] && a[1] === b[2] && a[2] === b[1]) return { niveau: 'verwisseld' };
  if (afstand(cijferrij(a), cijferrij(b), 1) <= 1) return { niveau: 'een-cijfer' };
  if (same === 2) return { niveau: 'twee-delen' };
  return { niveau: a[0] === b[0] ? 'jaar-alleen' : Math.abs(a[0] - b[0]) <= 1 ? 'anders-nabij' : 'anders' };
}

function jaren(a: Datum, b: Datum): Bevinding {
  const gap = Math.abs(a[0] - b[0]);
  return { niveau: gap === 0 ? 'jaar' : gap <= 1 ? 'jaar-nabij' : 'jaar-anders' };
}

const nieuwjaar = ([, m, d]: Datum): boolean => m === 1 && d === 1;

const cijferrij = (d: Datum): string =>
  `${d[0]}${String(d[1]).padStart(2, '0')}${String(d[2]).padStart(2, '0')}`;
