import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbedded } from '#platform/embedded-postgres/index.ts';
import type { Installation } from './installation.ts';

/** How soon it is seen that the database is gone. */
const LOOK_MS = 250;
const SLOWEST_MS = 30_000;

/**
 * Keeps the embedded database there: when its process is gone it is started again on the same port, where it first
 * recovers by itself. The other processes find it again without being told. An external database has its own keeper.
 */
export function keepDatabase(
  installation: Installation,
  say: (line: string) => void,
): { stop(): Promise<void> } {
  let server = installation.embedded;
  if (!server) return { stop: () => installation.stop() };
  const stopping = new AbortController();
  const watch = async (): Promise<void> => {
    let pause = LOOK_MS;
    while (!stopping.signal.aborted) {
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted || server!.running()) continue;
      say('De database is weg; zij wordt opnieuw gestart.');
      try {
        server = await startEmbedded({ dataDir: installation.dataDir, log: say, port: server!.port });
        say('De database is er weer.');
        pause = LOOK_MS;
      } catch (error) {
        pause = Math.min(pause * 2, SLOWEST_MS);
        say(`De database start niet: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  };
  const watching = watch();
  return {
    stop: async () => {
      stopping.abort();
      await watching;
      await server!.stop();
    },
  };
}
