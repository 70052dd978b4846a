import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { AdresDto, GebiedDto, KaartDto, StukDto } from '../contract.ts';
import {
  deelbaar,
  deelbaarTotaal,
  gekozenStukken,
  perAdres,
  perGebied,
  stukkenBij,
  zonderPlek,
} from './tellen.ts';

const stuk = (id: string, meer: Partial<StukDto> = {}): StukDto => ({
  soort: 'signaal',
  id,
  titel: id,
  pad: `/${id}`,
  thema: 'drugs',
  op: '2026-11-01',
  gebieden: [],
  adressen: [],
  ...meer,
});
const gebied = (id: string): GebiedDto => ({ id, soort: 'wijk', naam: id, vlak: [], midden: [0, 0] });
const adres = (naam: string): AdresDto => ({ adres: naam, punt: [5, 52], gebieden: ['w'] });
const stukken = [
  stuk('a', { gebieden: ['w', 'b'], adressen: [1], op: '2026-10-01' }),
  stuk('b', { gebieden: ['w'], soort: 'controle', adressen: [0, 1] }),
  stuk('c', { thema: 'milieu' }),
];
const kaart: KaartDto = {
  lagen: [],
  stukken,
  adressen: [adres('Weg 2'), adres('Weg 10'), adres('Weg 3')],
  van: '2026-01-01',
  tot: '2026-12-31',
  drempel: 5,
  afgekapt: false,
};

describe('tellen op de kaart', () => {
  test('een stuk telt één keer per gebied en per adres; een leeg gebied blijft staan', () => {
    assert.deepEqual(
      perGebied([gebied('w'), gebied('b'), gebied('leeg')], stukken).map((t) => [t.id, t.totaal, t.perSoort]),
      [
        ['w', 2, { signaal: 1, controle: 1 }],
        ['b', 1, { signaal: 1 }],
        ['leeg', 0, {}],
      ],
    );
    assert.deepEqual(
      perAdres(kaart, stukken).map((t) => [t.plek.adres, t.totaal]),
      [
        ['Weg 10', 2],
        ['Weg 2', 1],
      ],
    );
  });

  test('gekozen gebied of adres geeft zijn stukken, nieuwste eerst; de rest zonder plek is niet weg', () => {
    assert.deepEqual(
      [stukkenBij('w', stukken), stukkenBij('adres:0', stukken), zonderPlek(stukken)].map((l) =>
        l.map((s) => s.id),
      ),
      [['b', 'a'], ['b'], ['c']],
    );
  });

  test('soort en thema versmallen, niets gekozen is alles', () => {
    const ids = (soort: string[], thema: string[]) =>
      gekozenStukken(kaart, { soort, thema }).map((s) => s.id);
    assert.deepEqual(
      [ids([], []), ids(['controle'], []), ids([], ['milieu']), ids(['controle'], ['milieu'])],
      [['a', 'b', 'c'], ['b'], ['c'], []],
    );
  });

  test('gedeeld staat er nooit een aantal onder de drempel, behalve nul', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 2, max: 50 }), (n, drempel) => {
        assert.equal(deelbaar(n, null), n);
        assert.equal(deelbaar(n, drempel), n >= 1 && n < drempel ? null : n);
      }),
    );
  });

  test('het totaal van een gedeelde plek verraadt geen afgeschermd deel: elke waarde daarvan past er nog bij', () => {
    const aantallen = fc.dictionary(fc.constantFrom('signaal', 'casus', 'controle'), fc.nat(12));
    fc.assert(
      fc.property(aantallen, fc.integer({ min: 2, max: 8 }), (perSoort, drempel) => {
        const { aantal, vanaf } = deelbaarTotaal(perSoort, drempel);
        for (const [soort, n] of Object.entries(perSoort)) {
          if (deelbaar(n, drempel) !== null) continue;
          assert.ok(vanaf);
          for (let ander = 1; ander < drempel; ander += 1)
            assert.deepEqual(deelbaarTotaal({ ...perSoort, [soort]: ander }, drempel), { aantal, vanaf });
        }
        const echt = Object.values(perSoort).reduce((som, n) => som + n, 0);
        assert.ok(vanaf ? aantal <= echt : aantal === echt);
      }),
    );
  });
});
