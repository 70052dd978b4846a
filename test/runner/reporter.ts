import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { TestEvent } from 'node:test/reporters';
import { inspect } from 'node:util';
import { nothing, type Counts } from './counts.ts';

/** What the reporter leaves for the runner: the counts, and the files in which a test really ran. */
export interface Tally extends Counts {
  files: string[];
}

/** Reporter for `node --test`: a line per file, every failure in full, the tally as JSON for the runner. */
export default async function* reporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const files = new Set<string>();
  const said = new Map<string, string>();
  let counts = nothing;
  for await (const event of events) {
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      if (!isFile(event)) files.add(short(event.data.file));
    }
    if (event.type === 'test:fail' && !isOnlyParent(event)) {
      const file = short(event.data.file);
      yield failure(event, said.get(file) ?? '');
      said.delete(file);
    }
    if (event.type === 'test:stdout' || event.type === 'test:stderr') {
      // Output names its file from the working folder, results from the root.
      const file = short(event.data.file);
      said.set(file, ((said.get(file) ?? '') + event.data.message).slice(-4_000));
    }
    if (event.type === 'test:summary') {
      const { failed, cancelled, passed, skipped, todo } = event.data.counts as SummaryCounts;
      if (event.data.file) yield line(event.data.file, passed, failed + cancelled, event.data.duration_ms);
      else counts = { passed, failed: failed + cancelled, skipped: skipped + todo };
    }
  }
  const path = process.env.BAKEN_TEST_TALLY;
  if (path) writeFileSync(path, JSON.stringify({ ...counts, files: [...files] } satisfies Tally));
}

// The types of Node leave `failed` out, which it does report.
type SummaryCounts = Extract<TestEvent, { type: 'test:summary' }>['data']['counts'] & { failed: number };
type Fail = Extract<TestEvent, { type: 'test:fail' }>;
type Pass = Extract<TestEvent, { type: 'test:pass' }>;

const short = (file = '') => relative(process.cwd(), resolve(file));

// A file run as a process of its own is itself reported as a test, also when there is no test in it.
function isFile({ data }: Pass | Fail): boolean {
  return data.nesting === 0 && short(data.name) === short(data.file);
}

// A suite, or a file, that fails because something inside it failed says nothing new.
function isOnlyParent({ data }: Fail): boolean {
  const error = data.details.error as { failureType?: string };
  return error.failureType === 'subtestsFailed';
}

function line(file: string, passed: number, failed: number, ms: number): string {
  const time = `${(ms / 1000).toFixed(1)} s`;
  const counted = `${passed} goed${failed > 0 ? `, ${failed} fout` : ''}`;
  return `    ${failed > 0 ? '✗' : '✓'} ${short(file)} (${counted}, ${time})\n`;
}

function failure({ data }: Fail, output: string): string {
  const error = data.details.error;
  const cause = error.cause instanceof Error ? error.cause : error;
  const where = data.file ? `${short(data.file)}:${data.line ?? 1}` : '';
  const text = `✗ ${data.name}\n${where}\n${inspect(cause, { depth: 6 })}`;
  const heard = output.trim() ? `\n--- uitvoer ---\n${output.trim()}` : '';
  return `${`${text}${heard}`.replaceAll(/^/gm, '      ')}\n`;
}
