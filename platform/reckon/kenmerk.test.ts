import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ALPHABET } from './crockford.ts';
import { isKenmerk, KENMERK_BYTES, makeKenmerk, parseKenmerk } from './kenmerk.ts';

const type = fc.stringMatching(/^[A-Z]{1,3}$/);
const year = fc.integer({ min: 2000, max: 2999 });
const random = fc.uint8Array({ minLength: KENMERK_BYTES, maxLength: KENMERK_BYTES });
const kenmerk = fc.tuple(type, year, random).map((parts) => makeKenmerk(...parts));

test('Een kenmerk leest terug als wat het was', () => {
  fc.assert(
    fc.property(type, year, random, (letters, jaar, bytes) => {
      const made = makeKenmerk(letters, jaar, bytes);
      assert.match(made, /^[A-Z]{1,3}-\d{4}-[0-9A-HJKMNP-TV-Z]{3}-[0-9A-HJKMNP-TV-Z]{3}$/);
      assert.deepEqual(parseKenmerk(made), { ok: true, kenmerk: made, type: letters, year: jaar });
      assert.ok(isKenmerk(made));
    }),
  );
});

test('Kleine letters, andere streepjes en O, I en L worden begrepen', () => {
  fc.assert(
    fc.property(kenmerk, (made) => {
      const [letters = '', rest = ''] = [made.slice(0, made.indexOf('-')), made.slice(made.indexOf('-'))];
      const sloppy = rest.replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ');
      const parsed = parseKenmerk(` ${letters.toLowerCase()}${sloppy}\n`);
      assert.ok(parsed.ok && parsed.kenmerk === made, `${made} als ${sloppy}`);
      assert.ok(parseKenmerk(made.replaceAll('-', '')).ok);
    }),
  );
});

test('Elke verschrijving van één teken en elke verwisseling van twee tekens wordt gezien', () => {
  fc.assert(
    fc.property(kenmerk, fc.nat(5), fc.nat(5), fc.constantFrom(...ALPHABET), (made, i, j, wrong) => {
      const head = made.slice(0, -7);
      const tail = [...made.slice(-7).replace('-', '')];
      const swapped = [...tail];
      [swapped[i], swapped[j]] = [tail[j] ?? '', tail[i] ?? ''];
      if (swapped.join('') !== tail.join(''))
        assert.deepEqual(parseKenmerk(head + swapped.join('')), { ok: false, reason: 'controleteken' });
      const typo = tail.with(i, wrong);
      if (typo.join('') !== tail.join(''))
        assert.deepEqual(parseKenmerk(head + typo.join('')), { ok: false, reason: 'controleteken' });
    }),
    { numRuns: 500 },
  );
});

test('Een verkeerd jaar of een verkeerde soort hoort bij geen ander stuk', () => {
  const made = makeKenmerk('M', 2026, Uint8Array.of(1, 2, 3, 4));
  assert.equal(parseKenmerk(made.replace('M', 'S')).ok, false);
  assert.equal(parseKenmerk(made.replace('2026', '2025')).ok, false);
  assert.equal(parseKenmerk(made.replace('2026', '2062')).ok, false);
});

test('Wat geen kenmerk is, wordt geweigerd met reden', () => {
  assert.deepEqual(parseKenmerk('  '), { ok: false, reason: 'leeg' });
  for (const text of [
    'M-2026',
    '2026-7K3-QDX',
    'MELD-2026-7K3-QDX',
    'M-1026-7K3-QDX',
    'M-2026-7K3-QDXX',
    'M-2026-7U3-QDX',
    'x'.repeat(100_000),
  ]) {
    assert.deepEqual(parseKenmerk(text), { ok: false, reason: 'vorm' }, text.slice(0, 20));
  }
});

test('Te weinig toeval of een verkeerde soort wordt geweigerd', () => {
  assert.throws(() => makeKenmerk('M', 2026, Uint8Array.of(1, 2, 3)), RangeError);
  assert.throws(() => makeKenmerk('m', 2026, new Uint8Array(4)), RangeError);
  assert.throws(() => makeKenmerk('M', 26, new Uint8Array(4)), RangeError);
});
