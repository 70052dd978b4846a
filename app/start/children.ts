import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '../compose.ts';

export interface Child {
  name: string;
  stop(): Promise<void>;
}

/** A process that keeps dying is started again ever more slowly, at most once in half a minute. */
const SLOWEST = 30_000;

/** Starts one process of Baken and keeps it alive; resolves when it says that it is ready. */
export async function keepAlive(
  name: string,
  env: NodeJS.ProcessEnv,
  log: (line: string) => void,
): Promise<Child> {
  let child: ChildProcess | undefined;
  let stopped = false;
  let pause = 500;

  const launch = (): Promise<void> =>
    new Promise((resolve, reject) => {
      child = launchProcess(name, env);
      let ready = false;
      child.on('message', () => {
        ready = true;
        pause = 500;
        resolve();
      });
      child.on('exit', (code) => {
        if (stopped) return;
        // Exit 2 is a refusal with its reason on screen: starting again would refuse again.
        if (!ready && code === 2) return reject(new Error(`${name} wilde niet starten`));
        log(`Proces ${name} is gestopt (code ${code ?? 'signaal'}); het start opnieuw.`);
        void sleep(pause).then(() => (stopped ? undefined : launch().then(resolve, reject)));
        pause = Math.min(pause * 2, SLOWEST);
      });
    });

  await launch();
  return {
    name,
    stop: async () => {
      stopped = true;
      if (child) await endProcess(child);
    },
  };
}

const launchProcess = (name: string, env: NodeJS.ProcessEnv): ChildProcess =>
  fork(path.join(ROOT, 'app', 'process.ts'), [name], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });

/** Asks first; what does not end in twelve seconds is ended. */
async function endProcess(running: ChildProcess): Promise<void> {
  if (running.exitCode !== null || running.signalCode !== null) return;
  const gone = new Promise((resolve) => running.once('exit', resolve));
  if (running.connected) running.disconnect();
  else running.kill('SIGTERM');
  await Promise.race([gone, sleep(12_000).then(() => running.kill('SIGKILL'))]);
}
