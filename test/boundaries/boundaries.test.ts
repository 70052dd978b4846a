import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkoutDir } from '#platform/embedded-postgres/index.ts';
import { cruise } from '../runner/cruise.ts';
import { house, planted } from './planted.ts';
import { inTree } from './tree.ts';

const files = Object.fromEntries(planted.map(({ file, code }) => [file, code]));

test('een huis dat de regels volgt wordt goedgekeurd', async () => {
  const { violations, unseen, seen } = await inTree(house, (dir) => cruise(dir));
  assert.deepEqual(violations, []);
  assert.deepEqual(unseen, []);
  assert.ok(seen > 20);
});

test('elke geplante overtreding wordt gevonden door haar eigen regel', async () => {
  const { violations, unseen } = await inTree({ ...house, ...files }, (dir) => cruise(dir));
  const found = violations.map(({ rule, from }) => `${rule}: ${from}`);
  const missed = planted.map(({ rule, file }) => `${rule}: ${file}`).filter((line) => !found.includes(line));
  assert.deepEqual(missed, []);
  assert.deepEqual(unseen, []);
});

test('niets anders dan het geplante wordt gevonden', async () => {
  const { violations } = await inTree({ ...house, ...files }, (dir) => cruise(dir));
  const plantedFiles = new Set(planted.map(({ file }) => file));
  assert.deepEqual(
    violations.filter(({ from }) => !plantedFiles.has(from)),
    [],
  );
});

test('elke regel heeft een geplante overtreding', async () => {
  const names = await inTree(house, async (dir) => {
    const before = process.cwd();
    process.chdir(dir);
    try {
      return createRequire(import.meta.url)(`${checkoutDir}/.dependency-cruiser.cjs`).forbidden.map(
        (rule: { name: string }) => rule.name,
      ) as string[];
    } finally {
      process.chdir(before);
    }
  });
  const covered = new Set(planted.map(({ rule }) => rule));
  assert.deepEqual(
    names.filter((name) => !covered.has(name)),
    [],
  );
});

test('een kruiser zonder vertaler, die over 0 modules "geen overtredingen" meldt, valt door de mand', async (t) => {
  const tool = mkdtempSync(join(tmpdir(), 'baken-kruiser-'));
  t.after(() => rmSync(tool, { recursive: true, force: true }));
  const packages = join(tool, 'node_modules');
  mkdirSync(packages);
  const all = join(checkoutDir, 'node_modules');
  const compilers = ['typescript', '@typescript', '@swc', 'dependency-cruiser'];
  for (const name of readdirSync(all)) {
    if (!compilers.includes(name)) symlinkSync(join(all, name), join(packages, name));
  }
  cpSync(join(all, 'dependency-cruiser'), join(packages, 'dependency-cruiser'), { recursive: true });
  const { violations, unseen, seen } = await inTree({ ...house, ...files }, (dir) => cruise(dir, packages));
  assert.deepEqual(violations, []);
  assert.equal(unseen.length, seen);
});
