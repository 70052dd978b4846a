import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkoutDir } from '#platform/embedded-postgres/index.ts';
import { inTree } from './tree.ts';

const domain = 'modules/a/een/domain';
const long = (lines: number) => Array.from({ length: lines }, (_, n) => `  console.table(${n});`).join('\n');

/** Rule → file → code that breaks it there. One entry per file, so that each is seen by itself. */
const wrong: [rule: string, file: string, code: string][] = [
  ['no-restricted-globals', `${domain}/klok.ts`, 'export const nu = () => new Date();'],
  ['no-restricted-globals', 'modules/a/een/store.ts', 'export const nu = () => new Date(0);'],
  ['no-restricted-globals', 'modules/a/een/store/melding.ts', 'export const nu = () => Date.now();'],
  ['no-restricted-globals', 'platform/reckon/klok.ts', 'export const nu = () => Date.now();'],
  ['no-restricted-properties', `${domain}/nu.ts`, 'export const nu = () => Temporal.Now.instant();'],
  ['no-restricted-properties', `${domain}/lot.ts`, 'export const lot = () => Math.random();'],
  ['no-restricted-properties', 'platform/lot.ts', 'export const lot = () => Math.random();'],
  [
    'no-restricted-properties',
    'modules/b/twee/store.ts',
    "import { sql } from 'kysely';\nexport const q = (t: string) => sql.raw(t);",
  ],
  [
    'no-restricted-properties',
    'modules/b/twee/service.ts',
    "import { sql } from 'kysely';\nexport const q = (t: string) => sql.raw(t);",
  ],
  [
    'no-restricted-imports',
    `${domain}/id.ts`,
    "import { randomUUID } from 'node:crypto';\nexport const id = () => randomUUID();",
  ],
  [
    'no-restricted-imports',
    'platform/shell.ts',
    "import { exec } from 'node:child_process';\nexport const run = (c: string) => exec(c);",
  ],
  [
    'no-restricted-imports',
    'modules/a/een/service.ts',
    "import { execSync } from 'node:child_process';\nexport const run = (c: string) => execSync(c);",
  ],
  [
    'no-restricted-properties',
    'platform/shell2.ts',
    "import child_process from 'node:child_process';\nexport const run = (c: string) => child_process.exec(c);",
  ],
  [
    'no-restricted-imports',
    'modules/a/een/web/knop.tsx',
    "import { Button } from 'react-aria-components';\nexport const Knop = () => <Button />;",
  ],
  [
    'no-danger',
    'modules/a/een/web/html.tsx',
    'export const H = ({ h }: { h: string }) => <p dangerouslySetInnerHTML={{ __html: h }} />;',
  ],
  ['jsx-no-literals', 'modules/a/een/web/tekst.tsx', 'export const T = () => <p>Nieuwe melding</p>;'],
  ['no-console', 'modules/a/een/jobs.ts', "export const j = () => console.log('x');"],
  ['no-eval', 'app/e.ts', 'export const e = (t: string) => eval(t);'],
  ['no-new-func', 'app/f.ts', 'export const f = (t: string) => new Function(t);'],
  ['no-explicit-any', 'platform/any.ts', 'export const a = (x: any): unknown => x;'],
  [
    'no-floating-promises',
    'app/belofte.ts',
    'const p = async (): Promise<number> => 1;\nexport const q = () => {\n  p();\n};',
  ],
  ['max-lines-per-function', 'app/lang.ts', `export function lang() {\n${long(45)}\n}`],
  ['max-lines', 'app/groot.ts', `export const groot = [\n${'  1,\n'.repeat(305)}];`],
];

const fine: Record<string, string> = {
  [`${domain}/hash.ts`]:
    "import { createHash } from 'node:crypto';\nexport const hash = (t: string) => createHash('sha256').update(t).digest('hex');\n",
  [`${domain}/dag.ts`]:
    'export const dag = (d: string) => Temporal.PlainDate.from(d).add({ days: 1 }).toString();\n',
  'modules/a/een/web/goed.tsx':
    "import { Button } from 'react-aria-components/Button';\nexport const Goed = ({ t }: { t: string }) => <Button>{t}</Button>;\n",
  'app/goed.test.ts': `import { test } from 'node:test';\ntest('lang', () => {\n${long(45)}\n});\n`,
};

interface Finding {
  code: string;
  filename: string;
}

function lint(files: Record<string, string>): Promise<{ found: string[]; looked: number }> {
  const config = ['.oxlintrc.json', 'tsconfig.json', 'tsconfig.base.json', 'tsconfig.web.json'];
  const house = Object.fromEntries(
    config.map((name) => [name, readFileSync(join(checkoutDir, name), 'utf8')]),
  );
  return inTree({ ...house, ...files }, (dir) => {
    const program = join(checkoutDir, 'node_modules/oxlint/bin/oxlint');
    // The roots by name: it would follow the link to the packages.
    const roots = [...new Set(Object.keys(files).map((file) => file.split('/')[0] ?? file))];
    const args = [program, '--format=json', ...roots];
    const { stdout } = spawnSync(process.execPath, args, { cwd: dir, encoding: 'utf8', timeout: 60_000 });
    const { diagnostics, number_of_files: looked } = JSON.parse(stdout) as {
      diagnostics: Finding[];
      number_of_files: number;
    };
    const found = diagnostics.map(({ code, filename }) => `${/\(([^)]*)\)/.exec(code)?.[1]}: ${filename}`);
    return Promise.resolve({ found, looked });
  });
}

test('elke verboden schrijfwijze wordt gevonden door haar eigen regel', async () => {
  const { found } = await lint(Object.fromEntries(wrong.map(([, file, code]) => [file, `${code}\n`])));
  const missed = wrong.map(([rule, file]) => `${rule}: ${file}`).filter((line) => !found.includes(line));
  assert.deepEqual(missed, []);
});

test('wat mag wordt niet gevonden', async () => {
  const { found, looked } = await lint(fine);
  assert.deepEqual(found, []);
  assert.equal(looked, Object.keys(fine).length);
});
