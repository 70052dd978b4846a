import { createStore } from './store.ts';

/** What is true about the line to the server; the status line says it in words. */
export interface Connection {
  /** False after a request that got no answer, or 502, 503, 504. */
  reachable: boolean;
  /** True after a 401: what is on the screen stays, signing in again is asked. */
  signedOut: boolean;
  /** When the server last confirmed that something was saved. */
  savedAt: Date | null;
}

export const connection = createStore<Connection>({ reachable: true, signedOut: false, savedAt: null });

function change(part: Partial<Connection>): void {
  connection.set((now) => {
    const next = { ...now, ...part };
    const same = (Object.keys(part) as (keyof Connection)[]).every((key) => Object.is(now[key], next[key]));
    return same ? now : next;
  });
}

/** The server answered, whatever it said. */
export function reached(): void {
  change({ reachable: true });
}

/** Nobody answered. */
export function unreachable(): void {
  change({ reachable: false });
}

/** The session has ended. */
export function sessionEnded(): void {
  change({ signedOut: true });
}

/** Somebody signed in (again). */
export function signedIn(): void {
  change({ signedOut: false, reachable: true });
}

/** The server confirmed a change: only then may the screen say "opgeslagen". */
export function confirmed(at: Date = new Date()): void {
  change({ savedAt: at });
}
