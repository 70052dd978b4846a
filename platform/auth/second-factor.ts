import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { Instant } from '../contract.ts';
import { open, seal } from '../crypto.ts';

const SECRET_BYTES = 20;
const PERIOD = 30;
/** One step early or late: a phone's clock is never quite right. */
const WINDOW = 1;
/** As long as somebody may take to find a phone and scan. */
const OFFER_MINUTES = 30;

/** A new second factor that was shown and not yet proven. */
export interface Offer {
  /** For typing over, in base 32. */
  geheim: string;
  /** For scanning. */
  uri: string;
  /** The same under a key of ours: nothing is stored for who never finishes. */
  zegel: string;
}

/** Codes that change every half minute (bron: RFC 6238); secrets are sealed with a key outside the database. */
export class SecondFactor {
  readonly #key: Buffer;
  readonly #dummy = randomBytes(SECRET_BYTES);

  constructor(key: Buffer) {
    this.#key = key;
  }

  /** A fresh secret for `purpose` (a link, a code, an account); it cannot be used for another. */
  offer(purpose: string, label: string, now: Instant): Offer {
    const secret = randomBytes(SECRET_BYTES);
    const until = Temporal.Instant.from(now).add({ minutes: OFFER_MINUTES }).epochMilliseconds;
    const body = Buffer.from(`${until} ${secret.toString('hex')}`, 'utf8');
    const totp = totpOf(secret, label);
    return {
      geheim: totp.secret.base32,
      uri: totp.toString(),
      zegel: seal(this.#key, offerPlace(purpose), body).toString('base64url'),
    };
  }

  /** The offered secret, when the code proves that it is on a phone; else null. */
  accept(
    purpose: string,
    zegel: string,
    code: string,
    now: Instant,
  ): { secret: Buffer; step: number } | 'verlopen' | 'fout' {
    const secret = this.#offered(purpose, zegel, now);
    if (!secret) return 'verlopen';
    const step = stepOf(secret, code, now);
    return step === null ? 'fout' : { secret, step };
  }

  seal(accountId: string, secret: Buffer): Buffer {
    return seal(this.#key, accountPlace(accountId), secret);
  }

  /** The time step this code belongs to, or null. Computes as much for an account that is not there. */
  check(account: { id: string; totp: Buffer | null } | null, code: string, now: Instant): number | null {
    const sealed = account?.totp;
    if (!account || !sealed) {
      stepOf(this.#dummy, code, now);
      return null;
    }
    return stepOf(open(this.#key, accountPlace(account.id), sealed), code, now);
  }

  #offered(purpose: string, zegel: string, now: Instant): Buffer | null {
    try {
      const [until, hex] = open(this.#key, offerPlace(purpose), Buffer.from(zegel, 'base64url'))
        .toString('utf8')
        .split(' ');
      const inTime = Number(until) > Temporal.Instant.from(now).epochMilliseconds;
      return inTime ? Buffer.from(hex!, 'hex') : null;
    } catch {
      return null;
    }
  }
}

const offerPlace = (purpose: string): string => `tweede-factor/${purpose}`;
const accountPlace = (accountId: string): string => `auth.account.totp/${accountId}`;

function totpOf(secret: Buffer, label: string): TOTP {
  // Its own copy: the buffer under a small Buffer is a page shared with others.
  const buffer = new Uint8Array(secret).buffer;
  return new TOTP({ issuer: 'Baken', label, secret: new Secret({ buffer }), period: PERIOD });
}

function stepOf(secret: Buffer, code: string, now: Instant): number | null {
  const timestamp = Temporal.Instant.from(now).epochMilliseconds;
  const token = code.replace(/\s/g, '');
  const delta = totpOf(secret, '').validate({ token, timestamp, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: PERIOD, timestamp }) + delta;
}
