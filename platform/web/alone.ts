import { useLayoutEffect } from 'react';
import { createStore } from './store.ts';

/** How many screens now want the whole window; more than one only while one takes over from another. */
export const aloneScreens = createStore(0);

/**
 * This screen stands alone: no rail, no status line, and no keys of the shell that could open something else on a
 * screen that others look at.
 */
export function useAlone(): void {
  useLayoutEffect(() => {
    aloneScreens.set((now) => now + 1);
    return () => aloneScreens.set((now) => now - 1);
  }, []);
}
