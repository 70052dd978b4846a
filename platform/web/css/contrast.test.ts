import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { contrast } from '../contrast.ts';
import { accentFrom } from '../accent.ts';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const found = [...css.matchAll(/--baken-color-([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)];
const tokens = new Map(found.map(([, name = '', light = '', dark = '']) => [name, [light, dark] as const]));

/** Text 4.5, control edges and focus 3 (WCAG 2.2, 1.4.3 and 1.4.11). Hairlines carry no meaning. */
const TEXT = 4.5;
const EDGE = 3;

const grounds = ['surface', 'surface-sunken', 'surface-raised', 'surface-hover', 'accent-subtle'];
const lines = ['regie', 'bewustwording', 'weerbaarheid', 'informatie', 'samenwerking', 'bestrijding'];
const states = ['danger', 'warning', 'success', 'info'];

type Pair = [ink: string, ground: string, least: number];

const pairs: Pair[] = [
  ...['text', 'text-muted', 'text-subtle', 'accent'].flatMap((ink) =>
    grounds.map((on): Pair => [ink, on, TEXT]),
  ),
  ...lines.flatMap((line) =>
    ['surface', 'surface-sunken', 'surface-hover', `line-${line}-subtle`].map((on): Pair => [
      `line-${line}`,
      on,
      TEXT,
    ]),
  ),
  ...lines.map((line): Pair => ['text', `line-${line}-subtle`, TEXT]),
  ...states.flatMap((state) =>
    ['surface', 'surface-sunken', 'surface-hover', 'accent-subtle', `${state}-subtle`].map((on): Pair => [
      state,
      on,
      TEXT,
    ]),
  ),
  ...states.flatMap((state): Pair[] => [
    ['text', `${state}-subtle`, TEXT],
    ['text-muted', `${state}-subtle`, TEXT],
  ]),
  ['accent', 'info-subtle', TEXT],
  ['accent', 'warning-subtle', TEXT],
  ['accent', 'danger-subtle', TEXT],
  ['accent-hover', 'surface', TEXT],
  ['accent-on', 'accent', TEXT],
  ['accent-on', 'accent-hover', TEXT],
  ['danger-on', 'danger', TEXT],
  ['text-inverse', 'surface-inverse', TEXT],
  ['text-inverse', 'text-muted', TEXT],
  ['text-on-strong', 'surface-strong', TEXT],
  ...['surface', 'surface-sunken', 'surface-raised'].flatMap((on): Pair[] => [
    ['border-strong', on, EDGE],
    ['focus', on, EDGE],
  ]),
];

function ratio(ink: string, ground: string, theme: 0 | 1): number {
  const [a, b] = [tokens.get(ink), tokens.get(ground)];
  assert.ok(a && b, `${ink} of ${ground} staat niet in tokens.css`);
  return contrast(a[theme], b[theme]);
}

for (const [theme, name] of [
  [0, 'licht'],
  [1, 'donker'],
] as const) {
  test(`elk paar van kleuren is leesbaar, ${name}`, () => {
    const bad = pairs
      .map(([ink, ground, least]) => ({ ink, ground, least, has: ratio(ink, ground, theme) }))
      .filter(({ has, least }) => has < least)
      .map(({ ink, ground, least, has }) => `${ink} op ${ground}: ${has.toFixed(2)}, gevraagd ${least}`);
    assert.deepEqual(bad, []);
  });
}

test('de berekening klopt met bekende paren', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21);
  assert.equal(contrast('#777777', '#ffffff').toFixed(2), '4.48');
});

test('een gemeentekleur krijgt leesbare afgeleiden, in licht en donker', () => {
  for (const colour of ['#00626d', '#154273', '#a3316f', '#7a1f1f', '#3b5f1a', '#000000']) {
    const accent = accentFrom(colour);
    assert.ok(accent, colour);
    for (const theme of [0, 1] as const) {
      assert.ok(
        contrast(accent['accent-on'][theme], accent.accent[theme]) >= TEXT,
        `${colour} tekst op knop`,
      );
      assert.ok(
        contrast(accent['accent-on'][theme], accent['accent-hover'][theme]) >= TEXT,
        `${colour} aangewezen`,
      );
      for (const ground of ['surface', 'surface-sunken', 'surface-hover']) {
        assert.ok(
          contrast(accent.accent[theme], tokens.get(ground)?.[theme] ?? '') >= TEXT,
          `${colour} op ${ground}`,
        );
      }
      assert.ok(
        contrast(accent.accent[theme], accent['accent-subtle'][theme]) >= TEXT,
        `${colour} op eigen vlak`,
      );
      assert.ok(
        contrast(tokens.get('text-muted')?.[theme] ?? '', accent['accent-subtle'][theme]) >= TEXT,
        `${colour} gedempt`,
      );
    }
  }
});

test('een kleur die op wit niet leesbaar is wordt niet gebruikt', () => {
  for (const colour of ['#ffcc00', '#63c6cf', 'red', '#12', ''])
    assert.equal(accentFrom(colour), null, colour);
});
