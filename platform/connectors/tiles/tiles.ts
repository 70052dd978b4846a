import { createHash } from 'node:crypto';
import { HttpClient } from '../http/client.ts';
import type { OutageCode } from '../http/outage.ts';
import { allowedAs, type Destinations } from '../http/addresses.ts';
import { TileCache } from './cache.ts';

/** Hosts of national base maps; a host of the municipality's own is named by who installs Baken. */
export const tileHosts = ['service.pdok.nl'] as const;

export interface Tile {
  type: 'image/png' | 'image/jpeg' | 'image/webp';
  bytes: Buffer;
}

export type TileAnswer = { ok: true; tile: Tile } | { ok: false; code: OutageCode };

export interface TileOptions {
  folder: string;
  to: Destinations;
  largestTile?: number;
  largestCache?: number;
  patience?: number;
  clock?: () => number;
}

/** After silence nobody asks for this long: a map asks for twenty pictures at once. */
const RUST = 30_000;
/** Questions at once; the rest waits its turn. */
const TEGELIJK = 4;

/**
 * A base map through Baken: the browser asks Baken, Baken asks the maker, and what came stays on disk. Nobody outside
 * learns who looks where.
 */
export class TileProxy {
  readonly #client: HttpClient;
  readonly #cache: TileCache;
  readonly #to: Destinations;
  readonly #clock: () => number;
  /** The same picture asked twice at once is one question. */
  readonly #busy = new Map<string, Promise<TileAnswer>>();
  #running = 0;
  readonly #waiting: (() => void)[] = [];
  #silentUntil = 0;

  constructor({ folder, to, largestTile = 512 * 1024, largestCache, patience = 5000, clock }: TileOptions) {
    this.#client = new HttpClient({ to, patience, largest: largestTile });
    this.#cache = new TileCache(folder, largestCache === undefined ? {} : { largest: largestCache });
    this.#to = to;
    this.#clock = clock ?? (() => Date.now());
  }

  async get(template: string, z: number, x: number, y: number): Promise<TileAnswer> {
    const address = addressOf(template, z, x, y);
    if (address === null || allowedAs(address, this.#to) === 'no')
      return { ok: false, code: 'niet-toegestaan' };
    const name = createHash('sha256').update(address.href).digest('hex').slice(0, 40);
    const kept = await this.#cache.get(name, this.#clock());
    const old = kept === null ? null : tileOf(kept.bytes);
    if (kept?.fresh === true && old !== null) return { ok: true, tile: old };
    const answer = await this.#once(name, address);
    // An old picture is better than none: a base map hardly changes.
    return !answer.ok && old !== null ? { ok: true, tile: old } : answer;
  }

  #once(name: string, address: URL): Promise<TileAnswer> {
    const running = this.#busy.get(name) ?? this.#fetch(name, address).finally(() => this.#busy.delete(name));
    this.#busy.set(name, running);
    return running;
  }

  async #fetch(name: string, address: URL): Promise<TileAnswer> {
    await this.#turn();
    try {
      if (this.#clock() < this.#silentUntil) return { ok: false, code: 'te-druk' };
      const answer = await this.#client.askBytes({
        method: 'GET',
        url: address,
        headers: { accept: 'image/png, image/jpeg, image/webp' },
      });
      if (!answer.ok) {
        this.#silentUntil = this.#clock() + RUST;
        return { ok: false, code: answer.code };
      }
      const tile = answer.status === 200 ? tileOf(answer.bytes) : null;
      if (tile === null) return { ok: false, code: 'onleesbaar' };
      await this.#cache.put(name, tile.bytes);
      return { ok: true, tile };
    } finally {
      this.#running -= 1;
      this.#waiting.shift()?.();
    }
  }

  async #turn(): Promise<void> {
    if (this.#running >= TEGELIJK) await new Promise<void>((go) => this.#waiting.push(go));
    this.#running += 1;
  }
}

/** The address of one picture; null where the template has no place for one of the three numbers. */
function addressOf(template: string, z: number, x: number, y: number): URL | null {
  const places = { '{z}': z, '{x}': x, '{y}': y };
  let text = template;
  for (const [place, value] of Object.entries(places)) {
    if (!text.includes(place)) return null;
    text = text.replaceAll(place, String(value));
  }
  return URL.canParse(text) ? new URL(text) : null;
}

/** By its first bytes, whatever the other side calls it: nothing but a picture goes on to a browser. */
function tileOf(bytes: Buffer): Tile | null {
  if (bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])))
    return { type: 'image/png', bytes };
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return { type: 'image/jpeg', bytes };
  const webp =
    bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP';
  return webp ? { type: 'image/webp', bytes } : null;
}
