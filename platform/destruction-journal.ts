import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Kysely, Transaction } from 'kysely';
import { appendLine, wholeLines } from './audit-verifier/exported.ts';
import type { Instant } from './contract.ts';
import { mac } from './crypto.ts';
import type { KeyStore } from './keys.ts';
import type { Work } from './work.ts';

/** One record that was destroyed: its id and the moment, and nothing of what it was. */
export interface Destroyed {
  gemeenteId: number;
  id: string;
  op: Instant;
}

interface Tables {
  'platform.vernietiging': { gemeente_id: number; id: string; op: Instant };
}

/** Writes in the transaction of the destruction that it happened. A record is destroyed once, however often it is asked. */
export async function flushDestroyed(
  tx: Transaction<unknown>,
  work: Work,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await (tx as unknown as Kysely<Tables>)
    .insertInto('platform.vernietiging')
    .values(ids.map((id) => ({ gemeente_id: work.gemeenteId, id, op: work.now })))
    .onConflict((c) => c.doNothing())
    .execute();
}

/** Everything destroyed in this municipality, oldest first. */
export async function destroyedIn(work: Work): Promise<Destroyed[]> {
  const rows = await work
    .tables<Tables>()
    .selectFrom('platform.vernietiging')
    .selectAll()
    .where('gemeente_id', '=', work.gemeenteId)
    .orderBy('op')
    .orderBy('id')
    .execute();
  return rows.map((r) => ({ gemeenteId: r.gemeente_id, id: r.id, op: r.op }));
}

/**
 * The journal outside the database: a backup that is older than a destruction does not know of it, so the list is kept
 * where no restore can bring back an older one. Each line carries a mark: nobody can have records destroyed by adding to it.
 */
export class DestructionJournal {
  readonly file: string;
  readonly #key: Buffer;

  constructor(folder: string, keys: KeyStore) {
    this.file = path.join(folder, 'vernietigd.jsonl');
    this.#key = keys.installation('vernietigingsjournaal');
  }

  append(entries: readonly Destroyed[]): void {
    if (entries.length === 0) return;
    mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o755 });
    for (const entry of entries) appendLine(this.file, JSON.stringify({ ...entry, merk: this.#mark(entry) }));
  }

  /** Adds what is missing: a process that died between commit and append left a gap. Returns how many. */
  complete(entries: readonly Destroyed[]): number {
    if (!existsSync(this.file)) {
      mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o755 });
      // An empty journal says that nothing was destroyed; no journal says nothing.
      writeFileSync(this.file, '', { mode: 0o644 });
    }
    const known = new Set(this.read().map((e) => `${e.gemeenteId}/${e.id}`));
    const missing = entries.filter((e) => !known.has(`${e.gemeenteId}/${e.id}`));
    this.append(missing);
    return missing.length;
  }

  read(): Destroyed[] {
    return existsSync(this.file) ? this.readLines(readFileSync(this.file, 'utf8')) : [];
  }

  /** @throws when a line was not written by Baken; half a line of a process that died is left out. */
  readLines(text: string): Destroyed[] {
    return wholeLines(text).map((line) => this.#entryOf(line));
  }

  #entryOf(line: string): Destroyed {
    const { merk, ...entry } = JSON.parse(line) as Destroyed & { merk: string };
    if (merk !== this.#mark(entry))
      throw new Error('a line of the destruction journal was not written by Baken');
    return entry;
  }

  #mark(e: Destroyed): string {
    return mac(this.#key, `${e.gemeenteId}|${e.id}|${e.op}`).toString('base64url');
  }
}
