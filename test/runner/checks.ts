import { checkoutDir } from '#platform/embedded-postgres/index.ts';
import { add, nothing, type Counts } from './counts.ts';
import { cruise } from './cruise.ts';
import { nodeTests } from './node-tests.ts';
import { packageProgram, seconds, type Outcome } from './program.ts';

interface Check {
  name: string;
  run(): Promise<Outcome>;
}

const typescript = (project: string) => packageProgram('@typescript/native/bin/tsc', ['-p', project]);

const checks: Check[] = [
  { name: 'grenzen', run: boundaries },
  { name: 'ongebruikte code', run: () => packageProgram('knip/bin/knip.js', ['--no-progress']) },
  {
    name: 'schrijfwijze (oxlint)',
    run: () => packageProgram('oxlint/bin/oxlint', ['--deny-warnings', '--format=unix']),
  },
  { name: 'typen server', run: () => typescript('tsconfig.json') },
  { name: 'typen web', run: () => typescript('tsconfig.web.json') },
  { name: 'opmaak (oxfmt)', run: () => packageProgram('oxfmt/bin/oxfmt', ['--check']) },
];

/** Format, lint, types, boundaries and dead code, two at a time; then the proof that each can fail. */
export async function runChecks(): Promise<Counts> {
  const queue = [...checks];
  let counts = nothing;
  const worker = async () => {
    for (let check = queue.shift(); check; check = queue.shift()) {
      const one = await runOne(check);
      counts = add(counts, one);
    }
  };
  await Promise.all([worker(), worker()]);
  const canaries = await nodeTests({
    files: ['test/boundaries/*.test.ts'],
    label: 'kanaries van de controles',
  });
  return add(counts, canaries);
}

async function runOne({ name, run }: Check): Promise<Counts> {
  const began = performance.now();
  const { code, output } = await run();
  if (code === 0) {
    console.log(`  ✓ ${name} (${seconds(began)})`);
    return { ...nothing, passed: 1 };
  }
  console.log(`  ✗ ${name} (${seconds(began)})\n${output.trim().replaceAll(/^/gm, '      ')}`);
  return { ...nothing, failed: 1 };
}

async function boundaries(): Promise<Outcome> {
  const { violations, unseen, seen } = await cruise(checkoutDir);
  const lines = violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`);
  if (unseen.length > 0) lines.push(`niet bekeken: ${unseen.join(', ')}`);
  if (seen === 0) lines.push('er is geen enkel bestand bekeken');
  return { code: lines.length, output: lines.join('\n') };
}
