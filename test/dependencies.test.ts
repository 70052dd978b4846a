import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

const root = path.join(import.meta.dirname, '..');
const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
  devDependencies: Record<string, string>;
};

// What is read by name at run time (a font, an icon) is seen by no tool that follows imports.
test('wat de server bij het draaien nodig heeft, blijft staan zonder de pakketten voor ontwikkelaars', () => {
  const files = globSync('{app,platform,modules,demo}/**/*.ts', { cwd: root }).filter(
    (file) => !/\.test\.ts$|(^|\/)web\//.test(file),
  );
  assert.ok(files.length > 300, 'de servercode is gelezen');
  const found = files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    return Object.keys(devDependencies)
      .filter((name) => [`'${name}'`, `'${name}/`, `\`${name}/`].some((start) => text.includes(start)))
      .map((name) => `${file}: ${name}`);
  });
  assert.deepEqual(found, []);
});
