import { existsSync } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import type { LocalDate } from '#platform/contract.ts';
import { startOfDay } from '#platform/reckon/dates.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Sealed files between upload and release, apart from the files of records: the public process writes here only. */
export class Stukken {
  readonly #root: string;

  constructor(filesFolder: string) {
    this.#root = path.join(filesFolder, 'inname');
  }

  /** On disk before it returns; the file's time is cut to the day. */
  async bewaar(gemeenteId: number, id: string, sealed: Buffer, dag: LocalDate): Promise<void> {
    const target = this.#path(gemeenteId, id);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const temporary = `${target}.deel`;
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(sealed);
      await handle.sync();
    } finally {
      await handle.close();
    }
    const at = Temporal.Instant.from(startOfDay(dag)).epochMilliseconds / 1000;
    await utimes(temporary, at, at);
    await rename(temporary, target);
    await sync(path.dirname(target));
    await utimes(path.dirname(target), at, at);
  }

  /** Null when it is not there. */
  async lees(gemeenteId: number, id: string): Promise<Buffer | null> {
    const file = this.#path(gemeenteId, id);
    return existsSync(file) ? readFile(file) : null;
  }

  async wis(gemeenteId: number, ids: readonly string[]): Promise<void> {
    for (const id of ids) await rm(this.#path(gemeenteId, id), { force: true });
  }

  /** Ids of files whose day lies before this one. */
  async ouderDan(gemeenteId: number, dag: LocalDate): Promise<string[]> {
    const folder = path.join(this.#root, String(gemeenteId));
    if (!existsSync(folder)) return [];
    const limit = Temporal.Instant.from(startOfDay(dag)).epochMilliseconds;
    const old: string[] = [];
    for (const name of await readdir(folder)) {
      const { mtimeMs } = await stat(path.join(folder, name));
      if (mtimeMs >= limit) continue;
      if (UUID.test(name)) old.push(name);
      else await rm(path.join(folder, name), { force: true });
    }
    return old;
  }

  #path(gemeenteId: number, id: string): string {
    if (!UUID.test(id)) throw new Error('not an id of a file');
    return path.join(this.#root, String(gemeenteId), id);
  }
}

async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
