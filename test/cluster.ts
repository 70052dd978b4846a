import { chmodSync, globSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startEmbedded, stopEmbedded, throwaway } from '#platform/embedded-postgres/index.ts';

const prefix = 'baken-test-';

/** A PostgreSQL that belongs to this run alone, and is gone after `stop`. */
export async function throwawayCluster(
  log: (line: string) => void = () => {},
): Promise<{ superuserUrl: string; stop(): Promise<void> }> {
  await sweep();
  const dataDir = throwawayDir();
  const server = await startEmbedded({ dataDir, log, settings: throwaway });
  const stop = async () => {
    await server.stop('immediate');
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { superuserUrl: server.superuserUrl, stop };
}

/** A folder that a later run clears, with the servers in it, when this process could not. */
export function throwawayDir(): string {
  const dir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // mkdtemp makes 0700, and under root PostgreSQL runs as somebody else.
  chmodSync(dir, process.getuid?.() === 0 ? 0o755 : 0o700);
  return dir;
}

// A run that was killed leaves its server behind: the next run clears it away.
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    const dir = join(tmpdir(), name);
    try {
      for (const note of globSync('**/postgres/postmaster.pid', { cwd: dir })) {
        await stopEmbedded(join(dir, dirname(dirname(note))), 'immediate');
      }
      rmSync(dir, { recursive: true, force: true });
    } catch {
      // another account's run; its own next run clears it
    }
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
