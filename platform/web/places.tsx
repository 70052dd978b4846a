import { Suspense, type ComponentType, type ReactNode } from 'react';
import type { Place } from './contract.ts';

/** One place with what stands there; its props are those of the place. A room exports `fillings: Filling[]` from `web/places.ts`. */
export interface Filling {
  place: string;
  /** Lazy: it is loaded with the screen, not with the shell. */
  Part: ComponentType<object>;
}

let known: readonly Filling[] = [];

/** Called once by the shell, which is the only one that knows all rooms. */
export function setFillings(fillings: readonly Filling[]): void {
  known = fillings;
}

interface FilledProps<P> {
  of: Place<P>;
  give: P;
}

/** What the room that owns this place shows there. */
export function Filled<P extends object>({ of, give }: FilledProps<P>): ReactNode {
  const Part = known.find((one) => one.place === of.place)?.Part;
  return Part ? (
    <Suspense fallback={null}>
      <Part {...give} />
    </Suspense>
  ) : null;
}
