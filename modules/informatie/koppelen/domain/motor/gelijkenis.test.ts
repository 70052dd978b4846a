import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { afstand, bijna, lijkt } from './gelijkenis.ts';

/** The whole table, as the definition has it. */
function afstandUitBoek(a: string, b: string): number {
  const d = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++) {
      d[i]![j] = Math.min(
        d[i - 1]![j]! + 1,
        d[i]![j - 1]! + 1,
        d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        d[i]![j] = Math.min(d[i]![j]!, d[i - 2]![j - 2]! + 1);
    }
  return d[a.length]![b.length]!;
}

const woord = fc.string({ maxLength: 14, unit: fc.constantFrom(...'abcder01') });

test('de begrensde afstand is die van de definitie', () => {
  fc.assert(
    fc.property(woord, woord, fc.integer({ min: 0, max: 4 }), (a, b, max) => {
      assert.equal(afstand(a, b, max), Math.min(afstandUitBoek(a, b), max + 1));
    }),
    { numRuns: 3000 },
  );
});

test('gelijkenis is wederkerig, ook bij lange tekst', () => {
  const lang = fc.string({ maxLength: 120 });
  fc.assert(
    fc.property(fc.oneof(woord, lang), fc.oneof(woord, lang), (a, b) => {
      assert.equal(afstand(a, b, 2), afstand(b, a, 2));
      assert.equal(bijna(a, b), bijna(b, a));
      assert.equal(lijkt(a, b), lijkt(b, a));
    }),
    { numRuns: 3000 },
  );
});

test('een tikfout is nabij, twee verhoringen lijken, een ander woord niet', () => {
  assert.ok(bijna('vermeulen', 'vermuelen'));
  assert.ok(bijna('bakker', 'bakkr'));
  assert.ok(bijna('oost', '005t'));
  assert.ok(!bijna('bos', 'vos'));
  assert.ok(lijkt('wijngaarden', 'weingarde'));
  assert.ok(lijkt('middelkoop', 'miclclelkoop') || bijna('middelkoop', 'miclclelkoop'));
  assert.ok(!lijkt('jansen', 'willems'));
  assert.ok(!lijkt('vries', 'vroom'));
});
