import fc from 'fast-check';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bereiken } from '../contract.ts';
import { opzet } from './opzet.ts';
import {
  demandBlok,
  demandConcept,
  gaatMee,
  geefTerug,
  herzie,
  legVoor,
  publiceer,
  stelVast,
  verschuif,
  type Verslag,
} from './verslag.ts';

const CONCEPT: Verslag = {
  id: 'v',
  versie: 1,
  jaar: 2025,
  nummer: 1,
  titel: 'Verslag',
  stand: 'concept',
  voorgelegdDoorId: null,
  vastgesteldDoorId: null,
  vastgesteldOp: null,
  besluitDatum: null,
  besluit: null,
  herzienReden: null,
  terugReden: null,
  gepubliceerdOp: null,
};
const BESLUIT = {
  door: 'b',
  op: '2026-03-03T10:00:00Z',
  vandaag: '2026-03-03',
  datum: '2026-03-02',
  besluit: 'B&W 12',
};
const code = (c: string) => ({ code: c });

test('VSL-1: een intern blok staat alleen in de interne versie, een openbaar blok in alle', () => {
  const versies = (bereik: (typeof bereiken)[number]) =>
    bereiken.filter((versie) => gaatMee({ bereik }, versie));
  assert.deepEqual(versies('intern'), ['intern']);
  assert.deepEqual(versies('besloten'), ['intern', 'besloten']);
  assert.deepEqual(versies('openbaar'), ['intern', 'besloten', 'openbaar']);
});

test('VSL-2: buiten concept verandert er niets aan de inhoud', () => {
  const voorgelegd = legVoor(CONCEPT, 'a');
  for (const v of [voorgelegd, stelVast(voorgelegd, BESLUIT)])
    assert.throws(() => demandConcept(v), code('verslagen.niet-in-concept'));
  assert.equal(geefTerug(voorgelegd, 'Te lang').stand, 'concept');
  assert.throws(() => geefTerug(CONCEPT, 'x'), code('verslagen.niet-voorgelegd'));
});

test('VSL-3: wie voorlegt, stelt niet zelf vast, en het besluit is niet van morgen', () => {
  const voorgelegd = legVoor(CONCEPT, 'a');
  assert.throws(() => stelVast(voorgelegd, { ...BESLUIT, door: 'a' }), code('verslagen.zelf-voorgelegd'));
  assert.throws(() => stelVast(voorgelegd, { ...BESLUIT, datum: '2026-03-04' }));
  assert.throws(() => stelVast(CONCEPT, BESLUIT), code('verslagen.niet-voorgelegd'));
});

test('VSL-5 en VSL-6: alleen wat vastgesteld is gaat uit of wordt herzien, en het oude blijft zoals het was', () => {
  assert.throws(() => publiceer(CONCEPT, BESLUIT.op), code('verslagen.niet-vastgesteld'));
  const vast = stelVast(legVoor(CONCEPT, 'a'), BESLUIT);
  const oud = structuredClone(vast);
  const nieuw = herzie(vast, { id: 'w', reden: 'Een cijfer was fout' });
  assert.deepEqual(vast, oud);
  assert.deepEqual([nieuw.nummer, nieuw.stand, nieuw.besluit], [2, 'concept', null]);
  assert.throws(() => herzie(nieuw, { id: 'x', reden: 'nog eens' }), code('verslagen.niet-vastgesteld'));
});

test('een lijn hoort bij doelen en alleen daar, een code bij een cijfer en alleen daar', () => {
  const b = { hoofdstuk: 'doelen', lijn: 'informatie', soort: 'cijfer', code: 'x' } as const;
  demandBlok(b);
  assert.throws(() => demandBlok({ ...b, lijn: null }));
  assert.throws(() => demandBlok({ ...b, hoofdstuk: 'vooruit' }));
  assert.throws(() => demandBlok({ ...b, code: null }));
  assert.throws(() => demandBlok({ ...b, soort: 'tekst' }));
});

test('het geraamte is zelf geldig en geeft elk cijfer een plek bij zijn lijn of in de bijlage', () => {
  const blokken = opzet([
    { code: 'a', lijn: 'informatie' },
    { code: 'b', lijn: 'privacy' },
    { code: 'c', lijn: 'regie' },
  ]);
  blokken.forEach((b) => demandBlok(b));
  assert.deepEqual(
    blokken.filter((b) => b.code).map((b) => [b.hoofdstuk, b.lijn, b.code]),
    [
      ['doelen', 'informatie', 'a'],
      ['privacy', null, 'b'],
    ],
  );
  assert.ok(blokken.some((b) => b.soort === 'cijferbijlage'));
});

test('verschuiven houdt elk blok precies eenmaal, en terugschuiven herstelt', () => {
  const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(ids, fc.nat(), (lijst, n) => {
      const id = lijst[n % (lijst.length - 1)]!;
      const omlaag = verschuif(lijst, id, 'omlaag');
      assert.deepEqual(omlaag.toSorted(), lijst.toSorted());
      assert.notDeepEqual(omlaag, lijst);
      assert.deepEqual(verschuif(omlaag, id, 'omhoog'), lijst);
    }),
  );
});
