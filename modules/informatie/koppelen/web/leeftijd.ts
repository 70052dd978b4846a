import type { LocalDate } from '#platform/contract.ts';

/** How old something is, in the largest unit that says enough. */
export interface Leeftijd {
  eenheid: 'dagen' | 'maanden' | 'jaren';
  aantal: number;
}

const DAG = 86_400_000;
const ALS_MAANDEN = 60;
const ALS_JAREN = 24;

/** The age on a day; of what is still to come nought days. */
export function leeftijd(van: LocalDate, op: LocalDate): Leeftijd {
  const dagen = Math.max(0, Math.round((Date.parse(op) - Date.parse(van)) / DAG));
  if (dagen < ALS_MAANDEN) return { eenheid: 'dagen', aantal: dagen };
  const maand = (dag: LocalDate): number => Number(dag.slice(0, 4)) * 12 + Number(dag.slice(5, 7));
  const maanden = maand(op) - maand(van) - (op.slice(8) < van.slice(8) ? 1 : 0);
  return maanden < ALS_JAREN
    ? { eenheid: 'maanden', aantal: maanden }
    : { eenheid: 'jaren', aantal: Math.floor(maanden / 12) };
}
