import type { Instant } from '#platform/contract.ts';
import { legalDay } from '#platform/reckon/dates.ts';
import type { OpenStand } from '../contract.ts';
import { instellingen } from '../domain/instellingen.ts';
import type { Intakesleutel } from '../service/doos.ts';
import type { Gemeente, PubliekeOpslag } from '../store/publiek.ts';

/** One municipality as the site sees it. */
export interface Place extends Gemeente {
  stand: OpenStand;
  host: string;
  snelWeg: string;
  telefoon: string;
  codeMaanden: number;
  /** Null until the worker has made one. */
  sleutel: Intakesleutel | null;
}

export interface GuideOptions {
  opslag: PubliekeOpslag;
  now: () => Instant;
  /** How long an answer of the database may be used, in milliseconds. */
  keep: number;
}

/** Which municipalities there are and whether their form is open; asked anew every few seconds. */
export class Guide {
  readonly #options: GuideOptions;
  #places: Place[] = [];
  #asked = Number.NEGATIVE_INFINITY;

  constructor(options: GuideOptions) {
    this.#options = options;
  }

  async places(): Promise<readonly Place[]> {
    const now = Temporal.Instant.from(this.#options.now()).epochMilliseconds;
    if (Math.abs(now - this.#asked) < this.#options.keep && this.#places.every((p) => p.sleutel))
      return this.#places;
    try {
      this.#places = await this.#ask();
      this.#asked = now;
    } catch (error) {
      // The database is away for a moment: who is filling in a form goes on with what was known.
      if (this.#places.length === 0) throw error;
    }
    return this.#places;
  }

  async byCode(code: string): Promise<Place | null> {
    return (await this.places()).find((p) => p.code === code) ?? null;
  }

  async byHost(host: string): Promise<Place | null> {
    const name = host.toLowerCase().replace(/:\d+$/, '');
    return (await this.places()).find((p) => p.host !== '' && p.host.toLowerCase() === name) ?? null;
  }

  async #ask(): Promise<Place[]> {
    const { opslag, now } = this.#options;
    const day = legalDay(now());
    const places: Place[] = [];
    for (const g of await opslag.gemeenten()) {
      const { stand, host, snelWeg, telefoon, code } = await opslag.instellingen(g.id, instellingen, day);
      places.push({
        ...g,
        stand,
        host,
        snelWeg,
        telefoon,
        codeMaanden: code,
        sleutel: await opslag.sleutel(g.id),
      });
    }
    return places;
  }
}
