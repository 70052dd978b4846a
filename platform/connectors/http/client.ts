import { lookup as resolve } from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { allowedAs, reachable, type Destinations } from './addresses.ts';
import { saysCertificate, tlsOutage, type Identity } from './identity.ts';
import type { OutageCode } from './outage.ts';

export interface Outage {
  ok: false;
  code: OutageCode;
  /** Seconds after which the other side asks to come back. */
  retryAfter: number | null;
}

export interface Received {
  ok: true;
  status: number;
  contentType: string;
  text: string;
}

/** An answer that is no text: a picture. */
export interface ReceivedBytes extends Omit<Received, 'text'> {
  bytes: Buffer;
}

export interface Request {
  method: 'GET' | 'POST';
  url: URL;
  headers: Readonly<Record<string, string>>;
  body?: string;
}

export interface ClientOptions {
  to: Destinations;
  /** Milliseconds from the start to the last byte. */
  patience?: number;
  /** Largest answer in bytes. */
  largest?: number;
  /** Client certificate and own authority, for a destination that asks who is there. */
  identity?: Identity | null;
  /** How names become addresses; a test shows what a lying name server can do. */
  resolver?: typeof resolve;
}

/**
 * One question to another machine. No redirects, no compression (an answer is as large as it says), no connection to
 * an address that the name server should not have given: the address that was judged is the address that is dialled.
 */
export class HttpClient {
  readonly #to: Destinations;
  readonly #patience: number;
  readonly #largest: number;
  readonly #resolver: typeof resolve;
  readonly #identity: Identity | null;

  constructor({
    to,
    patience = 10_000,
    largest = 4 * 1024 * 1024,
    resolver = resolve,
    identity = null,
  }: ClientOptions) {
    this.#to = to;
    this.#identity = identity;
    this.#patience = patience;
    this.#largest = largest;
    this.#resolver = resolver;
  }

  /** Never throws: whatever goes wrong is an outage with a name. */
  async ask(request: Request): Promise<Received | Outage> {
    const answer = await this.askBytes(request);
    if (!answer.ok) return answer;
    const { bytes, ...rest } = answer;
    const text = decode(bytes);
    return text === null ? outage('onleesbaar') : { ...rest, text };
  }

  /** The same for an answer that is no text. */
  async askBytes(request: Request): Promise<ReceivedBytes | Outage> {
    const as = allowedAs(request.url, this.#to);
    if (as === 'no') return outage('niet-toegestaan');
    const host = request.url.hostname.replace(/^\[|\]$/g, '');
    if (isIP(host) !== 0 && !reachable(host, as === 'own')) return outage('niet-toegestaan');
    try {
      return await this.#send(request, as === 'own');
    } catch (error) {
      return outage(error instanceof Refusal ? error.code : (tlsOutage(error) ?? 'niet-bereikbaar'));
    }
  }

  #send(request: Request, own: boolean): Promise<ReceivedBytes | Outage> {
    return new Promise((done, fail) => {
      const sent = (request.url.protocol === 'https:' ? https : http).request(request.url, {
        method: request.method,
        headers: {
          accept: 'application/json',
          ...request.headers,
          'accept-encoding': 'identity',
          'user-agent': 'Baken',
          ...(request.body === undefined ? {} : { 'content-length': Buffer.byteLength(request.body) }),
        },
        lookup: this.#guarded(own),
        agent: false,
        minVersion: 'TLSv1.2',
        ...this.#identity?.context,
      });
      let slow = false;
      const timer = setTimeout(() => {
        slow = true;
        sent.destroy(new Refusal('te-traag'));
      }, this.#patience);
      sent.on('close', () => clearTimeout(timer));
      sent.on('error', fail);
      // A reader that is cut off says "aborted", whoever did it.
      sent.on('response', (answer) =>
        done(
          this.#read(answer).catch((error: unknown) =>
            outage(slow ? 'te-traag' : (tlsOutage(error) ?? 'niet-bereikbaar')),
          ),
        ),
      );
      sent.end(request.body);
    });
  }

  async #read(answer: http.IncomingMessage): Promise<ReceivedBytes | Outage> {
    const chunks: Buffer[] = [];
    let size = 0;
    for await (const chunk of answer as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > this.#largest) {
        answer.destroy();
        return outage('te-groot');
      }
      chunks.push(chunk);
    }
    return judge(answer, Buffer.concat(chunks));
  }

  /** Judges every address of a name before one of them is dialled. */
  #guarded(own: boolean): LookupFunction {
    return (hostname, options, callback) => {
      this.#resolver(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) return callback(error, '');
        const good = addresses.filter(({ address }) => reachable(address, own));
        // One bad address among good ones is a name server that is not to be trusted.
        if (good.length === 0 || good.length < addresses.length)
          return callback(new Refusal('niet-toegestaan'), '');
        if (options.all) return callback(null, good);
        return callback(null, good[0]!.address, good[0]!.family);
      });
    };
  }
}

class Refusal extends Error {
  readonly code: OutageCode;

  constructor(code: OutageCode) {
    super(code);
    this.code = code;
  }
}

const outage = (code: OutageCode, retryAfter: number | null = null): Outage => ({
  ok: false,
  code,
  retryAfter,
});

function judge(answer: http.IncomingMessage, bytes: Buffer): ReceivedBytes | Outage {
  const status = answer.statusCode ?? 0;
  if (status === 429 || status === 503) return outage('te-druk', secondsOf(answer.headers['retry-after']));
  if (status === 401 || status === 403) return outage('geen-toegang');
  if (status >= 300 && status < 400) return outage('omleiding');
  if (status >= 500) return outage('fout');
  if (saysCertificate(status, bytes)) return outage('certificaat-geweigerd');
  return { ok: true, status, contentType: answer.headers['content-type'] ?? '', bytes };
}

/** Bytes that are no UTF-8 are no answer of a register. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Longer than this nobody waits: the next try is then the room's own. */
const LONGEST_WAIT = 6 * 60 * 60;

/** Retry-After is seconds or a date (RFC 9110 §10.2.3); anything else is nothing. */
export function secondsOf(header: string | undefined, now = Date.now()): number | null {
  if (header === undefined) return null;
  const text = header.trim();
  const seconds = /^\d{1,9}$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now) / 1000);
  if (!Number.isFinite(seconds)) return null;
  return Math.min(Math.max(seconds, 0), LONGEST_WAIT);
}
