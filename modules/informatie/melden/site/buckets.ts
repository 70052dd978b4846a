import { createHmac, randomBytes } from 'node:crypto';
import { adresdeel, neem, type Emmer, type Maat } from '../domain/emmer.ts';

const HOUR = 3_600_000;

/** More visitors than this in one hour share what is left: memory is not for the taking either. */
const MAX = 50_000;

/**
 * Token buckets on a keyed hash of the address (regel MLN-7). The key is made here, lives in memory, and is replaced
 * each hour with everything that hung on it: nobody can say afterwards who came.
 */
export class Buckets {
  readonly #measure: Maat;
  #buckets = new Map<string, Emmer>();
  #key = randomBytes(32);
  #hour = -1;

  constructor(measure: Maat) {
    this.#measure = measure;
  }

  /** True when this address may go on. */
  take(address: string, now: number): boolean {
    const hour = Math.floor(now / HOUR);
    if (hour !== this.#hour) {
      this.#hour = hour;
      this.#key = randomBytes(32);
      this.#buckets = new Map();
    }
    const mark = this.#mark(address);
    const { emmer, mag } = neem(this.#buckets.get(mark), now, this.#measure);
    this.#buckets.delete(mark);
    // A full house lets the one go that was here longest ago: its bucket has had the most time to fill.
    if (this.#buckets.size >= MAX) this.#buckets.delete(this.#buckets.keys().next().value!);
    this.#buckets.set(mark, emmer);
    return mag;
  }

  #mark(address: string): string {
    return createHmac('sha256', this.#key).update(adresdeel(address)).digest('base64');
  }
}
