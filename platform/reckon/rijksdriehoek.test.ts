import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { binnenNederland, binnenRd, rdNaarWgs84, wgs84NaarRd } from './rijksdriehoek.ts';

const bijna = (a: number, b: number, marge: number): void =>
  assert.ok(Math.abs(a - b) <= marge, `${a} is niet ${b} (±${marge})`);

describe('Rijksdriehoek', () => {
  // Published pairs: the origin in Amersfoort and the Westertoren in Amsterdam.
  for (const [naam, x, y, lengte, breedte] of [
    ['Amersfoort', 155_000, 463_000, 5.38720621, 52.1551744],
    ['Westertoren', 120_700.723, 487_525.502, 4.88352559, 52.37453253],
  ] as const)
    test(`${naam} ligt waar het ligt`, () => {
      const [l, b] = rdNaarWgs84(x, y);
      bijna(l, lengte, 0.000005);
      bijna(b, breedte, 0.000005);
      const [rx, ry] = wgs84NaarRd(lengte, breedte);
      bijna(rx, x, 0.5);
      bijna(ry, y, 0.5);
    });

  test('heen en terug komt binnen een meter uit, overal op het land', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 13_000, max: 278_000, noNaN: true }),
        fc.double({ min: 306_000, max: 615_000, noNaN: true }),
        (x, y) => {
          const [l, b] = rdNaarWgs84(x, y);
          assert.ok(binnenNederland(l, b), `${l}, ${b}`);
          const [rx, ry] = wgs84NaarRd(l, b);
          bijna(rx, x, 1);
          bijna(ry, y, 1);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('graden en meters zijn aan hun grootte te kennen', () => {
    assert.deepEqual(
      [
        binnenRd(107_000, 426_000),
        binnenRd(4.7, 51.8),
        binnenNederland(107_000, 426_000),
        binnenNederland(4.7, 51.8),
        binnenNederland(51.8, 4.7),
      ],
      [true, false, false, true, false],
    );
  });
});
