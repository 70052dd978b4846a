import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseDate } from './parse-date.ts';

/** A Monday. */
const today = '2026-11-09';
const read = (text: string) => parseDate(text, today);

test('een datum zoals mensen die schrijven', () => {
  for (const text of [
    '17 dec 2026',
    '17 december 2026',
    '17-12-2026',
    '17/12/26',
    '17.12.2026',
    '2026-12-17',
    'do 17 dec 2026',
    '17 Dec',
  ]) {
    assert.equal(read(text), '2026-12-17', text);
  }
});

test('zonder jaar is de eerstvolgende bedoeld', () => {
  assert.equal(read('9 nov'), '2026-11-09');
  assert.equal(read('8 nov'), '2027-11-08');
  assert.equal(read('3 mrt'), '2027-03-03');
  assert.equal(read('3 maart'), '2027-03-03');
});

test('een dag van de week is de volgende, nooit vandaag', () => {
  assert.equal(read('di'), '2026-11-10');
  assert.equal(read('maandag'), '2026-11-16');
  assert.equal(read('friday'), '2026-11-13');
});

test('woorden en stappen', () => {
  assert.equal(read('vandaag'), today);
  assert.equal(read('overmorgen'), '2026-11-11');
  assert.equal(read('+14'), '2026-11-23');
  assert.equal(read('+2 weken'), '2026-11-23');
  assert.equal(read('-1'), '2026-11-08');
});

test('wat de kalender niet kent is geen datum', () => {
  for (const text of [
    '31 feb 2026',
    '30-02-2026',
    '2026-13-01',
    '17 foo',
    'dinges',
    '17',
    '',
    '2025-02-29',
  ]) {
    assert.equal(read(text), null, text);
  }
  assert.equal(read('29-02-2028'), '2028-02-29');
});
