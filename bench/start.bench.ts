import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { durable, startEmbedded } from '#platform/embedded-postgres/index.ts';
import { ROOT } from '#app/compose.ts';
import { freePort } from '#app/start/ports.ts';
import { report } from './measure.ts';

/** (4) The second start up to its first page, beside PostgreSQL alone on the same data. */
const dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'baken-bench-')), 'gegevens');
chmodSync(path.dirname(dataDir), 0o755);
const port = await freePort('127.0.0.1', 18_420);

async function startOnce(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, [path.join(ROOT, 'app', 'cli.ts'), 'start'], {
    env: { ...process.env, BAKEN_DATA_DIR: dataDir, BAKEN_PORT: String(port), BAKEN_MODE: 'demo' },
    stdio: 'ignore',
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  try {
    for (;;) {
      if (child.exitCode !== null) throw new Error('start ended by itself');
      const page = await fetch(`http://127.0.0.1:${port}/health/ready`).then(
        (r) => r.ok,
        () => false,
      );
      if (page) return performance.now() - started;
      await sleep(20);
    }
  } finally {
    child.kill('SIGINT');
    await gone;
  }
}

async function postgresAlone(): Promise<number> {
  const started = performance.now();
  const server = await startEmbedded({ dataDir, log: () => undefined, settings: durable });
  const ms = performance.now() - started;
  await server.stop();
  return ms;
}

const first = await startOnce();
const seconds: number[] = [];
const alone: number[] = [];
for (let i = 0; i < 3; i += 1) {
  seconds.push(await startOnce());
  alone.push(await postgresAlone());
}
const best = Math.min(...seconds);
report(
  'tweede start tot eerste pagina, in seconden',
  best / 1000,
  '<= 5',
  best <= 5000,
  `eerste start ${(first / 1000).toFixed(1)} s; PostgreSQL alleen ${(Math.min(...alone) / 1000).toFixed(2)} s`,
);
rmSync(path.dirname(dataDir), { recursive: true, force: true });
