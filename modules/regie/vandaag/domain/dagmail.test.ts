import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isStil, isTijd } from './dagmail.ts';

test('VDG-8: in de ochtend van een werkdag, naar de klok van Nederland, één keer per dag', () => {
  // Winter: half past seven here is half past six in UTC; in summer half past five.
  assert.equal(isTijd('2026-11-09T06:29:00.000Z', null), false);
  assert.equal(isTijd('2026-11-09T06:30:00.000Z', null), true);
  assert.equal(isTijd('2026-07-06T05:30:00.000Z', null), true);
  assert.equal(isTijd('2026-07-06T05:29:00.000Z', null), false);
  assert.equal(isTijd('2026-11-09T11:00:00.000Z', null), false);
  assert.equal(isTijd('2026-11-09T08:00:00.000Z', '2026-11-09'), false);
  assert.equal(isTijd('2026-11-09T08:00:00.000Z', '2026-11-06'), true);
});

test('VDG-8: niet op zaterdag en niet op een feestdag', () => {
  assert.equal(isTijd('2026-11-07T08:00:00.000Z', null), false);
  assert.equal(isTijd('2026-12-25T08:00:00.000Z', null), false);
});

test('VDG-9: is er niets, dan is er geen mail', () => {
  const niets = { vandaag: 0, dezeWeek: 0, wacht: 0, teLaat: 0, afspraken: 0, nieuw: 0 };
  assert.equal(isStil(niets), true);
  assert.equal(isStil({ ...niets, afspraken: 1 }), false);
});
