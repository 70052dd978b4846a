import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import {
  demandGesprek,
  demandInzicht,
  demandOpnieuw,
  demandToestemming,
  doeAf,
  isTeLaat,
  trekToestemmingIn,
  type Gesprek,
  type Inzicht,
  type Perspectief,
} from './stuk.ts';

const basis = {
  id: 'x',
  versie: 1,
  jaar: 2026,
  lijn: 'regie',
  bereik: 'openbaar',
  einddatum: '2031-12-31',
} as const;
const p: Perspectief = {
  ...basis,
  stem: 'inwoner',
  tekst: 'Het is rustiger in de straat.',
  naam: 'Marjan Vonk',
  hoe: 'mondeling',
  op: '2026-05-01',
  vastgelegdDoor: 'ik',
  ingetrokkenOp: null,
};
const g: Gesprek = {
  ...basis,
  soort: 'toezegging',
  partner: 'raad',
  tekst: 'Er komt een overzicht.',
  datum: '2026-05-01',
  voor: '2026-06-01',
  eigenaarId: 'ik',
  uitkomst: null,
  afgedaanOp: null,
};
const i: Inzicht = {
  ...basis,
  soort: 'effect',
  tekst: 'Er kwam geen nieuwe box.',
  zekerheid: 'mogelijk',
  grond: 'Twee verhuurders zagen ervan af.',
  besluit: null,
  aanbevelingId: null,
};
const velden = (run: () => unknown): string[] => {
  try {
    run();
  } catch (error) {
    if (error instanceof Invalid) return error.faults.map((f) => f.veld);
    throw error;
  }
  return [];
};

test('VRH-7: de naam die de spreker wil staat in haar eigen veld; toestemming is al gegeven', () => {
  assert.deepEqual(
    velden(() => demandToestemming(p, '2026-05-01')),
    [],
  );
  assert.deepEqual(
    velden(() => demandToestemming(p, '2026-04-30')),
    ['op'],
  );
});

test('VRH-7: intrekken haalt naam en woorden weg en gaat één keer; daarna is er niets te wijzigen', () => {
  const weg = trekToestemmingIn(p, '2026-06-01', '2026-07-01');
  assert.deepEqual(
    [weg.naam, weg.tekst, weg.ingetrokkenOp, weg.einddatum],
    [null, '', '2026-06-01', '2026-07-01'],
  );
  assert.throws(() => trekToestemmingIn(weg, '2026-06-02', '2026-07-02'), RuleViolated);
  assert.throws(() => demandToestemming(weg, '2026-06-02'), RuleViolated);
});

test('VRH-7: andere woorden, naam of een ruimer bereik vragen opnieuw toestemming; een kleiner bereik niet', () => {
  const nauw = { ...p, bereik: 'intern' as const };
  for (const wordt of [{ ...nauw, tekst: 'Anders.' }, { ...nauw, naam: null }, p])
    assert.deepEqual(
      velden(() => demandOpnieuw(nauw, wordt, false)),
      ['op'],
    );
  assert.deepEqual(
    velden(() => demandOpnieuw(nauw, p, true)),
    [],
  );
  assert.deepEqual(
    velden(() => demandOpnieuw(p, nauw, false)),
    [],
  );
});

test('VRH-8: openbaar zonder namen, in elk tekstveld; intern mag, een BSN nergens', () => {
  const naam = 'Later kwam Fatima langs.';
  assert.deepEqual(
    velden(() => demandToestemming({ ...p, tekst: naam }, '2026-05-01')),
    ['tekst'],
  );
  assert.deepEqual(
    velden(() => demandInzicht({ ...i, tekst: naam, grond: naam })),
    ['tekst', 'grond'],
  );
  assert.deepEqual(
    velden(() => demandGesprek({ ...g, tekst: naam })),
    ['tekst'],
  );
  assert.deepEqual(
    velden(() => doeAf(g, naam, '2026-06-01')),
    ['uitkomst'],
  );
  assert.deepEqual(
    velden(() => demandGesprek({ ...g, tekst: naam, bereik: 'intern' })),
    [],
  );
  assert.deepEqual(
    velden(() => demandGesprek({ ...g, tekst: 'Nummer 111222333.', bereik: 'intern' })),
    ['tekst'],
  );
});

test('VRH-9: een les heeft geen zekerheid, een effect geen besluit', () => {
  const les: Inzicht = { ...i, soort: 'les', zekerheid: null, grond: null, besluit: 'Vast in het plan.' };
  assert.deepEqual(
    velden(() => demandInzicht(les)),
    [],
  );
  assert.throws(() => demandInzicht({ ...les, zekerheid: 'zeker' }), RuleViolated);
  assert.throws(() => demandInzicht({ ...i, besluit: 'Vast.' }), RuleViolated);
  assert.deepEqual(
    velden(() => demandInzicht({ ...i, zekerheid: null, grond: ' ' })),
    ['zekerheid', 'grond'],
  );
});

test('VRH-10: te laat is na de dag zelf, tot zij afgedaan is', () => {
  assert.equal(isTeLaat(g, '2026-06-01'), false);
  assert.equal(isTeLaat(g, '2026-06-02'), true);
  const af = doeAf(g, 'Besproken.', '2026-06-02');
  assert.equal(isTeLaat(af, '2026-06-03'), false);
  assert.throws(() => doeAf(af, 'Nog eens.', '2026-06-03'), RuleViolated);
  assert.deepEqual(
    velden(() => demandGesprek({ ...g, voor: '2026-04-30' })),
    ['voor'],
  );
  assert.deepEqual(
    velden(() => demandGesprek({ ...g, soort: 'vraag', voor: null, eigenaarId: null })),
    [],
  );
});
