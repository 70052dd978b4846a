/** What an attempt to sign in has to wait for. */
export interface Verdict {
  /** Seconds until a next attempt is looked at; 0 when this one is. */
  wait: number;
  /** Milliseconds by which the answer is held up. */
  hold: number;
}

export interface Attempt {
  /** The account as it was typed; it need not exist. */
  account: string;
  address: string;
  /** This account signed in from this address before. */
  known: boolean;
}

interface Rule {
  /** Failures that cost nothing. */
  free: number;
  /** First delay in milliseconds; each further failure doubles it. */
  first: number;
  most: number;
  /** Milliseconds after which one failure is forgotten. */
  forget: number;
}

interface Bucket {
  failures: number;
  at: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

/** One person at one place: refused until the time is over. Nobody else can fill this bucket. */
const pair: Rule = { free: 5, first: 2 * SECOND, most: 15 * MINUTE, forget: 10 * MINUTE };
/** One place that tries many accounts; a whole town hall may share one address. */
const place: Rule = { free: 30, first: 2 * SECOND, most: MINUTE, forget: 20 * SECOND };
/** One account tried from many places: held up, never refused, so that a stranger cannot lock its owner out. */
const account: Rule = { free: 20, first: SECOND / 2, most: 5 * SECOND, forget: MINUTE };
/** Everything together. */
const all: Rule = { free: 200, first: SECOND / 4, most: 3 * SECOND, forget: SECOND / 10 };
/** The right password with a wrong code, from anywhere the account was not before: six digits are few. */
const guess: Rule = { free: 5, first: 30 * SECOND, most: 30 * MINUTE, forget: 30 * MINUTE };

/** Strangers must not fill the memory: beyond this the oldest are forgotten. */
const MOST_BUCKETS = 50_000;

/**
 * Regel PLT-13: wie misgrijpt wacht steeds langer, maar een vreemde kan niemand buitensluiten.
 * In the memory of one process: a restart forgets, and two web processes each allow as much.
 */
export class Throttle {
  readonly #buckets = new Map<string, Bucket>();

  judge(attempt: Attempt, now: number): Verdict {
    const refused = [this.#open(`paar ${attempt.account} ${attempt.address}`, pair, now)];
    if (!attempt.known) refused.push(this.#open(`plaats ${attempt.address}`, place, now));
    const held = attempt.known
      ? []
      : [this.#delay(`account ${attempt.account}`, account, now), this.#delay('alles', all, now)];
    return { wait: Math.ceil(Math.max(...refused) / SECOND), hold: Math.max(0, ...held) };
  }

  failed(attempt: Attempt, now: number): void {
    this.#add(`paar ${attempt.account} ${attempt.address}`, pair, now);
    if (attempt.known) return;
    this.#add(`plaats ${attempt.address}`, place, now);
    this.#add(`account ${attempt.account}`, account, now);
    this.#add('alles', all, now);
  }

  succeeded(attempt: Attempt): void {
    this.#buckets.delete(`paar ${attempt.account} ${attempt.address}`);
  }

  /** May a code be looked at, once the password is right? */
  mayGuess(attempt: Attempt, now: number): boolean {
    return attempt.known || this.#open(`code ${attempt.account}`, guess, now) === 0;
  }

  guessed(attempt: Attempt, now: number): void {
    if (!attempt.known) this.#add(`code ${attempt.account}`, guess, now);
  }

  /** Milliseconds until this bucket opens. */
  #open(key: string, rule: Rule, now: number): number {
    const bucket = this.#buckets.get(key);
    return bucket ? Math.max(0, bucket.at + delayOf(bucket, rule, now) - now) : 0;
  }

  #delay(key: string, rule: Rule, now: number): number {
    const bucket = this.#buckets.get(key);
    return bucket ? delayOf(bucket, rule, now) : 0;
  }

  #add(key: string, rule: Rule, now: number): void {
    const bucket = this.#buckets.get(key);
    const failures = (bucket ? remaining(bucket, rule, now) : 0) + 1;
    // Put at the end: a map keeps the order in which it was filled.
    this.#buckets.delete(key);
    this.#buckets.set(key, { failures, at: now });
    if (this.#buckets.size <= MOST_BUCKETS) return;
    const [oldest] = this.#buckets.keys();
    this.#buckets.delete(oldest!);
  }
}

const remaining = (bucket: Bucket, rule: Rule, now: number): number =>
  Math.max(0, bucket.failures - Math.max(0, now - bucket.at) / rule.forget);

function delayOf(bucket: Bucket, rule: Rule, now: number): number {
  const over = Math.floor(remaining(bucket, rule, now)) - rule.free;
  return over < 0 ? 0 : Math.min(rule.most, rule.first * 2 ** over);
}
