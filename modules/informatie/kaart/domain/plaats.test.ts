import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Punt } from '#platform/reckon/vlak.ts';
import { gebiedenVan, Indeling, tegelMag } from './plaats.ts';

const vierkant = (x: number, y: number, maat: number): Punt[] => [
  [x, y],
  [x + maat, y],
  [x + maat, y + maat],
  [x, y + maat],
  [x, y],
];
const indeling = new Indeling([
  { id: 'wijk|1', naam: 'Oostkade', vlak: [[vierkant(5.2, 52.5, 0.1)]] },
  { id: 'buurt|1', naam: 'Oostkade West', vlak: [[vierkant(5.2, 52.5, 0.05)]] },
  { id: 'bedrijventerrein|1', naam: ' OOSTKADE ', vlak: [[vierkant(5.25, 52.55, 0.05)]] },
  { id: 'leeg|1', naam: 'Leeg', vlak: [] },
]);

describe('waar een stuk ligt', () => {
  test('een punt ligt in elk gebied dat het omsluit, een naam in elk gebied dat zo heet', () => {
    assert.deepEqual(indeling.bij([5.21, 52.51]), ['wijk|1', 'buurt|1']);
    assert.deepEqual([indeling.bij([5.9, 52.51]), indeling.bij(null)], [[], []]);
    assert.deepEqual(indeling.genaamd('oostkade'), ['wijk|1', 'bedrijventerrein|1']);
    assert.deepEqual([indeling.genaamd('Westkade'), indeling.genaamd(null)], [[], []]);
  });

  test('genoemd en gelegen is één keer', () => {
    const ids = fc.array(fc.constantFrom('a', 'b', 'c'));
    fc.assert(
      fc.property(ids, fc.array(ids), (genoemd, adressen) => {
        const uit = gebiedenVan(
          genoemd,
          adressen.map((gebieden) => ({ gebieden })),
        );
        assert.equal(uit.length, new Set(uit).size);
        assert.deepEqual(new Set(uit), new Set([...genoemd, ...adressen.flat()]));
      }),
    );
  });
});

describe('welke tegels', () => {
  // By the rule of web maps: the tile that holds a place.
  const tegel = (z: number, lengte: number, breedte: number): [number, number] => {
    const y = Math.asinh(Math.tan((breedte * Math.PI) / 180));
    return [Math.floor(((lengte + 180) / 360) * 2 ** z), Math.floor(((1 - y / Math.PI) / 2) * 2 ** z)];
  };

  test('elke tegel van de gemeente mag, op elk niveau van een kaart', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 6, max: 19 }),
        fc.double({ min: 5.2, max: 5.3, noNaN: true }),
        fc.double({ min: 52.5, max: 52.6, noNaN: true }),
        (z, lengte, breedte) => assert.ok(tegelMag(indeling.kader, z, ...tegel(z, lengte, breedte))),
      ),
    );
  });

  test('ver weg, te grof, te fijn en buiten de wereld niet; zonder gebieden nergens', () => {
    for (const [z, lengte, breedte] of [
      [14, 4.9, 52.37],
      [14, 5.25, 51.8],
      [19, 5.6, 52.55],
    ] as const)
      assert.equal(tegelMag(indeling.kader, z, ...tegel(z, lengte, breedte)), false, `${z} ${lengte}`);
    assert.equal(tegelMag(indeling.kader, 5, ...tegel(5, 5.25, 52.55)), false);
    assert.equal(tegelMag(indeling.kader, 20, ...tegel(20, 5.25, 52.55)), false);
    assert.equal(tegelMag(indeling.kader, 6, 64, 0), false);
    assert.equal(tegelMag(null, 14, ...tegel(14, 5.25, 52.55)), false);
    assert.equal(new Indeling([]).kader, null);
  });
});
