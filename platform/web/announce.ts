import { createStore } from './store.ts';

/** What a screen reader should hear now; rendered by <LiveRegion> in the shell. */
export const announcement = createStore<{ text: string; urgent: boolean; count: number }>({
  text: '',
  urgent: false,
  count: 0,
});

/** Says something to people who do not see the screen. Urgent interrupts: only for what went wrong. */
export function announce(text: string, urgent = false): void {
  announcement.set((now) => ({ text, urgent, count: now.count + 1 }));
}
