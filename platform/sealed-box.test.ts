import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { boxKeysFrom, newBoxKeys, openBox, sealFor } from './sealed-box.ts';

const keys = newBoxKeys();

test('wat verzegeld is, komt er bij de houder van de sleutel heel uit', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5_000 }), fc.string({ maxLength: 60 }), (bytes, place) => {
      const plain = Buffer.from(bytes);
      assert.deepEqual(openBox(keys, place, sealFor(keys.publiek, place, plain)), plain);
    }),
    { numRuns: 50 },
  );
});

test('een andere sleutel, een andere plek en elke veranderde byte maken de doos onleesbaar', () => {
  const box = sealFor(keys.publiek, 'melden.inzending/1', Buffer.from('grijze bestelbus'));
  assert.throws(() => openBox(newBoxKeys(), 'melden.inzending/1', box));
  assert.throws(() => openBox(keys, 'melden.inzending/2', box));
  for (let at = 0; at < box.length; at += 1) {
    const broken = Buffer.from(box);
    broken[at] = broken[at]! ^ 1;
    assert.throws(() => openBox(keys, 'melden.inzending/1', broken), `byte ${at}`);
  }
  assert.throws(() => openBox(keys, 'melden.inzending/1', box.subarray(0, 20)));
});

test('twee keer hetzelfde verzegelen geeft twee verschillende dozen', () => {
  const plain = Buffer.from('hetzelfde');
  assert.notDeepEqual(sealFor(keys.publiek, 'a', plain), sealFor(keys.publiek, 'a', plain));
});

test('wie alleen de publieke sleutel heeft, opent niets', () => {
  const box = sealFor(keys.publiek, 'a', Buffer.from('geheim'));
  assert.throws(() => openBox({ publiek: keys.publiek, prive: keys.publiek }, 'a', box));
});

test('dezelfde geheime bytes geven hetzelfde sleutelpaar, en alleen 32 bytes zijn genoeg', () => {
  const seed = randomBytes(32);
  assert.deepEqual(boxKeysFrom(seed), boxKeysFrom(Buffer.from(seed)));
  const box = sealFor(boxKeysFrom(seed).publiek, 'a', Buffer.from('x'));
  assert.equal(openBox(boxKeysFrom(seed), 'a', box).toString(), 'x');
  assert.throws(() => boxKeysFrom(randomBytes(17)), RangeError);
});
