import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.join(import.meta.dirname, '..');
const read = (pattern: string): string =>
  globSync(pattern, { cwd: root })
    .filter((file) => !file.includes('.test.'))
    .map((file) => readFileSync(path.join(root, file), 'utf8'))
    .join('\n');

const named = (text: string): string[] => [...new Set(text.match(/\bBAKEN_[A-Z_]*[A-Z]\b/g))].toSorted();

/** Variables of the tests and of the supervisor's own, which an administrator has no business with. */
const ownUse = ['BAKEN_GEHEIM_VOORBEELD'];

test('elke variabele die Baken leest staat in docs/beheer/omgeving.md, en andersom', () => {
  const used = named(read('{app,platform,modules}/**/*.ts')).filter((name) => !ownUse.includes(name));
  const documented = named(read('docs/beheer/omgeving.md'));
  assert.ok(used.length > 10, 'de code is gelezen');
  assert.deepEqual(
    used.filter((name) => !documented.includes(name)),
    [],
    'ontbreekt in de documentatie',
  );
  assert.deepEqual(
    documented.filter((name) => !used.includes(name)),
    [],
    'bestaat niet (meer)',
  );
});

test('elke verwijzing in docs/beheer bestaat', () => {
  const broken = globSync('docs/beheer/*.md', { cwd: root }).flatMap((file) =>
    [...readFileSync(path.join(root, file), 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)]
      .map(([, target]) => target!)
      .filter((target) => globSync(path.join(path.dirname(file), target), { cwd: root }).length === 0)
      .map((target) => `${file}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('elke opdracht in docs/beheer is er een die Baken kent', async () => {
  const { verbs } = await import('#app/start/verbs.ts');
  const known = Object.keys(verbs);
  const commands = [...read('docs/beheer/*.md').matchAll(/npx baken ([a-z]+(?: [a-z]+)?)/g)].map(
    ([, verb]) => verb!,
  );
  assert.ok(commands.length > 10);
  assert.deepEqual(
    commands.filter((command) => !known.includes(command) && !known.includes(command.split(' ')[0]!)),
    [],
  );
});
