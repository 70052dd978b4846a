import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded, throwaway } from '#platform/embedded-postgres/index.ts';

const prefix = 'baken-test-';

/** A PostgreSQL that belongs to this run alone, and is gone after `stop`. */
export async function throwawayCluster(
  log: (line: string) => void = () => {},
): Promise<{ superuserUrl: string; stop(): Promise<void> }> {
  await sweep();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // mkdtemp makes 0700, and under root PostgreSQL runs as somebody else.
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o755 : 0o700);
  const server = await startEmbedded({ dataDir, log, settings: throwaway });
  const stop = async () => {
    await server.stop('immediate');
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { superuserUrl: server.superuserUrl, stop };
}

// A run that was killed leaves its server behind: the next run clears it away.
async function sweep(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const pid = Number.parseInt(name.slice(prefix.length), 10);
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    const dataDir = join(tmpdir(), name);
    try {
      const server = await startEmbedded({ dataDir, log: () => {}, settings: throwaway });
      await server.stop('immediate');
      rmSync(dataDir, { recursive: true, force: true });
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
