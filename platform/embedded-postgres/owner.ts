import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs';
import { refusal } from './refused.ts';

/** The account PostgreSQL runs as. PostgreSQL refuses root, so root lends it an unprivileged one. */
export interface Owner {
  name: string;
  uid: number;
  gid: number;
  /** What `spawn` needs to become this account; empty when we already are it. */
  spawnAs: { uid?: number; gid?: number };
}

// An account made for Baken first, then the ones nearly every Linux has.
const candidates = ['baken', 'postgres', 'nobody', 'www-data', 'daemon', 'bin'];

/**
 * The account for the cluster in `clusterDir`: ourselves, or for root the one that already owns the
 * cluster, else the first unprivileged account that can really be switched to.
 */
export function ownerFor(clusterDir: string): Owner {
  const uid = process.getuid?.() ?? -1;
  const gid = process.getgid?.() ?? -1;
  if (uid !== 0) return { name: String(uid), uid, gid, spawnAs: {} };
  const stored = storedOwner(clusterDir);
  if (stored) return stored;
  for (const account of accounts()) {
    if (canSwitchTo(account)) return account;
  }
  throw refusal(
    'PostgreSQL weigert als root te draaien en geen gewone gebruiker is bruikbaar. Start Baken als gewone gebruiker, of maak er een: useradd --system baken',
    'PostgreSQL refuses to run as root and no ordinary account is usable. Start as an ordinary user, or make one: useradd --system baken',
  );
}

function storedOwner(clusterDir: string): Owner | undefined {
  if (!existsSync(clusterDir)) return undefined;
  const { uid, gid } = statSync(clusterDir);
  return uid === 0 ? undefined : owner(`uid ${uid}`, uid, gid);
}

function owner(name: string, uid: number, gid: number): Owner {
  return { name, uid, gid, spawnAs: { uid, gid } };
}

function accounts(): Owner[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  const known = lines.map((line) => line.split(':')).filter((fields) => Number(fields[2]) > 0);
  return candidates.flatMap((name) =>
    known
      .filter((fields) => fields[0] === name)
      .map((fields) => owner(name, Number(fields[2]), Number(fields[3]))),
  );
}

// A uid that exists in /etc/passwd may be outside the user namespace of a rootless container.
function canSwitchTo(account: Owner): boolean {
  return spawnSync('/bin/sh', ['-c', ':'], { cwd: '/', ...account.spawnAs }).status === 0;
}

/** Whether the account can enter the folder and read it. */
export function canEnter(account: Owner, dir: string): boolean {
  const probe = ['-c', 'cd "$1" && test -r .', 'sh', dir];
  return spawnSync('/bin/sh', probe, { cwd: '/', ...account.spawnAs, stdio: 'ignore' }).status === 0;
}

/** Gives a path to the account; only root can and only root needs to. */
export function giveTo(account: Owner, path: string): void {
  if (account.spawnAs.uid !== undefined) chownSync(path, account.uid, account.gid);
}
