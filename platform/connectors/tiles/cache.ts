import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Pictures of a base map on disk, with a bound: what was not looked at longest goes first. They are public and the same for
 * everybody, so they are not encrypted; that they are here says which part of the country was looked at, and that is
 * the municipality itself.
 */
export class TileCache {
  readonly #folder: string;
  readonly #largest: number;
  readonly #freshFor: number;
  /** Bytes on disk as far as known; read once. */
  #size: Promise<number> | null = null;

  constructor(folder: string, { largest = 256 * 1024 * 1024, days = 30 } = {}) {
    this.#folder = folder;
    this.#largest = largest;
    this.#freshFor = days * 24 * 60 * 60_000;
  }

  /** The picture and whether it is still young enough not to be asked again. */
  async get(name: string, now: number): Promise<{ bytes: Buffer; fresh: boolean } | null> {
    const file = path.join(this.#folder, name);
    try {
      const { mtimeMs } = await stat(file);
      const bytes = await readFile(file);
      // Its use is its access time; its age stays its time of change.
      await utimes(file, now / 1000, mtimeMs / 1000);
      return { bytes, fresh: now - mtimeMs < this.#freshFor };
    } catch {
      return null;
    }
  }

  /** Written whole or not at all; two at once write the same picture. */
  async put(name: string, bytes: Buffer): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const half = path.join(this.#folder, `.${name}-${randomBytes(6).toString('hex')}`);
    await writeFile(half, bytes, { mode: 0o600 });
    await rename(half, path.join(this.#folder, name));
    const size = (await (this.#size ??= this.#measure())) + bytes.length;
    this.#size = Promise.resolve(size);
    if (size > this.#largest) await this.#makeRoom();
  }

  async #entries(): Promise<{ file: string; size: number; used: number }[]> {
    const names = await readdir(this.#folder);
    const found = await Promise.all(
      names.map(async (name) => {
        const file = path.join(this.#folder, name);
        const known = await stat(file).catch(() => null);
        return known === null ? [] : [{ file, size: known.size, used: known.atimeMs }];
      }),
    );
    return found.flat();
  }

  async #measure(): Promise<number> {
    return (await this.#entries()).reduce((sum, one) => sum + one.size, 0);
  }

  /** Down to nine tenths, so that not every new picture costs a round. */
  async #makeRoom(): Promise<void> {
    const entries = (await this.#entries()).toSorted((a, b) => a.used - b.used);
    let size = entries.reduce((sum, one) => sum + one.size, 0);
    for (const { file, size: own } of entries) {
      if (size <= this.#largest * 0.9) break;
      await rm(file, { force: true });
      size -= own;
    }
    this.#size = Promise.resolve(size);
  }
}
