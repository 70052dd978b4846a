import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import type { Mode } from '../migrate.ts';
import { newIdentity, recipientOf, sealStream, sealText, type Secret } from './age.ts';
import {
  KEY_TABLES,
  KEYS_DAYS,
  manifestText,
  type DataContents,
  type FilePart,
  type KeyContents,
  type TablePart,
} from './contents.ts';
import { copyMeasured, filesUnder, measureFile, newFile, syncFolder } from './disk.ts';
import { copyOut, setSpelling, tablesOf, type Table } from './tables.ts';

export interface BackupOptions {
  /** The database itself, as a role that sees all rows. */
  databaseUrl: string;
  filesFolder: string;
  rootKey: Buffer;
  mode: Mode;
  secret: Secret;
  /** Folder in which the backup gets a folder of its own. */
  target: string;
  /** Moment in UTC, ISO 8601. */
  now: string;
  journalFile: string | null;
  say(line: string): void;
}

/** Half of a backup: a folder, the key to its parts, and what was written. */
interface Half {
  name: 'gegevens' | 'sleutels';
  folder: string;
  recipient: string;
  delen: Record<string, string>;
}

/** Makes a backup while Baken runs: one snapshot of the database, all files, and the keys apart. Returns its folder. */
export async function makeBackup(options: BackupOptions): Promise<string> {
  const name = `baken-${options.now.replaceAll(/[-:]|\.\d+/g, '')}`;
  const final = path.join(path.resolve(options.target), name);
  const folder = `${final}.deel`;
  if (existsSync(final)) throw new Error(`backup ${final} exists`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const data = await halfOf(folder, 'gegevens', options.secret);
  const keys = await halfOf(folder, 'sleutels', options.secret);
  await inSnapshot(options.databaseUrl, async (client) => {
    const contents = await copyData(client, options, data, folder);
    await closeHalf(data, contents);
    await closeHalf(keys, await copyKeys(client, options, keys));
  });
  const manifest = {
    formaat: 1,
    gemaakt: options.now,
    modus: options.mode,
    delen: await headsOf(folder),
  } as const;
  writeFileSync(path.join(folder, 'manifest.json'), manifestText(manifest), { mode: 0o600, flush: true });
  renameSync(folder, final);
  await syncFolder(path.dirname(final));
  dropOldKeys(options);
  return final;
}

async function inSnapshot(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await setSpelling(client);
    await client.query('begin isolation level repeatable read read only');
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}

/** Each half has an identity of its own, closed to whoever may open the backup: one without the other opens nothing. */
async function halfOf(folder: string, name: Half['name'], secret: Secret): Promise<Half> {
  const own = path.join(folder, name);
  mkdirSync(own, { mode: 0o700 });
  const identity = await newIdentity();
  writeFileSync(path.join(own, 'sleutel.age'), await sealText(identity, secret), {
    mode: 0o600,
    flush: true,
  });
  return { name, folder: own, recipient: await recipientOf(identity), delen: {} };
}

async function closeHalf(half: Half, contents: DataContents | KeyContents): Promise<void> {
  const sealed = await sealText(JSON.stringify(contents), { recipients: [half.recipient] });
  writeFileSync(path.join(half.folder, 'inhoud.age'), sealed, { mode: 0o600, flush: true });
}

async function headsOf(folder: string): Promise<Record<string, string>> {
  const heads: Record<string, string> = {};
  for (const half of ['gegevens', 'sleutels'])
    for (const part of ['inhoud.age', 'sleutel.age'])
      heads[`${half}/${part}`] = (await measureFile(path.join(folder, half, part))).sha256;
  return heads;
}

async function copyTable(client: pg.Client, table: Table, half: Half): Promise<TablePart> {
  const deel = `${half.name}/${table.tabel.replaceAll(/[^a-z0-9_.]/gi, '-')}.age`;
  const file = path.join(path.dirname(half.folder), deel);
  const measured = await copyOut(client, table, {
    through: await sealStream(half.recipient),
    into: newFile(file),
  });
  half.delen[deel] = (await measureFile(file)).sha256;
  return { ...table, ...measured, deel };
}

async function copyData(
  client: pg.Client,
  options: BackupOptions,
  half: Half,
  folder: string,
): Promise<DataContents> {
  const tabellen: TablePart[] = [];
  for (const table of (await tablesOf(client)).filter((t) => !KEY_TABLES.includes(t.tabel)))
    tabellen.push(await copyTable(client, table, half));
  const rijen = tabellen.reduce((sum, t) => sum + t.rijen, 0);
  options.say(`${tabellen.length} tabellen, ${rijen} rijen`);
  const { bestanden, zonderBestand } = await copyFiles(client, options, folder);
  options.say(`${bestanden.length} bestanden`);
  const migraties = await client.query('select naam, sha256 from public.migratie_hash order by naam');
  const reeksen = await client.query(
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as naam, last_value::text as waarde from pg_sequences where last_value is not null order by 1`,
  );
  return {
    formaat: 1,
    gemaakt: options.now,
    modus: options.mode,
    migraties: migraties.rows,
    tabellen,
    reeksen: reeksen.rows,
    bestanden,
    zonderBestand,
    delen: half.delen,
    journaal: options.journalFile,
  };
}

/** Files do not change once written; one that is in the snapshot but gone from the disk must have been destroyed since. */
async function copyFiles(client: pg.Client, options: BackupOptions, folder: string) {
  const bestanden: FilePart[] = [];
  for (const pad of await filesUnder(options.filesFolder)) {
    try {
      bestanden.push({
        pad,
        ...(await copyMeasured(path.join(options.filesFolder, pad), path.join(folder, 'bestanden', pad))),
      });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      rmSync(path.join(folder, 'bestanden', pad), { force: true });
    }
  }
  const { rows } = await client.query<{ pad: string }>(
    `select gemeente_id || '/' || left(id::text, 2) || '/' || id as pad from platform.bestand`,
  );
  const copied = new Set(bestanden.map((f) => f.pad));
  const gone = rows.map((r) => r.pad).filter((pad) => !copied.has(pad));
  await demandDestroyed(options.databaseUrl, gone);
  return { bestanden, zonderBestand: gone };
}

/** A second look, outside the snapshot. @throws when a row still stands and its file is gone. */
async function demandDestroyed(url: string, paths: readonly string[]): Promise<void> {
  if (paths.length === 0) return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await setSpelling(client);
    const ids = paths.map((pad) => path.basename(pad));
    const { rows } = await client.query<{ id: string }>(
      'select id from platform.bestand where id = any($1::uuid[])',
      [ids],
    );
    if (rows.length > 0) throw new Error(`files are missing on disk: ${rows.map((r) => r.id).join(', ')}`);
  } finally {
    await client.end();
  }
}

async function copyKeys(client: pg.Client, options: BackupOptions, half: Half): Promise<KeyContents> {
  const tabellen: TablePart[] = [];
  for (const table of (await tablesOf(client)).filter((t) => KEY_TABLES.includes(t.tabel)))
    tabellen.push(await copyTable(client, table, half));
  return {
    formaat: 1,
    gemaakt: options.now,
    vervalt: Temporal.Instant.from(options.now)
      .add({ hours: KEYS_DAYS * 24 })
      .toString(),
    wortel: options.rootKey.toString('hex'),
    tabellen,
    delen: half.delen,
  };
}

/** Keys of backups in this folder that are past their term are removed: those backups then no longer open. */
function dropOldKeys(options: BackupOptions): void {
  const target = path.resolve(options.target);
  for (const name of readdirSync(target).filter((n) => /^baken-\d{8}T\d{6}Z$/.test(n))) {
    const keys = path.join(target, name, 'sleutels');
    if (!existsSync(keys) || !isPast(path.join(target, name), options.now)) continue;
    rmSync(keys, { recursive: true });
    options.say(`De sleutels van ${name} zijn ouder dan ${KEYS_DAYS} dagen en zijn verwijderd.`);
  }
}

function isPast(folder: string, now: string): boolean {
  const { gemaakt } = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')) as {
    gemaakt: string;
  };
  const ends = Temporal.Instant.from(gemaakt).add({ hours: KEYS_DAYS * 24 });
  return Temporal.Instant.compare(ends, Temporal.Instant.from(now)) < 0;
}
