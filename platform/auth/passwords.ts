import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { Refused } from '../errors.ts';

/** Argon2id with 19 MiB and two passes (bron: OWASP Password Storage Cheat Sheet); about 50 ms here. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 };
const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** Hashes at one time, and how many may wait: strangers must not fill the memory of everybody. */
const AT_ONCE = 4;
const MAY_WAIT = 100;

interface Stored {
  memory: number;
  passes: number;
  parallelism: number;
  salt: Buffer;
  hash: Buffer;
}

/** Hashes and checks passwords with a key that is not in the database: a stolen database cannot be guessed at. */
export class Passwords {
  readonly #pepper: Buffer;
  readonly #dummy: Stored = { ...COST, salt: randomBytes(SALT_BYTES), hash: randomBytes(HASH_BYTES) };
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(pepper: Buffer) {
    this.#pepper = pepper;
  }

  async hash(password: string): Promise<string> {
    const salt = randomBytes(SALT_BYTES);
    const hash = await this.#compute(password, { ...COST, salt });
    const cost = `m=${COST.memory},t=${COST.passes},p=${COST.parallelism}`;
    return `$argon2id$v=19$${cost}$${salt.toString('base64url')}$${hash.toString('base64url')}`;
  }

  /** Takes as long without a stored hash as with one, so that the time does not say who has an account. */
  async check(password: string, stored: string | null): Promise<boolean> {
    const known = stored === null ? null : parse(stored);
    const against = known ?? this.#dummy;
    const hash = await this.#compute(password, against);
    const same = timingSafeEqual(hash, against.hash);
    return same && known !== null;
  }

  async #compute(password: string, cost: Omit<Stored, 'hash'>): Promise<Buffer> {
    await this.#turn();
    try {
      return await derived(password.normalize('NFKC'), cost, this.#pepper);
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }

  /** Whoever ends hands its place to the first who waits. */
  #turn(): Promise<void> {
    if (this.#running < AT_ONCE) {
      this.#running += 1;
      return Promise.resolve();
    }
    if (this.#waiting.length >= MAY_WAIT) throw new Refused(429, 'aanmelden-wacht', 5);
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}

function derived(password: string, cost: Omit<Stored, 'hash'>, pepper: Buffer): Promise<Buffer> {
  const { memory, passes, parallelism, salt } = cost;
  return new Promise((resolve, reject) => {
    argon2(
      'argon2id',
      { message: password, nonce: salt, memory, passes, parallelism, tagLength: HASH_BYTES, secret: pepper },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}

function parse(text: string): Stored | null {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w-]+)\$([\w-]+)$/.exec(text);
  if (!found) return null;
  const [, memory, passes, parallelism, salt, hash] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt!, 'base64url'),
    hash: Buffer.from(hash!, 'base64url'),
  };
}
