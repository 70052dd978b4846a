import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';

/**
 * The age format (age-encryption.org/v1): the header by its own library, the body by node:crypto, which is a hundred
 * times faster than the library's. Any age program opens what is made here.
 */
const CHUNK = 64 * 1024;
const TAG = 16;
const NONCE = 16;

/** Who can open a backup: a passphrase, or the holders of age identities. A published passphrase needs no slow hash. */
export type Secret = { passphrase: string; published?: boolean } | { recipients: string[] };
/** What opens it: the passphrase, or one of the identities (`AGE-SECRET-KEY-1…`). */
export type Opener = { passphrase: string } | { identities: string[] };

export const newIdentity = (): Promise<string> => generateX25519Identity();
export const recipientOf = (identity: string): Promise<string> => identityToRecipient(identity);

/** A small text for whoever may open it. */
export async function sealText(text: string, secret: Secret): Promise<Buffer> {
  const encrypter = new Encrypter();
  if ('passphrase' in secret) {
    encrypter.setPassphrase(secret.passphrase);
    if (secret.published) encrypter.setScryptWorkFactor(10);
  } else for (const recipient of secret.recipients) encrypter.addRecipient(recipient);
  return Buffer.from(await encrypter.encrypt(text));
}

/** @throws when the opener does not fit or a byte is wrong. */
export async function openText(sealed: Buffer, opener: Opener): Promise<string> {
  const decrypter = new Decrypter();
  if ('passphrase' in opener) decrypter.addPassphrase(opener.passphrase);
  else for (const identity of opener.identities) decrypter.addIdentity(identity);
  return decrypter.decrypt(sealed, 'text');
}

/** A stream that encrypts to one recipient. */
export async function sealStream(recipient: string): Promise<Transform> {
  let fileKey: Uint8Array | undefined;
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  // A recipient that adds nothing to the header is only told the key of the file.
  encrypter.addRecipient({
    wrapFileKey: (key) => {
      fileKey = Uint8Array.from(key);
      return [];
    },
  });
  const empty = await encrypter.encrypt(new Uint8Array(0));
  const header = empty.subarray(0, empty.length - NONCE - TAG);
  const nonce = randomBytes(NONCE);
  return new Sealing(payloadKey(fileKey!, nonce), Buffer.concat([header, nonce]));
}

/** A stream that decrypts with one identity; it fails at the first wrong byte and at an end that came too early. */
export const openStream = (identity: string): Transform => new Opening(identity);

const payloadKey = (fileKey: Uint8Array, nonce: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));

/** Eleven bytes of counter, and whether this is the last chunk. */
function chunkNonce(counter: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(counter, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}

class Sealing extends Transform {
  readonly #key: Buffer;
  readonly #waiting = new Pieces();
  #counter = 0;

  constructor(key: Buffer, start: Buffer) {
    super();
    this.#key = key;
    this.push(start);
  }

  override _transform(part: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#waiting.add(part);
    // The last chunk is marked, so a full one waits until it is known whether more follows.
    while (this.#waiting.size > CHUNK) this.#chunk(this.#waiting.take(CHUNK), false);
    done();
  }

  override _flush(done: TransformCallback): void {
    this.#chunk(this.#waiting.take(this.#waiting.size), true);
    done();
  }

  #chunk(plain: Buffer, last: boolean): void {
    const cipher = createCipheriv('chacha20-poly1305', this.#key, chunkNonce(this.#counter, last), {
      authTagLength: TAG,
    });
    this.#counter += 1;
    this.push(Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]));
  }
}

const HEADER_END = /\n--- [A-Za-z0-9+/]{43}\n/;
const MAX_HEADER = 64 * 1024;

class Opening extends Transform {
  readonly #identity: string;
  readonly #waiting = new Pieces();
  #key: Buffer | undefined;
  #counter = 0;

  constructor(identity: string) {
    super();
    this.#identity = identity;
  }

  override _transform(part: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#waiting.add(part);
    void this.#read(done);
  }

  async #read(done: TransformCallback): Promise<void> {
    try {
      await this.#begin();
      while (this.#key !== undefined && this.#waiting.size > CHUNK + TAG)
        this.#chunk(this.#waiting.take(CHUNK + TAG), false);
    } catch (error) {
      done(error as Error);
      return;
    }
    done();
  }

  override _flush(done: TransformCallback): void {
    try {
      if (this.#key === undefined) throw new Error('age header is cut off');
      const rest = this.#waiting.take(this.#waiting.size);
      if (rest.length < TAG || (rest.length === TAG && this.#counter > 0))
        throw new Error('age file is cut off');
      this.#chunk(rest, true);
      done();
    } catch (error) {
      done(error as Error);
    }
  }

  async #begin(): Promise<void> {
    if (this.#key !== undefined) return;
    const seen = this.#waiting.peek(MAX_HEADER);
    const end = HEADER_END.exec(seen.toString('latin1'));
    if (!end && seen.length >= MAX_HEADER) throw new Error('no age header');
    const size = end ? end.index + end[0].length : 0;
    if (!end || this.#waiting.size < size + NONCE) return;
    const decrypter = new Decrypter();
    decrypter.addIdentity(this.#identity);
    const fileKey = await decrypter.decryptHeader(this.#waiting.take(size));
    this.#key = payloadKey(fileKey, this.#waiting.take(NONCE));
  }

  #chunk(sealed: Buffer, last: boolean): void {
    const decipher = createDecipheriv('chacha20-poly1305', this.#key!, chunkNonce(this.#counter, last), {
      authTagLength: TAG,
    });
    this.#counter += 1;
    decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
    this.push(Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - TAG)), decipher.final()]));
  }
}

/** Bytes that came in pieces and leave in others, without copying all of them each time. */
class Pieces {
  #parts: Buffer[] = [];
  size = 0;

  add(part: Buffer): void {
    this.#parts.push(part);
    this.size += part.length;
  }

  peek(max: number): Buffer {
    this.#join();
    return this.#parts[0]?.subarray(0, max) ?? Buffer.alloc(0);
  }

  take(count: number): Buffer {
    this.#join();
    const all = this.#parts[0] ?? Buffer.alloc(0);
    this.#parts = all.length > count ? [all.subarray(count)] : [];
    this.size -= Math.min(count, all.length);
    return all.subarray(0, count);
  }

  #join(): void {
    if (this.#parts.length > 1) this.#parts = [Buffer.concat(this.#parts)];
  }
}
