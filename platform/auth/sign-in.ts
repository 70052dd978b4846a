import type { Rol } from '../actor.ts';
import type { Instant } from '../contract.ts';
import { mac } from '../crypto.ts';
import { Invalid, NoAccess, NotSignedIn, Refused, type FieldFault } from '../errors.ts';
import { legalDay } from '../reckon/dates.ts';
import type { Session, Sessions } from '../sessions.ts';
import type { Accounts, Candidate, Proven } from './accounts.ts';
import { passwordFault, SHORTEST } from './password-policy.ts';
import type { Passwords } from './passwords.ts';
import type { SecondFactor } from './second-factor.ts';
import type { Attempt, Throttle } from './throttle.ts';

/** Where a request comes from, as far as sign-in wants to know. */
export interface Place {
  address: string;
  /** Kind of browser, in words. */
  omschrijving: string;
}

export interface Given {
  email: string;
  wachtwoord: string;
  /** Six digits of the second factor, or a recovery code. */
  code: string;
}

/** What a person chooses to sign in with from now on. */
export interface Chosen {
  wachtwoord: string;
  /** The seal of the offered second factor. */
  zegel: string;
  /** The code that proves that it is on a phone. */
  code: string;
}

/** Somebody who is inside now. */
export interface Entered {
  accountId: string;
  gemeenteId: number;
  rol: Rol;
  naam: string;
  token: string;
  csrf: string;
  /** This account was never used from here before. */
  nieuwePlek: boolean;
  viaHerstelcode: boolean;
}

/** A refusal that knows whose account it was about, for the audit log; the visitor hears the same in every case. */
export class SignInFailed extends NotSignedIn {
  readonly accountId: string | null;

  constructor(accountId: string | null) {
    super('aanmelden-mislukt');
    this.accountId = accountId;
  }
}

interface Parts {
  accounts: Accounts;
  sessions: Sessions;
  passwords: Passwords;
  second: SecondFactor;
  throttle: Throttle;
  clock: () => Instant;
  /** Hashes the place of a session. */
  key: Buffer;
  /** Holds an answer up; a test may look at how long. */
  pause: (ms: number) => Promise<void>;
}

/** Who are you, and are you sure: password and second factor, always both (bron: ASVS 5.0 6.3). */
export class SignIn {
  readonly #p: Parts;

  constructor(parts: Parts) {
    this.#p = parts;
  }

  /** Same answer and same work, whether the account exists or not. */
  async enter(given: Given, place: Place): Promise<Entered> {
    const email = given.email.trim().toLowerCase();
    const herkomst = mac(this.#p.key, `${email}|${place.address}`).subarray(0, 16);
    const account = await this.#p.accounts.forSignIn(email, herkomst);
    const attempt = { account: email, address: place.address, known: account?.bekend ?? false };
    const proof = await this.#prove(account, given, attempt);
    const [where] = proof ? await this.#p.accounts.placesOf(account!.id, legalDay(this.#p.clock())) : [];
    if (!proof || !where) throw new SignInFailed(account?.id ?? null);
    const { token, csrf } = await this.#p.sessions.start(
      account!.id,
      where.gemeenteId,
      where.rol,
      place.omschrijving,
      herkomst,
    );
    return {
      accountId: account!.id,
      naam: account!.naam,
      ...where,
      token,
      csrf,
      nieuwePlek: !attempt.known,
      viaHerstelcode: proof === 'herstelcode',
    };
  }

  /** Starts the first session of somebody who has just set password and second factor. */
  async enterFresh(accountId: string, email: string, where: { gemeenteId: number; rol: Rol }, place: Place) {
    const herkomst = mac(this.#p.key, `${email.toLowerCase()}|${place.address}`).subarray(0, 16);
    return this.#p.sessions.start(accountId, where.gemeenteId, where.rol, place.omschrijving, herkomst);
  }

  /** Step-up: the same two again, for what would hurt most (bron: ASVS 5.0 7.5.3). */
  async raise(session: Session, given: Omit<Given, 'email'>, place: Place) {
    await this.demandAgain(session, given, place);
    return this.#p.sessions.raise(session.id);
  }

  /** Demands password and code of who is signed in. @throws NoAccess, so that the session itself stays. */
  async demandAgain(session: Session, given: Omit<Given, 'email'>, place: Place): Promise<Candidate> {
    const account = await this.#p.accounts.byId(session.actor.accountId);
    const attempt = { account: `sessie ${session.actor.accountId}`, address: place.address, known: true };
    if (!(await this.#prove(account, given, attempt)) || !account) throw new NoAccess('verhogen-mislukt');
    return account;
  }

  /** Checks what somebody chose; all that is wrong at once. */
  async prove(purpose: string, context: readonly string[], chosen: Chosen) {
    const faults = passwordFaults('wachtwoord', chosen.wachtwoord, context);
    const accepted = this.#p.second.accept(purpose, chosen.zegel, chosen.code, this.#p.clock());
    if (typeof accepted === 'string') faults.push({ veld: 'code', code: `tweede-factor-${accepted}` });
    if (faults.length > 0 || typeof accepted === 'string') throw new Invalid(faults);
    const hash = await this.#p.passwords.hash(chosen.wachtwoord);
    return (accountId: string): Proven => ({
      hash,
      totp: { sealed: this.#p.second.seal(accountId, accepted.secret), step: accepted.step },
    });
  }

  /** A place that guesses at codes of links and set-up waits like one that guesses at passwords. */
  async guarded<R>(what: string, place: Place, run: () => Promise<R | null>): Promise<R | null> {
    const attempt = { account: what, address: place.address, known: false };
    await this.#wait(attempt);
    const result = await run();
    if (result === null) this.#p.throttle.failed(attempt, this.#now());
    else this.#p.throttle.succeeded(attempt);
    return result;
  }

  async #prove(
    account: Candidate | null,
    given: Omit<Given, 'email'>,
    attempt: Attempt,
  ): Promise<'code' | 'herstelcode' | null> {
    await this.#wait(attempt);
    const now = this.#p.clock();
    const right = await this.#p.passwords.check(given.wachtwoord, account?.wachtwoord ?? null);
    const step = this.#p.second.check(account, given.code, now);
    const mayGuess = this.#p.throttle.mayGuess(attempt, this.#now());
    const proof = right && account && mayGuess ? await this.#spend(account.id, step, given.code, now) : null;
    if (proof) this.#p.throttle.succeeded(attempt);
    else {
      this.#p.throttle.failed(attempt, this.#now());
      if (right && mayGuess) this.#p.throttle.guessed(attempt, this.#now());
    }
    return proof;
  }

  /** What was used is used up, also when two requests come at once. */
  async #spend(id: string, step: number | null, code: string, now: Instant) {
    if (step !== null) return (await this.#p.accounts.useStep(id, step)) ? 'code' : null;
    return (await this.#p.accounts.useRecoveryCode(id, code, now)) ? 'herstelcode' : null;
  }

  async #wait(attempt: Attempt): Promise<void> {
    const { wait, hold } = this.#p.throttle.judge(attempt, this.#now());
    if (wait > 0) throw new Refused(429, 'aanmelden-wacht', wait);
    if (hold > 0) await this.#p.pause(hold);
  }

  #now(): number {
    return Temporal.Instant.from(this.#p.clock()).epochMilliseconds;
  }
}

/** What is wrong with a password, as faults of its field. */
export function passwordFaults(veld: string, password: string, context: readonly string[]): FieldFault[] {
  const fault = passwordFault(password, context);
  return fault === null
    ? []
    : [
        {
          veld,
          code: `wachtwoord-${fault}`,
          ...(fault === 'te-kort' ? { waarden: { tekens: SHORTEST } } : {}),
        },
      ];
}
