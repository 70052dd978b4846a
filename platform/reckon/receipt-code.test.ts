import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ALPHABET, bytesOf, bits } from './crockford.ts';
import { makeReceiptCode, parseReceiptCode, RECEIPT_BYTES } from './receipt-code.ts';

const random = fc.uint8Array({ minLength: RECEIPT_BYTES, maxLength: RECEIPT_BYTES });

test('Een ontvangstcode heeft zeven groepen van vier en geeft precies haar 130 bits terug', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = makeReceiptCode(bytes);
      assert.match(code, /^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/);
      const parsed = parseReceiptCode(code);
      const expected = Uint8Array.from(bytes);
      expected[16] = (expected[16] ?? 0) & 0b1100_0000;
      assert.ok(parsed.ok);
      assert.equal(parsed.code, code);
      assert.deepEqual(parsed.secret, expected);
    }),
  );
});

test('Kleine letters, spaties en O, I en L worden begrepen', () => {
  fc.assert(
    fc.property(random, (bytes) => {
      const code = makeReceiptCode(bytes);
      const sloppy = code.toLowerCase().replaceAll('0', 'O').replaceAll('1', 'i').replaceAll('-', '  ');
      const parsed = parseReceiptCode(`\t${sloppy} `);
      assert.ok(parsed.ok && parsed.code === code);
    }),
  );
});

test('Eén verkeerd teken wordt gezien en de groep wordt genoemd', () => {
  fc.assert(
    fc.property(random, fc.nat(27), fc.constantFrom(...ALPHABET), (bytes, index, wrong) => {
      const characters = [...makeReceiptCode(bytes).replaceAll('-', '')];
      fc.pre(characters[index] !== wrong);
      const parsed = parseReceiptCode(characters.with(index, wrong).join(''));
      assert.deepEqual(parsed, { ok: false, reason: 'controle', group: Math.floor(index / 4) + 1 });
    }),
    { numRuns: 300 },
  );
});

test('Twee verkeerde of verwisselde tekens worden altijd gezien', () => {
  fc.assert(
    fc.property(random, fc.nat(27), fc.nat(27), fc.nat(31), fc.nat(31), (bytes, i, j, a, b) => {
      const characters = [...makeReceiptCode(bytes).replaceAll('-', '')];
      const typo = characters.with(i, ALPHABET.charAt(a)).with(j, ALPHABET.charAt(b));
      if (typo.join('') !== characters.join('')) assert.equal(parseReceiptCode(typo.join('')).ok, false);
      const swapped = characters.with(i, characters[j] ?? '').with(j, characters[i] ?? '');
      if (swapped.join('') !== characters.join(''))
        assert.equal(parseReceiptCode(swapped.join('')).ok, false);
    }),
    { numRuns: 300 },
  );
});

test('Wat geen code is, wordt geweigerd met reden', () => {
  const code = makeReceiptCode(new Uint8Array(RECEIPT_BYTES).fill(171));
  assert.deepEqual(parseReceiptCode(''), { ok: false, reason: 'leeg' });
  assert.deepEqual(parseReceiptCode(code.slice(0, -1)), { ok: false, reason: 'te-kort' });
  assert.deepEqual(parseReceiptCode(`${code}0`), { ok: false, reason: 'te-lang' });
  assert.deepEqual(parseReceiptCode('0'.repeat(10_000)), { ok: false, reason: 'te-lang' });
  assert.deepEqual(parseReceiptCode(`${code.slice(0, 5)}U${code.slice(6)}`), {
    ok: false,
    reason: 'teken',
    group: 2,
  });
  assert.throws(() => makeReceiptCode(new Uint8Array(16)), RangeError);
});

test('Bits worden tekens en weer bits', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 5, maxLength: 5 }), (bytes) =>
      assert.deepEqual(bytesOf(bits(bytes, 8)), bytes),
    ),
  );
});
