import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { rdNaarWgs84 } from '#platform/reckon/rijksdriehoek.ts';
import { featuresVan, leesGebied, redenWoord } from './gebied.ts';

const vierkant = (x: number, y: number, maat: number): [number, number][] => [
  [x, y],
  [x + maat, y],
  [x + maat, y + maat],
  [x, y + maat],
  [x, y],
];
const vlak = (ringen: unknown, props: object = { naam: 'Wijk' }) => ({
  type: 'Feature',
  properties: props,
  geometry: { type: 'Polygon', coordinates: ringen },
});
const graden = vierkant(5.2, 52.5, 0.01);

describe('een gebied uit een bestand', () => {
  test('RD wordt omgerekend, WGS84 blijft zoals het staat', () => {
    const rd = vierkant(130_000, 500_000, 500);
    const uit = leesGebied(vlak([rd]), 'wijk');
    assert.ok(typeof uit !== 'string');
    assert.deepEqual([uit.omgerekend, uit.vlak[0]![0]![2]], [true, rdNaarWgs84(130_500, 500_500)]);
    const al = leesGebied(vlak([graden]), 'wijk');
    assert.ok(typeof al !== 'string' && !al.omgerekend);
    assert.deepEqual([al.vlak, al.west, al.noord], [[[graden]], 5.2, 52.51]);
  });

  const fouten: [string, unknown, string][] = [
    ['breedte voorop', vlak([graden.map(([x, y]) => [y, x])]), 'omgewisseld'],
    ['in zee bij Afrika', vlak([vierkant(0, 0, 1)]), 'buiten-nederland'],
    [
      'half graden, half meters',
      vlak([[...graden.slice(0, 3), [130_000, 500_000], graden[0]]]),
      'buiten-nederland',
    ],
    ['een ring die niet sluit', vlak([graden.slice(0, -1)]), 'ring-open'],
    ['een ring van drie punten', vlak([[graden[0], graden[1], graden[0]]]), 'ring-te-kort'],
    ['een streep', vlak([[graden[0], graden[2], graden[0], graden[2], graden[0]]]), 'ring-leeg'],
    ['een gat dat niet sluit', vlak([graden, graden.slice(0, -1)]), 'ring-open'],
    ['geen ringen', vlak([]), 'geen-vlak'],
    ['tekst voor getal', vlak([[['5.2', 52.5], ...graden]]), 'geen-vlak'],
    ['te veel punten', vlak([Array.from({ length: 50_001 }, () => graden[0])]), 'te-veel-punten'],
    ['te veel gaten', vlak(Array.from({ length: 501 }, () => graden)), 'te-veel-punten'],
    ['zonder naam', vlak([graden], { code: 'WK1' }), 'naam'],
    [
      'een punt',
      { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [5, 52] } },
      'geen-vlak',
    ],
    ['niets', null, 'vorm'],
  ];
  for (const [wat, feature, reden] of fouten)
    test(`${wat}: ${reden}, met een zin erbij`, () => {
      assert.equal(leesGebied(feature, 'wijk'), reden);
      assert.notEqual(redenWoord(reden), reden);
    });

  test('wat voor gebied staat in het bestand of wordt gezegd', () => {
    const soort = (props: object, gezegd: string | null) => {
      const uit = leesGebied(vlak([graden], { naam: 'X', ...props }), gezegd);
      return typeof uit === 'string' ? uit : uit.soort;
    };
    assert.deepEqual(
      [soort({ soort: 'buurt' }, null), soort({ soort: 'buurt' }, 'jachthaven'), soort({}, null)],
      ['buurt', 'jachthaven', 'soort'],
    );
  });

  test('het genoemde stelsel moet bij de getallen passen; een ander stelsel wordt geweigerd', () => {
    const van = (name: string) =>
      featuresVan({ type: 'FeatureCollection', features: [1], crs: { type: 'name', properties: { name } } });
    assert.deepEqual(
      [
        'urn:ogc:def:crs:EPSG::28992',
        'EPSG:28992',
        'urn:ogc:def:crs:OGC:1.3:CRS84',
        'EPSG:4326',
        'EPSG:3857',
        'Mercator28992x',
      ].map(van),
      [
        { features: [1], stelsel: 'rd' },
        { features: [1], stelsel: 'rd' },
        { features: [1], stelsel: 'wgs84' },
        { features: [1], stelsel: 'wgs84' },
        'stelsel-onbekend',
        'stelsel-onbekend',
      ],
    );
    assert.equal(leesGebied(vlak([graden]), 'wijk', 'rd'), 'buiten-nederland');
    assert.equal(leesGebied(vlak([vierkant(130_000, 500_000, 9)]), 'wijk', 'wgs84'), 'buiten-nederland');
    assert.equal(featuresVan({ type: 'FeatureCollection', features: Array(5001) }), 'te-veel-gebieden');
    assert.equal(featuresVan([]), 'geen-geojson');
  });

  test('wat er ook in staat, het wordt een gebied in Nederland of een reden, nooit een val', () => {
    fc.assert(
      fc.property(fc.anything({ maxDepth: 5 }), fc.anything(), (a, b) => {
        for (const feature of [a, vlak(a), { type: 'Feature', properties: b, geometry: a }]) {
          const uit = leesGebied(feature, 'wijk');
          assert.ok(typeof uit === 'string' || uit.west >= 2.5);
        }
      }),
      { numRuns: 300 },
    );
  });
});
