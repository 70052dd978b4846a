import { useSyncExternalStore } from 'react';

/** Milliseconds in which an age or a term may be behind. */
const STEP = 30_000;

let now = new Date();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(() => {
    now = new Date();
    for (const one of listeners) one();
  }, STEP);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

function read(): Date {
  // A clock that nobody watched for a while is set right before it is read.
  if (timer === undefined && Date.now() - now.getTime() > STEP) now = new Date();
  return now;
}

/** This moment, for ages and terms on a screen that stays open; for what is sent ask the server's clock. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, read);
}
