import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Knoop, Lijn } from '../../contract.ts';
import { leeg, MEESTE_KNOPEN, metErbij, nogUitTeKlappen, verbondenMet } from './model.ts';

const knoop = (id: string, soort: Knoop['soort'], buren: Knoop['buren'] = []): Knoop => ({
  id,
  soort,
  naam: id,
  pad: null,
  bron: soort === 'stuk' ? 'signaal' : null,
  dag: null,
  buren,
});
const lijn = (van: string, naar: string, soort: Lijn['soort'] = 'genoemd'): Lijn => ({ van, naar, soort });
const start = metErbij(leeg, {
  knopen: [
    knoop('bus', 'kenteken', [
      { soort: 'adres', aantal: 3 },
      { soort: 'stuk', aantal: 2 },
    ]),
    knoop('box', 'adres'),
    knoop('S-1', 'stuk'),
  ],
  lijnen: [lijn('bus', 'S-1'), lijn('box', 'S-1'), lijn('bus', 'elders')],
  weggelaten: 0,
});

test('een lijn naar wat niet in beeld is, is er niet', () => {
  assert.deepEqual([...start.lijnen.keys()], ['bus S-1', 'box S-1']);
});

test('wat nog uit te klappen is, is wat er is min wat er al staat', () => {
  assert.deepEqual(nogUitTeKlappen(start, start.knopen.get('bus')!), [
    { soort: 'adres', aantal: 2 },
    { soort: 'stuk', aantal: 1 },
  ]);
  assert.deepEqual(nogUitTeKlappen(start, start.knopen.get('box')!), []);
});

test('wat een bron zelf verbindt, staat voor wat alleen samen genoemd wordt', () => {
  const meer = metErbij(start, {
    knopen: [knoop('aannemer', 'organisatie')],
    lijnen: [lijn('aannemer', 'box', 'hoort-bij')],
    weggelaten: 0,
  });
  assert.deepEqual(
    verbondenMet(meer, 'box').map((v) => [v.knoop.id, v.lijn]),
    [
      ['aannemer', 'hoort-bij'],
      ['S-1', 'genoemd'],
    ],
  );
});

test('meer dan driehonderd knopen staan er niet: de rest is een getal', () => {
  const vol = metErbij(start, {
    knopen: Array.from({ length: MEESTE_KNOPEN }, (_, i) => knoop(`k${i}`, 'telefoon')),
    lijnen: [],
    weggelaten: 4,
  });
  assert.equal(vol.knopen.size, MEESTE_KNOPEN);
  assert.equal(vol.weggelaten, 4 + start.knopen.size);
});

test('van een afstand geteld neemt niets weg van wat van dichtbij geteld is', () => {
  const weer = metErbij(start, { knopen: [knoop('bus', 'kenteken')], lijnen: [], weggelaten: 0 });
  assert.equal(weer.knopen.get('bus')!.buren.length, 2);
});
