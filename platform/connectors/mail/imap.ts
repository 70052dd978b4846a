import { isIP } from 'node:net';
import { ImapFlow, type FetchMessageObject, type ImapFlowOptions } from 'imapflow';
import {
  PostbusFout,
  type BerichtMeta,
  type BerichtPlek,
  type MailBron,
  type PostbusFoutCode,
} from './port.ts';

export interface ImapSettings {
  host: string;
  poort: number;
  /** `geen` is accepted for loopback only. */
  beveiliging: 'tls' | 'starttls' | 'geen';
  gebruiker: string;
  /** A password, or a fresh OAuth 2 token as Microsoft 365 asks. */
  toegang: { wachtwoord: string } | { token: () => Promise<string> };
  map: string;
  /** PEM of an own certificate authority, added to nothing else. */
  ca?: string;
  /** Milliseconds without a byte before the connection counts as dead. */
  geduld?: number;
  /** Bytes of one message that are taken into memory; larger ones stay on the server and open. */
  grootste?: number;
}

/** Messages up to this size come many in one command; larger ones one by one in pieces. */
const SMALL = 256 * 1024;
const PIECE = 1024 * 1024;
const LARGEST = 150 * 1024 * 1024;

/** Connects, signs in and opens the folder. TLS is verified and cannot be switched off. */
export async function connectImap(settings: ImapSettings): Promise<MailBron> {
  const client = new ImapFlow(await flowOptions(settings));
  client.on('error', () => {}); // the failing command rejects; without a listener the process would end
  try {
    await client.connect();
    await client.mailboxOpen(settings.map);
  } catch (error) {
    client.close();
    throw translate(error);
  }
  return new ImapBron(client, settings);
}

async function flowOptions(settings: ImapSettings): Promise<ImapFlowOptions> {
  if (settings.beveiliging === 'geen' && !isLoopback(settings.host))
    throw new PostbusFout('geen-beveiliging');
  const patience = settings.geduld ?? 60_000;
  const secret =
    'wachtwoord' in settings.toegang
      ? { pass: settings.toegang.wachtwoord }
      : { accessToken: await settings.toegang.token() };
  return {
    host: settings.host,
    port: settings.poort,
    secure: settings.beveiliging === 'tls',
    doSTARTTLS: settings.beveiliging === 'starttls',
    auth: { user: settings.gebruiker, ...secret },
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(settings.ca ? { ca: settings.ca } : {}) },
    logger: false, // it would log addresses and subjects
    disableAutoIdle: true,
    socketTimeout: patience,
    greetingTimeout: patience,
    connectionTimeout: patience,
    maxLiteralSize: (settings.grootste ?? LARGEST) + PIECE,
    maxLineLength: 4 * 1024 * 1024,
    maxResponseSize: (settings.grootste ?? LARGEST) + 8 * 1024 * 1024,
  };
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

class ImapBron implements MailBron {
  readonly map: string;
  readonly uidvalidity: string;
  readonly #client: ImapFlow;
  readonly #largest: number;

  constructor(client: ImapFlow, settings: ImapSettings) {
    this.#client = client;
    this.#largest = settings.grootste ?? LARGEST;
    this.map = settings.map;
    const mailbox = client.mailbox;
    if (mailbox === false) throw new PostbusFout('map-ontbreekt');
    this.uidvalidity = String(mailbox.uidValidity);
  }

  async list(na: number, ook: readonly number[]): Promise<number[]> {
    return guarded(async () => {
      await this.#client.noop(); // an idle server tells of new messages only when spoken to
      this.#demandSameFolder();
      const later = await this.#search(`${na + 1}:*`);
      const again = ook.length > 0 ? await this.#search(ook.join(',')) : [];
      // "n:*" names the last message even when its uid is below n.
      const uids = new Set([...later.filter((uid) => uid > na), ...again]);
      return [...uids].toSorted((a, b) => a - b);
    });
  }

  async *fetch(uids: readonly number[]): AsyncGenerator<{ meta: BerichtMeta; ruw: Uint8Array | null }> {
    const large: number[] = [];
    const query = { uid: true, size: true, internalDate: true, source: { start: 0, maxLength: SMALL } };
    try {
      this.#demandSameFolder();
      for await (const found of this.#client.fetch(uids.join(','), query, { uid: true })) {
        // Not RFC822.SIZE but the bytes decide: servers exist that state another size than they send.
        if (found.source === undefined || found.source.length >= SMALL) large.push(found.uid);
        else yield { meta: this.#meta(found, found.source.length), ruw: found.source };
      }
      for (const uid of large) {
        const message = await this.#whole(uid);
        if (message) yield message;
      }
    } catch (error) {
      throw translate(error);
    }
  }

  async remove(plekken: readonly BerichtPlek[]): Promise<void> {
    if (plekken.length === 0) return;
    await guarded(async () => {
      this.#demandSameFolder();
      const here = plekken.every((plek) => plek.map === this.map && plek.uidvalidity === this.uidvalidity);
      if (!here) throw new PostbusFout('map-vernieuwd');
      // Without UIDPLUS, EXPUNGE also removes whatever others have marked.
      const precise = ['UIDPLUS', 'IMAP4rev2'].some((name) => this.#client.capabilities.has(name));
      const uids = plekken.map((plek) => plek.uid).join(',');
      const done = precise && (await this.#client.messageDelete(uids, { uid: true }));
      if (!done) throw new PostbusFout('verwijderen-onmogelijk');
    });
  }

  async wait(milliseconden: number, signal: AbortSignal): Promise<void> {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, milliseconden);
    const lost = (): void => reject(new PostbusFout('onderbroken'));
    const woken = (): void => resolve();
    this.#client.on('exists', woken).on('close', lost);
    signal.addEventListener('abort', woken, { once: true });
    try {
      if (signal.aborted) return;
      if (!this.#client.usable) throw new PostbusFout('onderbroken');
      // Ends when the next command breaks it. Its own failure closes the connection, which is heard above.
      this.#client.idle().catch(() => {});
      await promise;
    } finally {
      clearTimeout(timer);
      this.#client.off('exists', woken).off('close', lost);
      signal.removeEventListener('abort', woken);
    }
  }

  async close(): Promise<void> {
    const polite = this.#client.usable ? this.#client.logout().catch(() => {}) : Promise.resolve();
    const timer = setTimeout(() => this.#client.close(), 2_000);
    await polite;
    clearTimeout(timer);
    this.#client.close();
  }

  async #search(uid: string): Promise<number[]> {
    const found = await this.#client.search({ uid }, { uid: true });
    if (!found) throw new PostbusFout('onderbroken'); // refused or answered with an error: not the same as none
    return found;
  }

  /** Opens the message piece by piece, up to the largest that is taken. */
  async #whole(uid: number): Promise<{ meta: BerichtMeta; ruw: Uint8Array | null } | null> {
    const info = await this.#client.fetchOne(
      String(uid),
      { uid: true, size: true, internalDate: true },
      { uid: true },
    );
    if (!info) return null;
    if ((info.size ?? 0) > this.#largest) return { meta: this.#meta(info, info.size ?? 0), ruw: null };
    const options = { uid: true, chunkSize: PIECE, maxBytes: this.#largest + 1 };
    const { content } = await this.#client.download(String(uid), undefined, options);
    if (!content) return null;
    const pieces: Buffer[] = [];
    for await (const piece of content) pieces.push(piece as Buffer);
    const ruw = Buffer.concat(pieces);
    return { meta: this.#meta(info, ruw.length), ruw: ruw.length > this.#largest ? null : ruw };
  }

  #meta(found: FetchMessageObject, grootte: number): BerichtMeta {
    const { map, uidvalidity } = this;
    return { map, uidvalidity, uid: found.uid, grootte, ontvangenOp: instant(found.internalDate) };
  }

  /** A server may renumber while connected; then every uid at hand means another message. */
  #demandSameFolder(): void {
    const mailbox = this.#client.mailbox;
    if (mailbox === false) throw new PostbusFout('onderbroken');
    if (String(mailbox.uidValidity) !== this.uidvalidity) throw new PostbusFout('map-vernieuwd');
  }
}

function instant(value: Date | string | undefined): string | null {
  const date = typeof value === 'string' ? new Date(value) : value;
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null;
}

async function guarded<T>(action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw translate(error);
  }
}

const UNREACHABLE =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|CONNECT_TIMEOUT|GREETING_TIMEOUT)$/;
const CERTIFICATE = /CERT|TLS|SSL|SIGNED|ALTNAME|STARTTLS|UPGRADE/;

/** Only the kind of failure goes on: what the server wrote may quote addresses or secrets. */
function translate(error: unknown): PostbusFout {
  if (error instanceof PostbusFout) return error;
  return new PostbusFout(kindOf(error as Record<string, unknown>), error);
}

function kindOf({
  code,
  authenticationFailed,
  mailboxMissing,
  tlsFailed,
}: Record<string, unknown>): PostbusFoutCode {
  if (authenticationFailed) return 'aanmelden';
  if (mailboxMissing) return 'map-ontbreekt';
  if (tlsFailed || CERTIFICATE.test(String(code))) return 'geen-beveiliging';
  return UNREACHABLE.test(String(code)) ? 'onbereikbaar' : 'onderbroken';
}
