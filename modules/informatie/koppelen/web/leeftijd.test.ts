import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leeftijd } from './leeftijd.ts';

test('een feit is eerst dagen oud, dan hele maanden, dan hele jaren', () => {
  const oud = (van: string) => Object.values(leeftijd(van, '2026-11-25')).reverse().join(' ');
  assert.equal(oud('2026-11-25'), '0 dagen');
  assert.equal(oud('2026-11-26'), '0 dagen');
  assert.equal(oud('2026-09-27'), '59 dagen');
  assert.equal(oud('2026-09-26'), '1 maanden');
  assert.equal(oud('2025-11-26'), '11 maanden');
  assert.equal(oud('2024-11-26'), '23 maanden');
  assert.equal(oud('2024-11-25'), '2 jaren');
  assert.equal(oud('2020-12-01'), '5 jaren');
});
