import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import { herleidbaarheden, kringgroottes, mmaOpvolgingen } from '../contract.ts';
import {
  beoordeel,
  CITAAT_WOORDEN,
  demandBeoordeeld,
  demandEigenWoorden,
  gelezen,
  isOpgevolgd,
  volgOp,
  waarschuwing,
  type Mma,
} from './mma.ts';
import { standaardTermijnen } from './termijnen.ts';

const nu = {
  nu: '2026-11-09T08:00:00.000Z',
  vandaag: '2026-11-09',
  door: 'regisseur',
  termijnen: standaardTermijnen,
};
const mma = (extra: Partial<Mma> = {}): Mma => ({
  id: 'a',
  kenmerk: 'MA-2026-AAA-AAA',
  versie: 1,
  stand: 'te-lezen',
  ontvangenOp: nu.nu,
  voor: '2026-11-10',
  categorie: null,
  ookPolitie: null,
  mNummer: null,
  herleidbaarheid: null,
  kring: null,
  opvolging: null,
  motief: null,
  resultaat: null,
  bruikbaarheid: null,
  einddatum: '2027-11-09',
  ...extra,
});
const inHand = (extra: Partial<Mma> = {}) =>
  beoordeel(gelezen(mma(extra)), { herleidbaarheid: 'laag', kring: 'meer' });
const code = (expected: string) => (error: unknown) =>
  error instanceof RuleViolated && error.code === expected;

describe('toetsen', () => {
  test('MMA-2 eerst lezen, dan beoordelen, dan pas iets doen', () => {
    assert.throws(
      () => beoordeel(mma(), { herleidbaarheid: 'laag', kring: 'meer' }),
      code('mma.eerst-lezen'),
    );
    assert.throws(() => demandBeoordeeld(gelezen(mma())), code('mma.eerst-beoordelen'));
    assert.throws(() => volgOp(gelezen(mma()), { opvolging: 'lio' }, nu), code('mma.eerst-beoordelen'));
    demandBeoordeeld(inHand());
  });

  test('MMA-2 hoe minder mensen het weten, hoe zwaarder de waarschuwing', () => {
    const zwaarte = { wachten: 2, 'groep-verbreden': 1, geen: 0 };
    const van = (h: Mma['herleidbaarheid'], k: Mma['kring']) =>
      zwaarte[waarschuwing(mma({ herleidbaarheid: h, kring: k })) ?? 'geen'];
    for (const h of herleidbaarheden)
      for (let i = 1; i < kringgroottes.length; i += 1)
        assert.ok(van(h, kringgroottes[i - 1]!) >= van(h, kringgroottes[i]!), `${h} ${kringgroottes[i]}`);
    assert.equal(waarschuwing(mma({ herleidbaarheid: 'hoog', kring: 'meer' })), 'wachten');
    assert.equal(waarschuwing(mma({ herleidbaarheid: 'laag', kring: 'meer' })), null);
  });
});

describe('afleiden', () => {
  const woord = fc.stringMatching(/^[a-z]{2,8}$/);

  test('MMA-3 zeven woorden achter elkaar uit de tekst is een citaat, hoe het ook geschreven is', () => {
    fc.assert(
      fc.property(fc.array(woord, { minLength: 12, maxLength: 40 }), fc.nat(), (woorden, van) => {
        const at = van % (woorden.length - CITAAT_WOORDEN);
        const stuk = woorden.slice(at, at + CITAAT_WOORDEN);
        const anders = stuk.map((w) => `${w.toUpperCase()},`).join('  ');
        assert.throws(() => demandEigenWoorden(`Vooraf ${anders} achteraf`, woorden.join(' ')), Invalid);
      }),
    );
  });

  test('MMA-3 zes woorden, of andere woorden, mogen', () => {
    demandEigenWoorden('een twee drie vier vijf zes anders', 'een twee drie vier vijf zes zeven acht');
    demandEigenWoorden('Er is mogelijk productie.', 'In de schuur worden pillen gedraaid.');
    demandEigenWoorden('', 'tekst');
  });
});

describe('opvolgen', () => {
  test('MMA-4 geen opvolging vraagt een motief', () => {
    assert.throws(() => volgOp(inHand(), { opvolging: 'geen', motief: ' ' }, nu), Invalid);
    assert.equal(
      volgOp(inHand(), { opvolging: 'geen', motief: 'Al bekend bij politie.' }, nu).stand,
      'afgerond',
    );
  });

  test('MMA-4 afgerond is wat geen vervolg heeft of een resultaat; wat loopt, loopt', () => {
    for (const opvolging of mmaOpvolgingen) {
      const open = volgOp(inHand(), { opvolging, motief: 'm', resultaat: 'loopt' }, nu);
      assert.equal(open.stand, isOpgevolgd(opvolging) ? 'in-behandeling' : 'afgerond', opvolging);
      const dicht = volgOp(inHand(), { opvolging, motief: 'm', resultaat: 'maatregel' }, nu);
      assert.equal(dicht.stand, 'afgerond', opvolging);
    }
  });
});
