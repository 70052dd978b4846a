import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Instant } from './contract.ts';
import type { Work } from './work.ts';

/** No unit of work lasts a day: a file that is older and has no row never got one. */
const GRACE = 24 * 60 * 60_000;

export interface Swept {
  /** Files that were removed. */
  removed: number;
  /** Ids of rows whose file is not on the disk. */
  missing: string[];
}

/** Brings disk and database of one municipality together. The disk is read first: a row that comes later has its file. */
export async function sweepFiles(work: Work, now: Instant): Promise<Swept> {
  const folder = path.join(work.platform.files.root, String(work.gemeenteId));
  const onDisk = await filesUnder(folder);
  const known = await work.platform.files.known(work.tables<unknown>(), work.gemeenteId);
  const limit = Temporal.Instant.from(now).epochMilliseconds - GRACE;
  let removed = 0;
  for (const file of onDisk) {
    if (known.has(path.basename(file)) || (await changedAfter(file, limit))) continue;
    await rm(file, { force: true });
    removed += 1;
  }
  const names = new Set(onDisk.map((file) => path.basename(file)));
  const missing = [...known].filter(
    (id) => !names.has(id) && !existsSync(path.join(folder, id.slice(0, 2), id)),
  );
  return { removed, missing };
}

/** Every file in the two levels of folders; half-written ones too. */
async function filesUnder(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => path.join(e.parentPath, e.name));
}

async function changedAfter(file: string, limit: number): Promise<boolean> {
  try {
    return (await stat(file)).mtimeMs >= limit;
  } catch {
    return true; // gone meanwhile: its record was destroyed
  }
}
