import { useEffect, useId, useRef } from 'react';
import type { IconName } from './icons.ts';
import { createStore } from './store.ts';

/** One thing that is true now, at the left of the status line. */
export interface StatusItem {
  icon: IconName;
  text: string;
  tone?: 'warning';
}

export const statusItems = createStore<readonly { owner: string; items: readonly StatusItem[] }[]>([]);

/** Says in the status line what is true of this screen: the purpose, when the mailbox was read. */
export function useStatus(items: readonly StatusItem[]): void {
  const owner = useId();
  const latest = useRef(items);
  latest.current = items;
  // A new array with the same words changes nothing.
  const words = items.map((item) => `${item.icon} ${item.text} ${item.tone ?? ''}`).join('|');
  useEffect(() => {
    const mine = { owner, words, items: latest.current };
    statusItems.set((now) => [...now.filter((one) => one.owner !== owner), mine]);
    return () => statusItems.set((now) => now.filter((one) => one.owner !== owner));
  }, [owner, words]);
}
