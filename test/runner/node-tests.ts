import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkoutDir } from '#platform/embedded-postgres/index.ts';
import { add, nothing, type Counts } from './counts.ts';
import { program, seconds } from './program.ts';
import type { Tally } from './reporter.ts';

export interface NodeTests {
  /** Globs from the root of the checkout. */
  files: string[];
  except?: RegExp;
  label: string;
  env?: Record<string, string | undefined>;
  /** All files of one process, which is quick; for tests that touch nothing outside themselves. */
  together?: boolean;
  processes?: number;
  timeoutMs?: number;
}

/** Test files by glob, in a fixed order. */
export function testFiles({ files, except }: Pick<NodeTests, 'files' | 'except'>): string[] {
  const ignored = /(^|\/)(node_modules|dist)\//;
  return globSync(files, { cwd: checkoutDir, exclude: (path) => ignored.test(`${path}/`) })
    .filter((file) => !except?.test(file))
    .toSorted();
}

/** Runs test files with `node --test`, says what fails, and counts. */
export async function nodeTests(wanted: NodeTests): Promise<Counts> {
  const began = performance.now();
  const files = testFiles(wanted);
  if (files.length === 0) return nothing;
  const processes = wanted.processes ?? 2;
  // `--test-concurrency` spreads files over processes; together there is one process, so it is done here.
  const shards = wanted.together ? split(files, processes) : [files];
  const counts = add(...(await Promise.all(shards.map((shard) => runShard(shard, wanted, processes)))));
  const { passed, failed, skipped } = counts;
  const mark = failed === 0 ? '✓' : '✗';
  const rest = `${failed > 0 ? `, ${failed} fout` : ''}${skipped > 0 ? `, ${skipped} overgeslagen` : ''}`;
  console.log(`  ${mark} ${wanted.label}: ${passed} goed${rest} (${seconds(began)})`);
  return counts;
}

function split(files: string[], parts: number): string[][] {
  const shards = Array.from({ length: parts }, () => [] as string[]);
  for (const [n, file] of files.entries()) shards[n % parts]?.push(file);
  return shards.filter((shard) => shard.length > 0);
}

async function runShard(files: string[], wanted: NodeTests, processes: number): Promise<Counts> {
  const scratch = mkdtempSync(join(tmpdir(), 'baken-telling-'));
  const file = join(scratch, 'tally.json');
  const args = [
    '--test',
    `--test-timeout=${wanted.timeoutMs ?? 120_000}`,
    `--test-reporter=${join(import.meta.dirname, 'reporter.ts')}`,
    wanted.together ? '--test-isolation=none' : `--test-concurrency=${processes}`,
    ...files,
  ];
  const env = { ...wanted.env, BAKEN_TEST_TALLY: file };
  const { code } = await program(process.execPath, args, { env, show: true });
  try {
    return readTally(file, code, files, wanted.together === true);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readTally(path: string, code: number | null, files: string[], together: boolean): Counts {
  // A process that died half-way has counted nothing: that may not look like success.
  if (!existsSync(path)) {
    console.log(`  ✗ de proeven zijn afgebroken (code ${code}): ${files.join(' ')}`);
    return { ...nothing, failed: 1 };
  }
  const { files: ran, ...counts } = JSON.parse(readFileSync(path, 'utf8')) as Tally;
  // A file that broke has been counted as failed already; one that did nothing has not.
  const silent = counts.failed === 0 ? files.filter((file) => !ran.includes(file)) : [];
  for (const name of silent) console.log(`  ✗ ${name}: er is geen proef in gedraaid`);
  // In a process of its own such a file was itself counted as a test that passed.
  const passed = counts.passed - (together ? 0 : silent.length);
  const failed = counts.failed + silent.length;
  return { ...counts, passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}
