import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { checkoutDir } from '#platform/embedded-postgres/index.ts';

export interface Violation {
  rule: string;
  from: string;
  to: string;
}

export interface CruiseResult {
  violations: Violation[];
  /** Source files that exist but that the cruiser did not look at. */
  unseen: string[];
  seen: number;
}

const roots = ['app', 'platform', 'modules', 'demo', 'bench', 'test'];

/**
 * Runs dependency-cruiser over the tree in `cwd` with the house's own rules. It reports "no violations" in
 * green over 0 modules when it finds no TypeScript compiler it knows: hence the list of unseen files.
 */
export async function cruise(
  cwd: string,
  packages = join(checkoutDir, 'node_modules'),
): Promise<CruiseResult> {
  const files = globSync(
    roots.map((root) => `${root}/**/*.{ts,tsx}`),
    { cwd },
  );
  const present = roots.filter((root) => files.some((file) => file.startsWith(`${root}/`)));
  if (present.length === 0) return { violations: [], unseen: [], seen: 0 };
  const program = join(packages, 'dependency-cruiser/bin/dependency-cruiser.mjs');
  const config = join(checkoutDir, '.dependency-cruiser.cjs');
  const args = [program, '--config', config, '--output-type', 'json', '--no-progress', ...present];
  const { modules, summary } = JSON.parse(await output(args, cwd)) as CruiseOutput;
  const cruised = new Set(modules.map((module) => module.source));
  return {
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
    unseen: files.filter((file) => !cruised.has(file) && !file.endsWith('.d.ts')),
    seen: files.length,
  };
}

interface CruiseOutput {
  modules: { source: string }[];
  summary: { violations: { rule: { name: string }; from: string; to: string }[] };
}

function output(args: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    let err = '';
    child.stdout.on('data', (part) => (out += part));
    child.stderr.on('data', (part) => (err += part));
    child.on('error', reject);
    // The number of violations is its exit code; only silence is a failure of the tool itself.
    child.on('close', (code) =>
      out ? resolve(out) : reject(new Error(`dependency-cruiser ${code}: ${err}`)),
    );
  });
}
