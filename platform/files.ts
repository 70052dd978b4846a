import { createHash } from 'node:crypto';
import { mkdir, open as openFile, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { newKey, open, seal } from './crypto.ts';
import { NotFound } from './errors.ts';
import type { Work } from './work.ts';

/** Chunks of 64 kB with counter and final flag: a truncated or reordered file does not open. */
const CHUNK = 64 * 1024;
const OVERHEAD = 1 + 12 + 16;

interface Tables {
  'platform.bestand': {
    gemeente_id: number;
    id: string;
    record_id: string;
    sleutel: Buffer;
    omvang: number;
    hash: Buffer;
    gemaakt_op: string;
  };
}

/** Encrypted files on disk under a random name; the key of each file is sealed with its record's key. */
export class FileStore {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  /** Stores bytes for a record. The file is on disk before the row commits; a file without a row is swept. */
  async put(work: Work, recordId: string, bytes: Buffer): Promise<string> {
    const id = work.newReportId();
    const key = newKey();
    const recordKey = await work.keys.of(recordId);
    await this.#write(this.#path(work.gemeenteId, id), sealChunks(key, id, bytes));
    await work
      .tables<Tables>()
      .insertInto('platform.bestand')
      .values({
        gemeente_id: work.gemeenteId,
        id,
        record_id: recordId,
        sleutel: recordKey.sealBytes('platform.bestand.sleutel', id, key),
        omvang: bytes.length,
        // Keyed: an unkeyed hash would let anyone confirm that a known file is here.
        hash: work.keys.blind('bestand', createHash('sha256').update(bytes).digest('hex')),
        gemaakt_op: work.now,
      })
      .execute();
    return id;
  }

  async get(work: Work, id: string): Promise<Buffer> {
    const row = await work
      .tables<Tables>()
      .selectFrom('platform.bestand')
      .select(['record_id', 'sleutel'])
      .where('gemeente_id', '=', work.gemeenteId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (!row) throw new NotFound();
    const key = (await work.keys.of(row.record_id)).openBytes('platform.bestand.sleutel', id, row.sleutel);
    return openChunks(key, id, await readFile(this.#path(work.gemeenteId, id)));
  }

  /** Deletes the rows of a record now and the files once that is committed. Returns how many there were. */
  async destroyOf(work: Work, recordId: string): Promise<number> {
    const rows = await work
      .tables<Tables>()
      .deleteFrom('platform.bestand')
      .where('gemeente_id', '=', work.gemeenteId)
      .where('record_id', '=', recordId)
      .returning('id')
      .execute();
    work.afterCommit(() => {
      for (const row of rows) void rm(this.#path(work.gemeenteId, row.id), { force: true });
    });
    return rows.length;
  }

  /** Ids of all files of a municipality in the database, for sweep and backup. */
  async known(db: Kysely<unknown>, gemeenteId: number): Promise<Set<string>> {
    const rows = await (db as Kysely<Tables>)
      .selectFrom('platform.bestand')
      .select('id')
      .where('gemeente_id', '=', gemeenteId)
      .execute();
    return new Set(rows.map((r) => r.id));
  }

  #path(gemeenteId: number, id: string): string {
    return path.join(this.root, String(gemeenteId), id.slice(0, 2), id);
  }

  async #write(target: string, bytes: Buffer): Promise<void> {
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    const temporary = `${target}.deel`;
    const handle = await openFile(temporary, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
    const folder = await openFile(path.dirname(target), 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }
}

export function sealChunks(key: Buffer, id: string, bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  const count = Math.max(1, Math.ceil(bytes.length / CHUNK));
  for (let i = 0; i < count; i += 1) {
    parts.push(
      seal(
        key,
        `${id}/${i}/${i === count - 1 ? 'laatste' : 'meer'}`,
        bytes.subarray(i * CHUNK, (i + 1) * CHUNK),
      ),
    );
  }
  return Buffer.concat(parts);
}

/** @throws when a byte, the order or the length is wrong. */
export function openChunks(key: Buffer, id: string, sealed: Buffer): Buffer {
  const parts: Buffer[] = [];
  const size = CHUNK + OVERHEAD;
  const count = Math.max(1, Math.ceil(sealed.length / size));
  for (let i = 0; i < count; i += 1) {
    parts.push(
      open(
        key,
        `${id}/${i}/${i === count - 1 ? 'laatste' : 'meer'}`,
        sealed.subarray(i * size, (i + 1) * size),
      ),
    );
  }
  return Buffer.concat(parts);
}
