import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Instant } from '../contract.ts';
import type { KeyStore } from '../keys.ts';
import type { Sessions } from '../sessions.ts';
import { Accounts } from './accounts.ts';
import { AccessLinks } from './links.ts';
import { Passwords } from './passwords.ts';
import { SecondFactor } from './second-factor.ts';
import { Setup } from './setup.ts';
import { SignIn } from './sign-in.ts';
import { Throttle } from './throttle.ts';

/** Everything about accounts of our own, as routes and rooms see it. */
export interface Identity {
  accounts: Accounts;
  links: AccessLinks;
  setup: Setup;
  signIn: SignIn;
  second: SecondFactor;
  passwords: Passwords;
}

/** Key under which recovery codes, codes of links and set-up codes are hashed. */
export const codeKey = (keys: KeyStore): Buffer => keys.installation('eenmalige codes');

/** Wires sign-in; each use has a key of its own, and none of them is in the database. */
export function makeIdentity(
  db: Kysely<unknown>,
  keys: KeyStore,
  sessions: Sessions,
  clock: () => Instant,
): Identity {
  const accounts = new Accounts(db, codeKey(keys));
  const passwords = new Passwords(keys.installation('wachtwoorden'));
  const second = new SecondFactor(keys.installation('tweede factor'));
  const signIn = new SignIn({
    accounts,
    sessions,
    passwords,
    second,
    throttle: new Throttle(),
    clock,
    key: keys.installation('herkomst van sessies'),
    pause: (ms) => sleep(ms),
  });
  const links = new AccessLinks(db, codeKey(keys), accounts);
  const setup = new Setup(db, codeKey(keys), accounts);
  return { accounts, links, setup, signIn, second, passwords };
}
