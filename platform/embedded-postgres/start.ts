import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, realpathSync, renameSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { binaries } from './binaries.ts';
import { ensureCluster, readPassword, serverEnv } from './cluster.ts';
import { clusterPath, prepareDataDir } from './data-dir.ts';
import { ownerFor, type Owner } from './owner.ts';
import { clearStaleNote, runningPostmaster, serves, type Postmaster } from './postmaster.ts';
import { durable, serverArguments, type Settings } from './settings.ts';
import { withStartLock } from './start-lock.ts';

export interface StartOptions {
  /** Baken's data folder; the cluster, its password and its log lie in it. */
  dataDir: string;
  log: (line: string) => void;
  settings?: Settings;
  /** Port that processes already know; without it a free one is taken. */
  port?: number;
}

export interface EmbeddedPostgres {
  host: string;
  port: number;
  superuserUrl: string;
  pid: number;
  /** A server that already ran on this data folder was taken over; its settings stay as they were. */
  adopted: boolean;
  /** The cluster was made in this start. */
  created: boolean;
  /** Whether this very server is still there. */
  running(): boolean;
  /** Settles when the server is gone. `fast` rolls open transactions back and flushes (default). */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
}

const host = '127.0.0.1';

/** Starts the embedded PostgreSQL of a data folder, or adopts the one that runs there. Idempotent. */
export async function startEmbedded(options: StartOptions): Promise<EmbeddedPostgres> {
  const dataDir = prepareDataDir(options.dataDir);
  return withStartLock(dataDir, async () => {
    const cluster = clusterPath(dataDir);
    const running = await steadyPostmaster(cluster);
    if (running) {
      options.log(`PostgreSQL draait al (proces ${running.pid}) en wordt overgenomen`);
      return handle(dataDir, await untilReady(cluster, running.pid, options.log), { adopted: true });
    }
    const owner = ownerFor(cluster);
    const bin = binaries(dataDir, owner);
    if (!existsSync(cluster)) options.log('PostgreSQL krijgt een nieuwe, lege database');
    const created = await ensureCluster(dataDir, owner, bin);
    if (existsSync(join(cluster, 'postmaster.pid'))) {
      options.log('PostgreSQL is eerder niet netjes gestopt en herstelt zich');
      await clearStaleNote(cluster);
    }
    const server = await launch(dataDir, owner, bin.postgres, options);
    return handle(dataDir, server, { created });
  });
}

// A server that was killed a moment ago is still in the process table; wait before leaning on it.
async function steadyPostmaster(cluster: string): Promise<Postmaster | undefined> {
  if (!runningPostmaster(cluster)) return undefined;
  await sleep(100);
  return runningPostmaster(cluster);
}

async function launch(
  dataDir: string,
  owner: Owner,
  program: string,
  { settings = durable, log, port }: StartOptions,
): Promise<Postmaster> {
  const cluster = clusterPath(dataDir);
  const logFile = join(dataDir, 'postgres.log');
  for (let attempt = 1; ; attempt++) {
    rotate(logFile);
    const from = existsSync(logFile) ? statSync(logFile).size : 0;
    const out = openSync(logFile, 'a', 0o600);
    // Its own session: Ctrl-C reaches the whole foreground group, and the database must outlive the app.
    const child = spawn(program, serverArguments(cluster, port ?? (await freePort()), settings), {
      cwd: '/',
      env: serverEnv,
      detached: true,
      stdio: ['ignore', out, out],
      ...owner.spawnAs,
    });
    closeSync(out);
    const ended = end(child);
    child.unref();
    const result = await Promise.race([ended, untilReady(cluster, child.pid, log).catch(() => ended)]);
    if (typeof result === 'object') return result;
    const said = readFileSync(logFile).subarray(from).toString('utf8').trim();
    // Between choosing the port and listening on it another program can have taken it.
    if (attempt < 5 && said.includes('could not bind')) {
      if (port !== undefined) await sleep(300);
      continue;
    }
    throw new Error(`PostgreSQL did not start (${result}):\n${said.split('\n').slice(-15).join('\n')}`);
  }
}

function end(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.on('error', (error) => resolve(error.message));
    child.on('exit', (code, signal) => resolve(`exit ${code ?? signal}`));
  });
}

function rotate(logFile: string): void {
  if (existsSync(logFile) && statSync(logFile).size > 10_000_000) renameSync(logFile, `${logFile}.oud`);
}

/** Settles when the server says it accepts connections; replay after a crash may take minutes. */
async function untilReady(
  cluster: string,
  pid: number | undefined,
  log: (line: string) => void,
): Promise<Postmaster> {
  const began = performance.now();
  for (let round = 1; ; round++) {
    const noted = runningPostmaster(cluster);
    if (noted?.ready && noted.pid === pid) return noted;
    const age = performance.now() - began;
    if (age > 5_000 && (pid === undefined || !serves(pid, cluster))) throw new Error('it went away');
    if (age > 900_000) throw new Error('it does not become ready');
    if (round % 250 === 0) log(`PostgreSQL is nog bezig met starten (${Math.round(age / 1000)} s)`);
    await sleep(20);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

function handle(
  dataDir: string,
  { pid, port }: Postmaster,
  { adopted = false, created = false },
): EmbeddedPostgres {
  const superuserUrl = `postgres://postgres:${readPassword(dataDir)}@${host}:${port}/postgres`;
  const stop = (mode: 'fast' | 'immediate' = 'fast') =>
    withStartLock(dataDir, () => stopServer(clusterPath(dataDir), pid, mode));
  const running = () => serves(pid, clusterPath(dataDir));
  return { host, port, superuserUrl, pid, adopted, created, running, stop };
}

/** Stops the server of a data folder, whoever started it; does nothing when none runs. */
export async function stopEmbedded(dataDir: string, mode: 'fast' | 'immediate' = 'fast'): Promise<void> {
  const cluster = clusterPath(realpathSync(dataDir));
  const running = runningPostmaster(cluster);
  if (running) await withStartLock(dataDir, () => stopServer(cluster, running.pid, mode));
}

async function stopServer(cluster: string, pid: number, mode: 'fast' | 'immediate'): Promise<void> {
  const began = performance.now();
  let sent: NodeJS.Signals | undefined;
  while (serves(pid, cluster)) {
    // A checkpoint on a slow disk takes long, but not for ever; immediate only costs a replay.
    const wanted = mode === 'immediate' || performance.now() - began > 60_000 ? 'SIGQUIT' : 'SIGINT';
    if (sent !== wanted) process.kill(pid, wanted);
    sent = wanted;
    await sleep(20);
  }
}
