import assert from 'node:assert/strict';
import { test } from 'node:test';
import { merged } from './merge.ts';

test('samenvoegen verliest van geen van beide een regel', () => {
  assert.equal(merged('een\ntwee', 'een\ndrie'), 'een\ndrie\ntwee');
});

test('wie niets toevoegde krijgt de andere tekst', () => {
  assert.equal(merged('een', 'een\ntwee'), 'een\ntwee');
  assert.equal(merged('', 'een'), 'een');
});
