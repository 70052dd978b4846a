import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Binaries } from './binaries.ts';
import { clusterPath } from './data-dir.ts';
import { giveTo, type Owner } from './owner.ts';
import { refusal } from './refused.ts';

// A locale of the machine would make sorting and log language differ per machine.
export const serverEnv = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Makes the cluster when there is none; true when it was made now. */
export async function ensureCluster(dataDir: string, owner: Owner, bin: Binaries): Promise<boolean> {
  const cluster = clusterPath(dataDir);
  if (existsSync(join(cluster, 'PG_VERSION'))) return false;
  // Made beside and renamed: an initdb that was cut off must not look like a cluster.
  const draft = `${cluster}.nieuw`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  chmodSync(draft, 0o700);
  giveTo(owner, draft);
  const passwordFile = join(dataDir, 'postgres.nieuw.wachtwoord');
  writeFileSync(passwordFile, `${ensurePassword(dataDir)}\n`, { mode: 0o600 });
  giveTo(owner, passwordFile);
  try {
    await initdb(bin, owner, draft, passwordFile);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  if (existsSync(cluster)) rmSync(cluster, { recursive: true });
  renameSync(draft, cluster);
  return true;
}

function initdb(bin: Binaries, owner: Owner, target: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${target}`,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--data-checksums',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--text-search-config=dutch',
  ];
  return new Promise((resolve, reject) => {
    const child = spawn(bin.initdb, args, { cwd: '/', env: serverEnv, ...owner.spawnAs });
    let output = '';
    child.stdout.on('data', (part) => (output += part));
    child.stderr.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`initdb ended with ${code}:\n${output.trim()}`)),
    );
  });
}

const passwordPath = (dataDir: string) => join(dataDir, 'postgres.wachtwoord');

/** The superuser's password of an existing cluster. */
export function readPassword(dataDir: string): string {
  try {
    return readFileSync(passwordPath(dataDir), 'utf8').trim();
  } catch {
    throw refusal(
      `Het wachtwoordbestand ${passwordPath(dataDir)} van de database ontbreekt of is niet leesbaar. Zet het terug uit een back-up van de gegevensmap.`,
      `The database's password file is missing or unreadable. Put it back from a backup of the data folder.`,
    );
  }
}

function ensurePassword(dataDir: string): string {
  const path = passwordPath(dataDir);
  if (!existsSync(path) || statSync(path).size === 0) {
    writeFileSync(path, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  }
  return readPassword(dataDir);
}
