import assert from 'node:assert/strict';
import { test } from 'node:test';
import { monthList, monthsOf, partOf } from './period.ts';

test('jaar, kwartaal en maand worden herkend zoals zij gekozen zijn', () => {
  for (const part of ['jaar', 'k1', 'k2', 'k3', 'k4', 'm2', 'm12'] as const)
    assert.equal(partOf(monthsOf(2026, part)), part);
  assert.equal(partOf({ van: '2025-11', tot: '2026-02' }), 'eigen');
  assert.equal(partOf({ van: '2026-02', tot: '2026-04' }), 'eigen');
});

test('maanden lopen over de jaargrens en houden op', () => {
  assert.deepEqual(monthList('2025-11', '2026-02'), ['2025-11', '2025-12', '2026-01', '2026-02']);
  assert.deepEqual(monthList('2026-02', '2026-01'), []);
});
