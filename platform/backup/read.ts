import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { CannotStart } from '../errors.ts';
import { openStream, openText, type Opener } from './age.ts';
import {
  manifestText,
  type DataContents,
  type KeyContents,
  type Manifest,
  type TablePart,
} from './contents.ts';
import { copyMeasured, measureFile } from './disk.ts';
import { copyIn, copyOut, type Measured } from './tables.ts';

/** A backup that was opened and checked. */
export interface Backup {
  folder: string;
  data: DataContents;
  keys: KeyContents;
  /** Identities that open the parts of each half. */
  identities: { gegevens: string; sleutels: string };
}

const NAME = /^baken-\d{8}T\d{6}Z$/;

/** The backup itself: the folder that was named, or the newest in it. */
export function findBackup(folder: string): string {
  const named = path.resolve(folder);
  if (existsSync(path.join(named, 'manifest.json'))) return named;
  const newest = existsSync(named)
    ? readdirSync(named)
        .filter((n) => NAME.test(n))
        .toSorted()
        .at(-1)
    : undefined;
  if (newest === undefined) throw new CannotStart(`In ${named} staat geen back-up van Baken.`);
  return path.join(named, newest);
}

/** Opens both halves and compares every byte on the disk with its hash, before anything is put anywhere. */
export async function readBackup(folder: string, opener: Opener, now: string): Promise<Backup> {
  const manifest = readManifest(folder);
  await demandHashes(folder, manifest.delen);
  const keysHalf = path.join(folder, 'sleutels');
  if (!existsSync(keysHalf))
    throw new CannotStart(
      'Het deel met sleutels ontbreekt. Zonder die sleutels is deze back-up niet te openen.',
    );
  const identities = {
    gegevens: await identityOf(folder, 'gegevens', opener),
    sleutels: await identityOf(folder, 'sleutels', opener),
  };
  const data = (await contentsOf(folder, 'gegevens', identities.gegevens)) as DataContents;
  const keys = (await contentsOf(folder, 'sleutels', identities.sleutels)) as KeyContents;
  if (data.gemaakt !== manifest.gemaakt || keys.gemaakt !== manifest.gemaakt || data.modus !== manifest.modus)
    throw damaged('de delen horen niet bij elkaar');
  if (Temporal.Instant.compare(Temporal.Instant.from(keys.vervalt), Temporal.Instant.from(now)) < 0)
    throw new CannotStart(
      `Deze back-up is van ${data.gemaakt}. De sleutels mochten tot ${keys.vervalt} gebruikt worden; wat sindsdien vernietigd is, mag niet terugkomen.`,
    );
  await demandHashes(folder, { ...data.delen, ...keys.delen });
  await demandHashes(folder, Object.fromEntries(data.bestanden.map((f) => [`bestanden/${f.pad}`, f.sha256])));
  return { folder, data, keys, identities };
}

const damaged = (what: string): CannotStart =>
  new CannotStart(`Deze back-up is beschadigd: ${what}. Er is niets teruggezet. Neem een andere back-up.`);

function readManifest(folder: string): Manifest {
  const text = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
  try {
    const manifest = JSON.parse(text) as Manifest;
    if (manifest.formaat !== 1 || manifestText(manifest) !== text) throw new Error('other spelling');
    return manifest;
  } catch {
    throw damaged('manifest.json klopt niet');
  }
}

async function demandHashes(folder: string, hashes: Record<string, string>): Promise<void> {
  for (const [part, wanted] of Object.entries(hashes)) {
    const file = path.join(folder, part);
    if (part.startsWith('sleutels/') && !existsSync(path.join(folder, 'sleutels'))) continue;
    if (!existsSync(file)) throw damaged(`${part} ontbreekt`);
    if ((await measureFile(file)).sha256 !== wanted) throw damaged(`${part} is veranderd`);
  }
}

async function identityOf(folder: string, half: string, opener: Opener): Promise<string> {
  try {
    return await openText(readFileSync(path.join(folder, half, 'sleutel.age')), opener);
  } catch {
    throw new CannotStart('Met deze sleutel of wachtzin gaat de back-up niet open.');
  }
}

async function contentsOf(folder: string, half: string, identity: string): Promise<unknown> {
  try {
    return JSON.parse(
      await openText(readFileSync(path.join(folder, half, 'inhoud.age')), { identities: [identity] }),
    );
  } catch {
    throw damaged(`${half}/inhoud.age is niet te lezen`);
  }
}

const partsOf = (b: Backup): { part: TablePart; identity: string }[] => [
  ...b.data.tabellen.map((part) => ({ part, identity: b.identities.gegevens })),
  ...b.keys.tabellen.map((part) => ({ part, identity: b.identities.sleutels })),
];

/**
 * Puts all rows back in one transaction, past triggers and references: the audit keeps the hashes it had, and what was
 * consistent in the snapshot is consistent again. @throws when a table has other rows than the backup says.
 */
export async function loadTables(client: pg.ClientBase, backup: Backup): Promise<void> {
  const parts = partsOf(backup);
  await client.query('begin');
  try {
    await client.query('set local session_replication_role = replica');
    await client.query(`truncate ${parts.map(({ part }) => part.tabel).join(', ')}`);
    for (const { part, identity } of parts) {
      const source = createReadStream(path.join(backup.folder, part.deel));
      demandEqual(part, await copyIn(client, part, { source, through: openStream(identity) }));
    }
    for (const { naam, waarde } of backup.data.reeksen)
      await client.query('select setval($1::regclass, $2::bigint)', [naam, waarde]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

/** Reads every table again and compares it with the backup. Returns the number of rows. */
export async function compareTables(client: pg.ClientBase, backup: Backup): Promise<number> {
  let rows = 0;
  for (const { part } of partsOf(backup)) {
    const measured = await copyOut(client, part);
    demandEqual(part, measured);
    rows += measured.rijen;
  }
  return rows;
}

function demandEqual(part: TablePart, found: Measured): void {
  if (found.rijen !== part.rijen || found.sha256 !== part.sha256)
    throw damaged(`${part.tabel} heeft ${found.rijen} rijen in plaats van ${part.rijen}, of andere`);
}

/** Puts the encrypted files back where they belong and compares each on the way. */
export async function copyFilesBack(backup: Backup, filesFolder: string): Promise<void> {
  for (const file of backup.data.bestanden) {
    const { sha256 } = await copyMeasured(
      path.join(backup.folder, 'bestanden', file.pad),
      path.join(filesFolder, file.pad),
    );
    if (sha256 !== file.sha256) throw damaged(`bestanden/${file.pad} is veranderd`);
  }
}
