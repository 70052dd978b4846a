import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextPlace } from './grid-keys.ts';

const size = { rows: 1000, columns: 5, page: 20 };

test('pijlen blijven binnen de tabel', () => {
  assert.deepEqual(nextPlace('ArrowUp', false, { row: 0, column: 2 }, size), { row: 0, column: 2 });
  assert.deepEqual(nextPlace('ArrowDown', false, { row: 999, column: 2 }, size), { row: 999, column: 2 });
  assert.deepEqual(nextPlace('ArrowRight', false, { row: 3, column: 4 }, size), { row: 3, column: 4 });
});

test('Home en End blijven in de rij, met Ctrl gaan ze naar de hoek', () => {
  assert.deepEqual(nextPlace('End', false, { row: 3, column: 1 }, size), { row: 3, column: 4 });
  assert.deepEqual(nextPlace('End', true, { row: 3, column: 1 }, size), { row: 999, column: 4 });
  assert.deepEqual(nextPlace('Home', true, { row: 3, column: 1 }, size), { row: 0, column: 0 });
});

test('een bladzijde verder stopt bij de laatste rij', () => {
  assert.deepEqual(nextPlace('PageDown', false, { row: 990, column: 0 }, size), { row: 999, column: 0 });
});

test('andere toetsen zijn niet van de tabel', () => {
  assert.equal(nextPlace('v', false, { row: 0, column: 0 }, size), null);
});
