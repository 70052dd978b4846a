import { readProcessConfig } from '#platform/config.ts';
import { startWorker, type Cron, type JobHandler } from '#platform/jobs.ts';
import { logLine } from '#platform/log.ts';
import type { Room } from '#platform/room.ts';
import { compose, demandModeOf } from './compose.ts';
import { rooms as allRooms } from './rooms.ts';

/** Tasks of all rooms under their own names; two rooms with one name is a mistake that stops the start. */
export function jobsOf(rooms: readonly Room[]): { handlers: Map<string, JobHandler>; crons: Cron[] } {
  const handlers = new Map<string, JobHandler>();
  for (const room of rooms) {
    for (const [name, handler] of Object.entries(room.jobs ?? {})) {
      if (handlers.has(name)) throw new Error(`task ${name} exists twice`);
      handlers.set(name, handler);
    }
  }
  return { handlers, crons: rooms.flatMap((room) => room.crons ?? []) };
}

/** Entry of the worker process. */
export async function startWorkerProcess(env: NodeJS.ProcessEnv): Promise<() => Promise<void>> {
  const config = readProcessConfig(env);
  const house = compose(config, allRooms);
  await demandModeOf(house, config.mode);
  const runner = await startWorker(house.platform, {
    queueUrl: config.queueUrl,
    ...jobsOf(allRooms),
    nightly: async () => {
      await house.services.sessions.sweep();
      await house.services.identity.accounts.sweep(house.platform.clock());
    },
    findActor: (gemeenteId, accountId) => house.services.sessions.actor(gemeenteId, accountId),
    onDead: (error) => {
      logLine({ soort: 'fout', taak: 'wachtrij', naam: (error as Error).name });
      process.exit(1);
    },
    onError: (taak, error) =>
      logLine({ soort: 'fout', taak, naam: (error as Error).name, code: (error as { code?: string }).code }),
  });
  return async () => {
    await runner.stop();
    await house.close();
  };
}
