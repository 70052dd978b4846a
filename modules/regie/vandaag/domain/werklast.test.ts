import assert from 'node:assert/strict';
import { test } from 'node:test';
import { perCollega } from './werklast.ts';

test('VDG-7: opgeteld over kamers, op naam, zonder wie niets heeft of geen toegang meer heeft', () => {
  const last = perCollega(
    [
      { accountId: 'b', open: 1, teLaat: 1 },
      { accountId: 'a', open: 2, teLaat: 0 },
      { accountId: 'b', open: 4, teLaat: 1 },
      { accountId: 'weg', open: 9, teLaat: 9 },
    ],
    [
      { id: 'a', naam: 'Zwaan' },
      { id: 'b', naam: 'Bakker' },
      { id: 'c', naam: 'Niets' },
    ],
  );
  assert.deepEqual(last, [
    { naam: 'Bakker', open: 5, teLaat: 2 },
    { naam: 'Zwaan', open: 2, teLaat: 0 },
  ]);
});
