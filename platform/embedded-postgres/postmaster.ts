import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What PostgreSQL wrote about itself in `postmaster.pid`. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

/** The server that really runs on this cluster now, whoever started it; undefined when none does. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const noted = notedPostmaster(cluster);
  return noted && serves(noted.pid, cluster) ? noted : undefined;
}

/** Whether a process works on this cluster: PostgreSQL makes the cluster its working folder. */
export function serves(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === cluster;
  } catch {
    return false; // gone, a zombie, or somebody else's: a number can be given out again after a reboot
  }
}

function notedPostmaster(cluster: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/**
 * Removes the note of a server that is gone. Its backends notice its death within moments; PostgreSQL's
 * own guard against two servers on one cluster is in that file, so it goes only after the last of them.
 */
export async function clearStaleNote(cluster: string, waitMs = 30_000): Promise<void> {
  const until = performance.now() + waitMs;
  while (leftovers(cluster).length > 0) {
    if (performance.now() > until) {
      throw new Error(`processes ${leftovers(cluster).join(', ')} of an earlier server hold ${cluster}`);
    }
    await sleep(50);
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true });
}

function leftovers(cluster: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => serves(pid, cluster));
}
