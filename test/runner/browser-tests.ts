import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkoutDir } from '#platform/embedded-postgres/index.ts';
import { nothing, type Counts } from './counts.ts';
import { testFiles } from './node-tests.ts';
import { packageProgram, seconds } from './program.ts';
import { toolsEnv, type Tools } from './tools.ts';

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: { message?: string }[];
}

/** The browser tests against a Baken of their own, started as `npm start` starts it. */
export async function browserTests(tools: Tools, filters: string[]): Promise<Counts> {
  if (testFiles({ files: ['test/e2e/**/*.spec.ts'] }).length === 0) return nothing;
  if (!tools.chromium) return { ...nothing, skipped: await countBrowserTests(filters) };
  const began = performance.now();
  const baken = await startBaken();
  try {
    const env = { ...toolsEnv(tools), BAKEN_URL: baken.url, BAKEN_E2E_DATA: baken.dataDir };
    const { stats, errors } = await playwright(['--reporter=list,json', ...filters], env, true);
    for (const { message } of errors) console.log(`  ✗ ${message}`);
    const failed = stats.unexpected + errors.length;
    const passed = stats.expected + stats.flaky;
    const second = stats.flaky > 0 ? `, waarvan ${stats.flaky} bij de tweede keer` : '';
    console.log(
      `  ${failed === 0 ? '✓' : '✗'} browser: ${passed} goed${second}, ${failed} fout (${seconds(began)})`,
    );
    return { passed, failed, skipped: stats.skipped };
  } finally {
    await baken.stop();
  }
}

async function countBrowserTests(filters: string[]): Promise<number> {
  const { stats } = await playwright(['--list', '--reporter=json', ...filters], {}, false);
  return stats.skipped + stats.expected;
}

async function playwright(
  args: string[],
  env: Record<string, string | undefined>,
  show: boolean,
): Promise<Report> {
  const scratch = mkdtempSync(join(tmpdir(), 'baken-e2e-'));
  const file = join(scratch, 'report.json');
  try {
    const { code, output } = await packageProgram('@playwright/test/cli.js', ['test', ...args], {
      env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file },
      show,
    });
    if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Report;
    const message = `playwright brak af (code ${code}) ${show ? '' : output}`;
    return { stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 }, errors: [{ message }] };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

interface RunningBaken {
  url: string;
  dataDir: string;
  stop(): Promise<void>;
}

async function startBaken(): Promise<RunningBaken> {
  const dataDir = mkdtempSync(join(tmpdir(), 'baken-e2e-data-'));
  chmodSync(dataDir, process.getuid?.() === 0 ? 0o755 : 0o700);
  const port = await freePort();
  const env = { ...process.env, BAKEN_DATA_DIR: dataDir, BAKEN_PORT: String(port), BAKEN_MODE: 'demo' };
  delete (env as NodeJS.ProcessEnv).DATABASE_URL;
  const child = spawn(process.execPath, ['app/cli.ts', 'start'], {
    cwd: checkoutDir,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  const gone = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const url = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await gone;
    rmSync(dataDir, { recursive: true, force: true });
  };
  const until = performance.now() + 180_000;
  while (!(await answers(`${url}/health/ready`))) {
    if (child.exitCode !== null || performance.now() > until) {
      await stop();
      throw new Error(
        `Baken kwam niet op voor de browserproeven:\n${said.split('\n').slice(-20).join('\n')}`,
      );
    }
    await sleep(250);
  }
  return { url, dataDir, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
