import { createStore } from './store.ts';

export interface Message {
  id: number;
  text: string;
  tone: 'saved' | 'plain' | 'problem';
  /** Undo for a short while; the key `u` does the same. */
  undo?: () => void;
  /** Where the result is. */
  link?: { path: string; label: string };
}

export const messages = createStore<readonly Message[]>([]);
let counter = 0;

/** Shows a message at the bottom. Say "opgeslagen" only after the server confirmed. */
export function notify(message: Omit<Message, 'id' | 'tone'> & { tone?: Message['tone'] }): number {
  const id = (counter += 1);
  messages.set((now) => [...now.slice(-2), { tone: 'plain', ...message, id }]);
  return id;
}

/** Takes a message away. */
export function dismiss(id: number): void {
  messages.set((now) => now.filter((one) => one.id !== id));
}
