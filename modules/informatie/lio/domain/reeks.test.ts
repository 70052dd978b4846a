import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isWorkingDay } from '#platform/reckon/dates.ts';
import { beginOp, datumIn, vooruit } from './reeks.ts';

const derdeDonderdag = { week: 3, weekdag: 4 };

test('LIO-1: elke derde donderdag, en op een vrije dag een week later', () => {
  assert.equal(datumIn('2026-11', derdeDonderdag), '2026-11-19');
  assert.equal(datumIn('2026-05', { week: 2, weekdag: 4 }), '2026-05-21'); // Hemelvaart op de 14e
  assert.equal(datumIn('2026-12', { week: 5, weekdag: 5 }), '2026-12-18'); // de laatste vrijdag is eerste kerstdag
  assert.equal(datumIn('2027-02', { week: 5, weekdag: 1 }), '2027-02-22');
});

test('LIO-1: altijd in de eigen maand, op de weekdag, op een werkdag', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2024, max: 2028 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      (jaar, m, week, weekdag) => {
        const maand = `${jaar}-${String(m).padStart(2, '0')}`;
        const dag = datumIn(maand, { week, weekdag });
        assert.ok(dag.startsWith(maand), dag);
        assert.equal(Temporal.PlainDate.from(dag).dayOfWeek, weekdag);
        assert.ok(isWorkingDay(dag), dag);
      },
    ),
  );
});

test('de klok aan de muur is de Nederlandse, zomer en winter', () => {
  assert.equal(beginOp('2026-11-19', '13:30'), '2026-11-19T12:30:00.000Z');
  assert.equal(beginOp('2026-07-16', '13:30'), '2026-07-16T11:30:00.000Z');
});

test('vooruit telt de vergaderingen die nog komen, vandaag meegerekend', () => {
  const dagen = (vandaag: string) => vooruit(vandaag, derdeDonderdag, 3).map((v) => v.datum);
  assert.deepEqual(dagen('2026-11-19'), ['2026-11-19', '2026-12-17', '2027-01-21']);
  assert.deepEqual(dagen('2026-11-20'), ['2026-12-17', '2027-01-21', '2027-02-18']);
});
