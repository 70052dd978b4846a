import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, closeSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { ROOT } from '#app/compose.ts';
import { openInstallation } from '#app/start/installation.ts';
import { loadAccounts } from '#demo/load.ts';
import { startEmbedded } from '#platform/embedded-postgres/index.ts';

/** Baken as it runs at a municipality: the supervisor with its processes and a database that writes to disk. */
export interface Running {
  url: string;
  /** Kills with SIGKILL what a machine can lose at any moment, and only that. */
  kill(what: 'web' | 'werker' | 'postgres' | 'alles'): Promise<void>;
  /** Starts again after `kill('alles')`. */
  start(): Promise<void>;
  admin<R extends pg.QueryResultRow>(sql: string): Promise<R[]>;
  /** Output and exit code of `baken <verb>`. */
  verb(...args: string[]): Promise<{ code: number; text: string }>;
  stop(): Promise<void>;
}

/** A fresh installation with accounts and no records, started as `npm start` does. */
export async function startBaken(): Promise<Running> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'baken-storing-'));
  chmodSync(dataDir, 0o755);
  const env = {
    ...process.env,
    BAKEN_DATA_DIR: dataDir,
    BAKEN_MODE: 'demo',
    BAKEN_PORT: String(await freePort()),
  };
  await prepare(env);
  const url = `http://127.0.0.1:${env.BAKEN_PORT}`;
  let supervisor: ChildProcess | undefined;
  const start = async (): Promise<void> => {
    // What it says is kept, for who looks into a failure (BAKEN_BEWAAR=1).
    const log = openSync(path.join(dataDir, 'uitvoer.log'), 'a');
    supervisor = spawn(process.execPath, [path.join(ROOT, 'app', 'cli.ts'), 'start'], {
      env,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    await untilReady(url, 60_000);
  };
  await start();
  return {
    url,
    start,
    kill: async (what) => {
      for (const pid of pidsOf(what, supervisor!.pid!, dataDir)) process.kill(pid, 'SIGKILL');
    },
    admin: (sql) => asAdmin(dataDir, sql),
    verb: (...args) => verb(env, args),
    stop: async () => {
      await endSupervisor(supervisor);
      // A supervisor that was killed leaves its database running: take it over and end it.
      const server = await startEmbedded({ dataDir, log: () => undefined });
      await server.stop('immediate');
      if (process.env.BAKEN_BEWAAR === undefined) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function prepare(env: NodeJS.ProcessEnv): Promise<void> {
  const installation = await openInstallation(env, () => undefined);
  const client = new pg.Client({ connectionString: installation.adminUrl });
  await client.connect();
  await loadAccounts(client);
  await client.end();
  await installation.stop();
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Waits until the server says that it and its database are ready; returns how long that took. */
export async function untilReady(url: string, patience: number): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < patience) {
    const ok = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2_000) }).then(
      (r) => r.ok,
      () => false,
    );
    if (ok) return performance.now() - began;
    await sleep(50);
  }
  throw new Error(`not ready within ${patience} ms`);
}

function pidsOf(
  what: 'web' | 'werker' | 'postgres' | 'alles',
  supervisor: number,
  dataDir: string,
): number[] {
  const postgres = Number(
    readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0],
  );
  if (what === 'postgres') return [postgres];
  const children = childrenOf(supervisor);
  if (what === 'alles') return [supervisor, ...children.map((c) => c.pid), postgres];
  return children.filter((c) => c.command.includes(`process.ts\0${what}`)).map((c) => c.pid);
}

/** Our own children of the supervisor, by the table of processes: never by name alone. */
function childrenOf(parent: number): { pid: number; command: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const ppid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
        return ppid === parent
          ? [{ pid: Number(name), command: readFileSync(`/proc/${name}/cmdline`, 'utf8') }]
          : [];
      } catch {
        return [];
      }
    });
}

async function asAdmin<R extends pg.QueryResultRow>(dataDir: string, sql: string): Promise<R[]> {
  const password = readFileSync(path.join(dataDir, 'postgres.wachtwoord'), 'utf8').trim();
  const port = readFileSync(path.join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[3];
  const client = new pg.Client({
    connectionString: `postgres://postgres:${password}@127.0.0.1:${port}/baken`,
  });
  await client.connect();
  try {
    return (await client.query<R>(sql)).rows;
  } finally {
    await client.end();
  }
}

function verb(env: NodeJS.ProcessEnv, args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(ROOT, 'app', 'cli.ts'), ...args], { env });
    let text = '';
    child.stdout.on('data', (part: Buffer) => (text += part.toString()));
    child.stderr.on('data', (part: Buffer) => (text += part.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? -1, text }));
  });
}

async function endSupervisor(supervisor: ChildProcess | undefined): Promise<void> {
  if (!supervisor || supervisor.exitCode !== null || supervisor.signalCode !== null) return;
  const gone = new Promise((resolve) => supervisor.once('exit', resolve));
  supervisor.kill('SIGTERM');
  await Promise.race([gone, sleep(20_000).then(() => supervisor.kill('SIGKILL'))]);
}
