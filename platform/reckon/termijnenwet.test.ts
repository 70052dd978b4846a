import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, isWorkingDay, workingDaysBetween } from './dates.ts';
import { exemptByLength, termEnd, termEndHours } from './termijnenwet.ts';
import type { Term } from './termijnenwet.ts';

const end = (...args: Parameters<typeof termEnd>): string => termEnd(...args).end;

test('Zes weken bezwaar eindigen op dezelfde weekdag als de bekendmaking', () => {
  assert.equal(end('2026-11-09', { length: 6, unit: 'week' }), '2026-12-21');
  assert.equal(end('2026-11-10', { length: 6, unit: 'week' }, { firstDay: 'dag-zelf' }), '2026-12-21');
});

test('Een einde op zaterdag schuift naar maandag en laat zien waarom', () => {
  const { end: last, steps } = termEnd('2026-11-07', { length: 2, unit: 'week' });
  assert.equal(last, '2026-11-23');
  assert.deepEqual(steps, [
    { code: 'start', date: '2026-11-07' },
    { code: 'eerste-dag', date: '2026-11-08' },
    { code: 'berekend', date: '2026-11-21', length: 2, unit: 'week' },
    { code: 'art1-verlengd', from: '2026-11-21', date: '2026-11-22', because: 'zaterdag' },
    { code: 'art1-verlengd', from: '2026-11-22', date: '2026-11-23', because: 'zondag' },
    { code: 'einde', date: '2026-11-23' },
  ]);
});

test('Hemelvaart met de gelijkgestelde vrijdag verlengt tot maandag', () => {
  assert.equal(end('2026-04-30', { length: 2, unit: 'week' }), '2026-05-18');
});

test('Goede Vrijdag verlengt over heel Pasen', () => {
  assert.equal(end('2026-03-20', { length: 14, unit: 'dag' }), '2026-04-07');
});

test('Een termijn van drie dagen bevat ten minste twee werkdagen', () => {
  // Friday: Saturday, Sunday, Monday hold one working day only.
  assert.equal(end('2026-11-06', { length: 3, unit: 'dag' }), '2026-11-10');
  assert.equal(end('2026-11-05', { length: 3, unit: 'dag' }), '2026-11-09');
  assert.equal(end('2026-04-02', { length: 3, unit: 'dag' }), '2026-04-08');
});

test('Een termijn van twee dagen krijgt alleen de verlenging van artikel 1', () => {
  assert.equal(end('2026-11-06', { length: 2, unit: 'dag' }), '2026-11-09');
  assert.equal(end('2026-11-07', { length: 2, unit: 'dag' }), '2026-11-09');
});

test('Lange termijnen en uren worden niet verlengd (artikel 4)', () => {
  const reasons: [Term, string | null][] = [
    [{ length: 90, unit: 'dag' }, null],
    [{ length: 91, unit: 'dag' }, 'art4-meer-dan-90-dagen'],
    [{ length: 12, unit: 'week' }, null],
    [{ length: 13, unit: 'week' }, 'art4-meer-dan-12-weken'],
    [{ length: 3, unit: 'maand' }, null],
    [{ length: 4, unit: 'maand' }, 'art4-meer-dan-3-maanden'],
    [{ length: 1, unit: 'jaar' }, 'art4-jaren'],
  ];
  for (const [term, reason] of reasons) assert.equal(exemptByLength(term), reason);
  // 13 weeks for a fine (Awb 5:51) that end on a Saturday stay there.
  assert.equal(end('2026-11-07', { length: 13, unit: 'week' }), '2027-02-06');
  assert.equal(termEndHours('2026-11-07T09:00:00Z', 48).end, '2026-11-09T09:00:00.000Z');
});

test('Een termijn die geen wettelijke termijn is, blijft staan waar hij valt', () => {
  const { end: last, steps } = termEnd(
    '2026-11-07',
    { length: 2, unit: 'week' },
    { exempt: 'geen-wettelijke-termijn' },
  );
  assert.equal(last, '2026-11-21');
  assert.ok(steps.some((step) => step.code === 'niet-verlengd' && step.reason === 'geen-wettelijke-termijn'));
});

test('Terugrekenen verlengt niet (artikel 1 lid 2)', () => {
  assert.equal(end('2026-11-23', { length: 10, unit: 'dag' }, { backwards: true }), '2026-11-13');
  assert.equal(end('2026-11-24', { length: 10, unit: 'dag' }, { backwards: true }), '2026-11-14');
  assert.equal(
    end('2026-11-23', { length: 10, unit: 'dag' }, { backwards: true, firstDay: 'dag-zelf' }),
    '2026-11-14',
  );
});

test('Een maand na 31 januari eindigt op de laatste dag van februari', () => {
  assert.equal(end('2025-01-31', { length: 1, unit: 'maand' }), '2025-02-28');
});

test('Voorbij het laatste bekende feestdagenbesluit zegt de berekening dat erbij', () => {
  const unknown = termEnd('2029-04-26', { length: 2, unit: 'week' });
  assert.ok(unknown.steps.some((step) => step.code === 'feestdagenbesluit-onbekend'));
  const known = termEnd('2029-04-27', { length: 2, unit: 'week' }, { extra: ['2029-05-11'] });
  assert.equal(known.end, '2029-05-14');
  assert.ok(!known.steps.some((step) => step.code === 'feestdagenbesluit-onbekend'));
});

test('Een onmogelijke lengte wordt geweigerd', () => {
  for (const length of [0, -1, 1.5, Number.NaN])
    assert.throws(() => termEnd('2026-11-09', { length, unit: 'dag' }), RangeError);
});

test('Een verlengde termijn eindigt op een werkdag, niet eerder dan berekend, en nooit een werkdag te laat', () => {
  const start = fc.integer({ min: 0, max: 2190 }).map((days) => addDays('2023-01-01', days));
  const term = fc.oneof(
    fc.record({ length: fc.integer({ min: 1, max: 90 }), unit: fc.constant('dag' as const) }),
    fc.record({ length: fc.integer({ min: 1, max: 12 }), unit: fc.constant('week' as const) }),
    fc.record({ length: fc.integer({ min: 1, max: 3 }), unit: fc.constant('maand' as const) }),
  );
  fc.assert(
    fc.property(start, term, (day, length) => {
      const result = termEnd(day, length);
      const computed = result.steps.find((step) => step.code === 'berekend');
      assert.ok(computed && isWorkingDay(result.end) && result.end >= computed.date);
      if (length.unit !== 'dag' || length.length >= 3) assert.ok(workingDaysBetween(day, result.end) >= 2);
      // No working day lies between the computed end and the end, unless art. 2 needed it.
      const skipped = workingDaysBetween(computed.date, result.end);
      assert.ok(skipped <= (isWorkingDay(computed.date) ? 1 : 2));
    }),
    { numRuns: 200 },
  );
});

test('De stappen volgen elkaar op en de laatste is het einde', () => {
  const { steps, end: last } = termEnd('2026-03-20', { length: 14, unit: 'dag' });
  const moved = steps.filter((step) => step.code === 'art1-verlengd');
  assert.deepEqual(
    moved.map((step) => step.because),
    ['goede-vrijdag', 'zaterdag', 'zondag', 'tweede-paasdag'],
  );
  assert.deepEqual(steps.at(-1), { code: 'einde', date: last });
});
