import type { NieuweActiviteit } from '#modules/regie/plan/contract.ts';
import type { Rol } from '#platform/actor.ts';

/** Who does it: somebody with access, or a position. */
export type Eigenaar = { rol: Rol } | { functie: string };

/** An activity as the demonstration knows it; the year and the ids come when it is played. */
export interface DemoActiviteit extends Omit<
  NieuweActiviteit,
  'jaar' | 'onderId' | 'eigenaarId' | 'eigenaarFunctie'
> {
  code: string;
  eigenaar: Eigenaar;
  /** Code of the activity it is part of. */
  onder?: string;
  /** What is decided about an exploration, and why. */
  besluit?: { besluit: 'doen' | 'niet'; want: string };
  /** Short words behind a finished square: a date, a number, a tier. */
  noot?: string;
}

/** One of the activities of the plan: all year round, with its actions. */
export const hoofd = (a: Omit<DemoActiviteit, 'kwartalen'>): DemoActiviteit => ({
  herhaling: 'doorlopend',
  aard: 'vast',
  ...a,
  kwartalen: [],
});

/** A square of the poster: part of an activity, in one or more quarters. */
export const plaat = (a: DemoActiviteit): DemoActiviteit => ({ aard: 'specifiek', ...a });
