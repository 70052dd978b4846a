import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newKey, seal } from './crypto.ts';

// Half a million draws from 32 bits would meet some thirty times.
test('een half miljoen zegels hebben elk een eigen nonce', () => {
  const key = newKey();
  const seen = new Set<string>();
  for (let i = 0; i < 500_000; i += 1)
    seen.add(seal(key, 'p', Buffer.alloc(0)).subarray(1, 13).toString('latin1'));
  assert.equal(seen.size, 500_000);
});
