import { createReadStream, createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Measure } from './tables.ts';

/** A new file that only we may read; its folder is made when it is not there. */
export function newFile(file: string) {
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  return createWriteStream(file, { mode: 0o600, flush: true });
}

/** SHA-256 and size of a file as it lies there. */
export async function measureFile(file: string): Promise<{ sha256: string; bytes: number }> {
  const measure = new Measure();
  await pipeline(createReadStream(file), measure.resume());
  return { sha256: measure.result().sha256, bytes: measure.bytes };
}

/** Copies a file and measures what was read. */
export async function copyMeasured(from: string, to: string): Promise<{ sha256: string; bytes: number }> {
  const measure = new Measure();
  await pipeline(createReadStream(from), measure as Transform, newFile(to));
  return { sha256: measure.result().sha256, bytes: measure.bytes };
}

/** Every file under a folder, as paths under it; half-written ones left out. */
export async function filesUnder(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((e) => e.isFile() && !e.name.endsWith('.deel'))
    .map((e) => path.relative(folder, path.join(e.parentPath, e.name)))
    .toSorted();
}

/** Waits until the names in a folder are on the disk too. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
