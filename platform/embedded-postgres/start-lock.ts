import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** Runs `work` while no other process starts or stops the server of this data folder. */
export async function withStartLock<T>(dataDir: string, work: () => Promise<T>): Promise<T> {
  const file = join(dataDir, 'postgres-start.lock');
  const until = performance.now() + 120_000;
  while (!take(file)) {
    if (performance.now() > until) throw new Error(`${file} is held by a process that does not finish`);
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function take(file: string): boolean {
  try {
    writeFileSync(file, identity(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const holder = readHolder(file);
  if (holder !== undefined && holder !== identity(Number.parseInt(holder, 10))) rmSync(file, { force: true });
  return false;
}

function readHolder(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8') || undefined; // empty: its taker is just writing
  } catch {
    return undefined;
  }
}

// Number and start time together: after a restart of a container the same number is another process.
function identity(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return `${pid} ${stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19]}`;
  } catch {
    return `${pid} gone`;
  }
}
