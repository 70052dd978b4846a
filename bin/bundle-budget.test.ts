import assert from 'node:assert/strict';
import { test } from 'node:test';
import { weigh } from './bundle-budget.mjs';

const manifest = {
  'main.tsx': {
    file: 'main.js',
    css: ['main.css'],
    isEntry: true,
    imports: ['_shared.js'],
    dynamicImports: ['List.tsx'],
  },
  '_shared.js': { file: 'shared.js' },
  'List.tsx': { file: 'list.js', isDynamicEntry: true, imports: ['_shared.js', '_table.js'] },
  '_table.js': { file: 'table.js' },
  'catalogue-nl.ts': { file: 'nl.js', isDynamicEntry: true },
};
const sizes: Record<string, number> = {
  'main.js': 90_000,
  'main.css': 9000,
  'shared.js': 40_000,
  'list.js': 20_000,
  'table.js': 55_000,
  'nl.js': 900_000,
};

test('een scherm telt alleen wat nog niet geladen is, een taal telt niet', () => {
  const rows = weigh(manifest, (file: string) => sizes[file] ?? 0);
  assert.deepEqual(rows, [
    { name: 'eerste scherm', kb: 139, most: 150 },
    { name: 'List.tsx', kb: 75, most: 70 },
  ]);
});

test('zonder gebouwde app is er geen oordeel', () => {
  assert.throws(() => weigh({}, () => 0), /build first/);
});
