import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { kaderVan, ligtIn, midden, ringOppervlak, type Punt, type Vlak } from './vlak.ts';

const dicht = (ring: Punt[]): Punt[] => [...ring, ring[0]!];
const vierkant = (x: number, y: number, maat: number): Punt[] =>
  dicht([
    [x, y],
    [x + maat, y],
    [x + maat, y + maat],
    [x, y + maat],
  ]);

const graad = fc.double({ min: -10, max: 10, noNaN: true });
/** A star around a centre: corners by their angle, so that it never crosses itself. */
const ster = fc
  .record({
    x: graad,
    y: graad,
    stralen: fc.array(fc.double({ min: 0.2, max: 5, noNaN: true }), { minLength: 3, maxLength: 24 }),
  })
  .map(({ x, y, stralen }) => ({
    x,
    y,
    ring: dicht(
      stralen.map((r, i): Punt => {
        const hoek = (2 * Math.PI * i) / stralen.length;
        return [x + r * Math.cos(hoek), y + r * Math.sin(hoek)];
      }),
    ),
  }));

describe('punt in vlak', () => {
  test('tegels die aan elkaar liggen: elk punt ligt in precies één, ook op de lijn en in een hoek', () => {
    const tegels: Vlak[] = [];
    for (let x = -3; x < 3; x += 1) for (let y = -3; y < 3; y += 1) tegels.push([[vierkant(x, y, 1)]]);
    const plek = fc.oneof(
      fc.double({ min: -3, max: 2.999, noNaN: true }),
      fc.constantFrom(-3, -2, -1, 0, 1, 2),
    );
    fc.assert(
      fc.property(plek, plek, (x, y) => {
        assert.equal(tegels.filter((t) => ligtIn(t, x, y)).length, 1, `${x}, ${y}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('een schuine grens van twee buren laat geen punt vallen en telt er geen twee keer', () => {
    const punt = fc.tuple(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
    );
    fc.assert(
      fc.property(punt, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), (eind, deel, opLijn) => {
        const [ex, ey] = [eind[0], 1];
        const west: Vlak = [
          [
            dicht([
              [0, 0],
              [0.5, 0],
              [ex, ey],
              [0, 1],
            ]),
          ],
        ];
        const oost: Vlak = [
          [
            dicht([
              [ex, ey],
              [0.5, 0],
              [1, 0],
              [1, 1],
            ]),
          ],
        ];
        const y = opLijn ? deel * 0.999 : eind[1];
        const x = opLijn ? 0.5 + (ex - 0.5) * y : deel * 0.999;
        assert.equal(Number(ligtIn(west, x, y)) + Number(ligtIn(oost, x, y)), 1, `${x}, ${y}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('draairichting, beginpunt en plaats maken niet uit', () => {
    fc.assert(
      fc.property(ster, graad, graad, fc.nat(), ({ ring }, x, y, begin) => {
        const open = ring.slice(0, -1);
        const k = begin % open.length;
        const gedraaid = dicht([...open.slice(k), ...open.slice(0, k)]);
        const eerst = ligtIn([[ring]], x, y);
        assert.equal(ligtIn([[ring.toReversed()]], x, y), eerst);
        assert.equal(ligtIn([[gedraaid]], x, y), eerst);
      }),
    );
  });

  test('het hart van een ster ligt erin, een punt buiten het kader nooit', () => {
    fc.assert(
      fc.property(ster, fc.double({ min: 0.001, max: 50, noNaN: true }), ({ x, y, ring }, ver) => {
        assert.equal(ligtIn([[ring]], x, y), ring.length > 4 || driehoekOm(ring, x, y));
        const { west, zuid, oost, noord } = kaderVan([[[ring]]])!;
        for (const [px, py] of [
          [west - ver, y],
          [oost + ver, y],
          [x, zuid - ver],
          [x, noord + ver],
        ] as const)
          assert.equal(ligtIn([[ring]], px, py), false);
      }),
    );
  });

  test('in een gat ligt niets, in een tweede deel wel', () => {
    const vlak: Vlak = [[vierkant(0, 0, 10), vierkant(4, 4, 2)], [vierkant(20, 20, 1)]];
    assert.deepEqual(
      (
        [
          [1, 1],
          [5, 5],
          [20.5, 20.5],
          [15, 15],
        ] as const
      ).map(([x, y]) => ligtIn(vlak, x, y)),
      [true, false, true, false],
    );
  });
});

/** By the sign of three corners: another way of asking the same. */
function driehoekOm([a, b, c]: Punt[], x: number, y: number): boolean {
  const kant = (p: Punt, q: Punt): number => (q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0]);
  const [k1, k2, k3] = [kant(a!, b!), kant(b!, c!), kant(c!, a!)];
  return (k1 > 0 && k2 > 0 && k3 > 0) || (k1 < 0 && k2 < 0 && k3 < 0);
}

describe('maat en midden', () => {
  test('oppervlak van een vierkant, van een streep en van niets', () => {
    assert.deepEqual(
      [
        vierkant(5, 51, 2),
        dicht([
          [0, 0],
          [1, 1],
          [2, 2],
        ]),
        [],
      ].map(ringOppervlak),
      [4, 0, 0],
    );
  });

  test('de naam komt altijd in het vlak te staan, ook in een hoefijzer en naast een gat', () => {
    const hoefijzer: Vlak = [
      [
        dicht([
          [0, 0],
          [10, 0],
          [10, 10],
          [7, 10],
          [7, 2],
          [3, 2],
          [3, 10],
          [0, 10],
        ]),
      ],
    ];
    const ring: Vlak = [[vierkant(0, 0, 10), vierkant(1, 1, 8)]];
    for (const vlak of [hoefijzer, ring]) {
      const [x, y] = midden(vlak);
      assert.ok(ligtIn(vlak, x, y), `${x}, ${y}`);
    }
    fc.assert(
      fc.property(ster, ({ ring: rand }) => {
        const [x, y] = midden([[rand]]);
        assert.ok(ligtIn([[rand]], x, y) || ringOppervlak(rand) < 1e-6);
      }),
    );
  });

  test('geen vlak is geen kader', () => {
    assert.equal(kaderVan([]), null);
    assert.deepEqual(kaderVan([[[vierkant(1, 2, 3)]]]), { west: 1, zuid: 2, oost: 4, noord: 5 });
  });
});
