import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import * as dates from './dates.ts';

const date = fc
  .integer({ min: 0, max: 73_000 })
  .map((days) => Temporal.PlainDate.from('1950-01-01').add({ days }).toString());

test('Een moment valt op de dag in Nederland, ook rond middernacht en de klokwissel', () => {
  assert.equal(dates.legalDay('2026-11-08T23:30:00.000Z'), '2026-11-09');
  assert.equal(dates.legalDay('2026-07-01T21:59:59.999Z'), '2026-07-01');
  assert.equal(dates.legalDay('2026-07-01T22:00:00.000Z'), '2026-07-02');
  assert.equal(dates.monthOf('2026-12-31T23:00:00.000Z'), '2027-01');
});

test('Begin en einde van een dag sluiten op elkaar aan en duren op de klokwissel 23 of 25 uur', () => {
  assert.equal(dates.startOfDay('2026-03-29'), '2026-03-28T23:00:00.000Z');
  assert.equal(dates.endOfDay('2026-03-29'), '2026-03-29T22:00:00.000Z');
  fc.assert(
    fc.property(date, (day) => {
      assert.equal(dates.legalDay(dates.startOfDay(day)), day);
      assert.equal(dates.endOfDay(day), dates.startOfDay(dates.addDays(day, 1)));
    }),
  );
});

test('Week, kwartaal en maandeinde', () => {
  assert.deepEqual(dates.isoWeek('2027-01-03'), { year: 2026, week: 53 });
  assert.deepEqual(dates.isoWeek('2026-01-01'), { year: 2026, week: 1 });
  assert.equal(dates.quarterOf('2026-11-09'), '2026-K4');
  assert.equal(dates.addMonths('2026-01-31', 1), '2026-02-28');
  assert.equal(dates.addYears('2024-02-29', 1), '2025-02-28');
});

test('Werkdagen slaan weekend, feestdag en gelijkgestelde dag over', () => {
  assert.equal(dates.addWorkingDays('2026-05-13', 1), '2026-05-18');
  assert.equal(dates.addWorkingDays('2026-05-18', -1), '2026-05-13');
  assert.equal(dates.addWorkingDays('2026-11-09', 0), '2026-11-09');
  assert.equal(dates.workingDaysBetween('2026-12-24', '2026-12-28'), 1);
});

test('Werkdagen optellen en tellen zijn elkaars omgekeerde', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), (day, days) => {
      const end = dates.addWorkingDays(day, days);
      assert.ok(dates.isWorkingDay(end));
      assert.equal(dates.workingDaysBetween(day, end), days);
    }),
    { numRuns: 50 },
  );
});

test('Dagen optellen en tellen zijn elkaars omgekeerde', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -4000, max: 4000 }), (day, days) => {
      assert.equal(dates.daysBetween(day, dates.addDays(day, days)), days);
    }),
  );
});

test('Leeftijd in dagen en uren is nooit negatief', () => {
  assert.deepEqual(dates.ageParts('2026-11-08T06:00:00.000Z', '2026-11-09T09:59:00.000Z'), {
    days: 1,
    hours: 3,
  });
  assert.deepEqual(dates.ageParts('2026-11-09T09:00:00.000Z', '2026-11-09T08:00:00.000Z'), {
    days: 0,
    hours: 0,
  });
});

test('Alleen een bestaande datum in vaste vorm is een datum', () => {
  assert.ok(dates.isLocalDate('2028-02-29'));
  for (const text of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ]) {
    assert.equal(dates.isLocalDate(text), false, text);
  }
});
