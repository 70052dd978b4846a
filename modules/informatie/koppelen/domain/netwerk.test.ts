import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buren, burenPerSoort, kiesStukken, lijnen, samengevoegd, type Genoemd } from './netwerk.ts';

const genoemd = (onderwerpId: string, bronId: string, meer: Partial<Genoemd> = {}): Genoemd => ({
  id: `${onderwerpId} ${bronId}`,
  bronId,
  onderwerpId,
  soort: 'adres',
  deelVan: null,
  ...meer,
});
const midden = new Set(['bus']);

test('buren delen een stuk met wat u bekijkt, wie er het meeste deelt eerst', () => {
  const all = [
    genoemd('bus', 'a'),
    genoemd('bus', 'b'),
    genoemd('box', 'a'),
    genoemd('loods', 'a'),
    genoemd('loods', 'b'),
    genoemd('elders', 'c'),
  ];
  assert.deepEqual(buren(all, midden), ['loods', 'box']);
});

test('van een waarde in honderden stukken staan er niet meer dan te lezen zijn, en elke buur houdt zijn stuk', () => {
  const all = [
    ...Array.from({ length: 200 }, (_, i) => genoemd('bus', `s${i}`)),
    genoemd('box', 's199'),
    genoemd('loods', 's150'),
  ];
  const { stukken, over } = kiesStukken(all, new Set(['bus', 'box', 'loods']), midden, 10);
  assert.equal(stukken.size, 10);
  assert.equal(over, 190);
  for (const id of ['s0', 's199', 's150']) assert.ok(stukken.has(id), id);
});

test('een doorgetrokken lijn legt alleen een bron; samen genoemd is gestippeld', () => {
  const all = [
    genoemd('firma', 'a', { id: 'f', soort: 'organisatie' }),
    genoemd('box', 'a', { id: 'b', deelVan: 'f' }),
    genoemd('bus', 'a', { id: 'k' }),
  ];
  const found = lijnen(all, [{ van: 'k', naar: 'b' }], new Set(['firma', 'box', 'bus', 'a']));
  assert.deepEqual(
    found.filter((l) => l.soort === 'hoort-bij').map((l) => [l.van, l.naar]),
    [
      ['firma', 'box'],
      ['bus', 'box'],
    ],
  );
  assert.equal(found.filter((l) => l.soort === 'genoemd').length, 3);
});

test('regel KOP-2: wat door een onzichtbaar onderwerp is samengevoegd, is voor deze kijker niet samen', () => {
  const paren = [
    { een: 'a', ander: 'geheim' },
    { een: 'geheim', ander: 'c' },
  ];
  const zonder = samengevoegd(paren, new Set(['a', 'c']));
  assert.notEqual(zonder('a'), zonder('c'));
  const met = samengevoegd(paren, new Set(['a', 'c', 'geheim']));
  assert.equal(met('a'), met('c'));
});

test('uit te klappen is wat in dezelfde stukken staat, per soort één keer geteld', () => {
  const perBron = new Map([
    ['a', [genoemd('bus', 'a', { soort: 'kenteken' }), genoemd('box', 'a')]],
    ['b', [genoemd('bus', 'b', { soort: 'kenteken' }), genoemd('box', 'b'), genoemd('loods', 'b')]],
  ]);
  assert.deepEqual(burenPerSoort('bus', perBron, new Set(['a', 'b'])), [
    { soort: 'adres', aantal: 2 },
    { soort: 'stuk', aantal: 2 },
  ]);
});
