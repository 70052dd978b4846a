import { createStore } from './store.ts';

/** Somebody must show again who he is; the request waits. */
interface Waiting {
  answer: (again: boolean) => void;
  done: Promise<boolean>;
}

/** What the shell shows a dialog for; null: nothing. */
export const stepUp = createStore<Waiting | null>(null);

/** Asks, once for all requests that wait. True: try again; false: it was put off. */
export function askStepUp(): Promise<boolean> {
  const now = stepUp.get();
  if (now) return now.done;
  let answer: Waiting['answer'] = () => undefined;
  const done = new Promise<boolean>((resolve) => (answer = resolve));
  stepUp.set({ answer, done });
  return done;
}

/** The dialog is done. */
export function endStepUp(again: boolean): void {
  const now = stepUp.get();
  stepUp.set(null);
  now?.answer(again);
}
