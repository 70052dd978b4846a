import { ApiProblem, call, setCsrf } from './api.ts';
import { connection, signedIn } from './connection.ts';
import { schil, type Sessie } from './contract.ts';
import { preferences, prefer } from './preferences.ts';
import { forgetDrafts } from './form/drafts.ts';
import { queryClient } from './query.ts';
import { createStore, useStore } from './store.ts';

export type SessionState =
  | { state: 'laden' }
  | { state: 'uit' }
  | { state: 'onbereikbaar' }
  | { state: 'in'; session: Sessie };

export const sessionStore = createStore<SessionState>({ state: 'laden' });

/** Asks the server who is signed in. After a lapse the screen stays, unless somebody else signs in. */
export async function loadSession(): Promise<void> {
  const before = sessionStore.get();
  try {
    const { data } = await call(schil.sessie);
    setCsrf(data.csrf);
    if (before.state === 'in' && !samePerson(before.session, data)) {
      forget();
      // What another person had open must not stay on the screen, not for a moment.
      location.assign('/');
      return;
    }
    sessionStore.set({ state: 'in', session: data });
    signedIn();
    await keepLanguage(data.taal);
    if (before.state === 'in') await queryClient.invalidateQueries();
  } catch (fault) {
    if (!(fault instanceof ApiProblem)) throw fault;
    if (before.state === 'in') return;
    sessionStore.set({ state: fault.status === 401 ? 'uit' : 'onbereikbaar' });
    if (fault.status === 401) connection.set((now) => ({ ...now, signedOut: false }));
  }
}

/** Another person at this desk sees nothing of what was read or typed. */
function forget(): void {
  queryClient.clear();
  forgetDrafts();
}

function samePerson(a: Sessie, b: Sessie): boolean {
  return a.account.id === b.account.id && a.gemeente.code === b.gemeente.code && a.rol === b.rol;
}

async function keepLanguage(account: Sessie['taal']): Promise<void> {
  const chosen = preferences.get().language;
  if (!chosen || chosen === account) return;
  // The screen speaks it already; that the account does not know yet is no reason to stay outside.
  await chooseLanguage(chosen).catch((fault: unknown) => {
    if (!(fault instanceof ApiProblem)) throw fault;
  });
}

/** Changes the language of the screen and of what the server says, here and on other devices. */
export async function chooseLanguage(taal: Sessie['taal']): Promise<void> {
  prefer({ language: taal });
  const now = sessionStore.get();
  if (now.state !== 'in') return;
  await call(schil.kiesTaal, { body: { taal } });
  sessionStore.set({ state: 'in', session: { ...now.session, taal } });
  await queryClient.invalidateQueries();
}

/** To another municipality or role of the same account: the server gives a new session. */
export async function switchTo(membership: { gemeente: string; rol: string }): Promise<void> {
  const { data } = await call(schil.wissel, { body: membership });
  setCsrf(data.csrf);
  await loadSession();
}

/** Ends the session and forgets everything that was read. */
export async function signOut(): Promise<void> {
  await call(schil.meldAf);
  forget();
  setCsrf('');
  sessionStore.set({ state: 'uit' });
}

/** The session inside the shell, where there always is one. */
export function useSession(): Sessie {
  const now = useStore(sessionStore);
  if (now.state !== 'in') throw new Error('useSession outside the shell');
  return now.session;
}

/** Whether this person has a right at all; what may be done with one record is in its `rechten`. */
export function useRight(right: string): boolean {
  const now = useStore(sessionStore);
  return now.state === 'in' && now.session.rechten.includes(right);
}
