import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { derive, newKey, open, seal } from './crypto.ts';
import { openChunks, sealChunks } from './files.ts';

const bytes = fc.uint8Array({ maxLength: 300 }).map((b) => Buffer.from(b));

test('wat verzegeld is, komt er gelijk uit; op een andere plaats of met een andere sleutel niet', () => {
  const key = newKey();
  fc.assert(
    fc.property(bytes, fc.string(), fc.string(), (plain, place, other) => {
      fc.pre(place !== other);
      const sealed = seal(key, place, plain);
      assert.deepEqual(open(key, place, sealed), plain);
      assert.throws(() => open(key, other, sealed));
      assert.throws(() => open(newKey(), place, sealed));
    }),
  );
});

test('één veranderde byte wordt geweigerd, waar die ook staat', () => {
  const key = newKey();
  fc.assert(
    fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (plain, at, change) => {
      const sealed = seal(key, 'plaats', plain);
      sealed[at % sealed.length]! ^= change;
      assert.throws(() => open(key, 'plaats', sealed));
    }),
  );
});

test('vijfduizend zegels hebben vijfduizend verschillende nonces', () => {
  const key = newKey();
  const seen = new Set<string>();
  for (let i = 0; i < 5_000; i += 1)
    seen.add(seal(key, 'p', Buffer.alloc(0)).subarray(1, 13).toString('latin1'));
  assert.equal(seen.size, 5_000);
});

test('sleutels voor verschillend gebruik zijn verschillend, voor hetzelfde gebruik gelijk', () => {
  const key = newKey();
  assert.deepEqual(derive(key, 'index'), derive(key, 'index'));
  assert.notDeepEqual(derive(key, 'index'), derive(key, 'log'));
});

test('een bestand dat ingekort, verwisseld of aangevuld is, gaat niet open', () => {
  const key = newKey();
  const plain = Buffer.alloc(64 * 1024 * 2 + 17, 'x');
  const sealed = sealChunks(key, 'f', plain);
  const size = 64 * 1024 + 29;
  assert.deepEqual(openChunks(key, 'f', sealed), plain);
  assert.throws(() => openChunks(key, 'f', sealed.subarray(0, size * 2)));
  assert.throws(() => openChunks(key, 'g', sealed));
  assert.throws(() =>
    openChunks(
      key,
      'f',
      Buffer.concat([sealed.subarray(size, size * 2), sealed.subarray(0, size), sealed.subarray(size * 2)]),
    ),
  );
  assert.throws(() => openChunks(key, 'f', Buffer.concat([sealed, sealed.subarray(size * 2)])));
  for (const length of [0, 1, 64 * 1024, 64 * 1024 + 1]) {
    assert.equal(openChunks(key, 'f', sealChunks(key, 'f', Buffer.alloc(length, 1))).length, length);
  }
});
