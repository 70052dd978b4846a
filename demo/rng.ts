import { createHash } from 'node:crypto';

/** Repeatable chance: the same seed tells the same story. */
export class Rng {
  readonly #seed: string;
  #counter = 0;
  #pool = Buffer.alloc(0);

  constructor(seed: string) {
    this.#seed = seed;
  }

  bytes(count: number): Buffer {
    while (this.#pool.length < count) {
      this.#counter += 1;
      this.#pool = Buffer.concat([
        this.#pool,
        createHash('sha512').update(`${this.#seed}/${this.#counter}`).digest(),
      ]);
    }
    const taken = Buffer.from(this.#pool.subarray(0, count));
    this.#pool = this.#pool.subarray(count);
    return taken;
  }

  /** A number from 0 up to and without 1. */
  next(): number {
    return this.bytes(4).readUInt32BE() / 2 ** 32;
  }

  int(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)]!;
  }

  /** Picks by weight: `[['verder', 6], ['te-licht', 3]]`. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    let left = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of items) {
      left -= weight;
      if (left < 0) return item;
    }
    return items.at(-1)![0];
  }
}
