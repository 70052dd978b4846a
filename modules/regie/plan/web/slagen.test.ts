import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deelVanHetJaar, slagen, verschoven } from './slagen.ts';

test('een herhaling slaat zo vaak als zij zegt, binnen het jaar en in volgorde', () => {
  assert.deepEqual(
    (
      [
        'maandelijks',
        'per-kwartaal',
        'jaarlijks',
        'vierwekelijks',
        'zeswekelijks',
        'doorlopend',
        'eenmalig',
      ] as const
    ).map((h) => slagen(h).length),
    [12, 4, 1, 13, 8, 0, 0],
  );
  for (const plekken of [slagen('vierwekelijks'), slagen('maandelijks')]) {
    assert.deepEqual(
      plekken,
      plekken.toSorted((a, b) => a - b),
    );
    assert.ok(plekken.every((plek) => plek > 0 && plek < 1));
  }
});

test('vandaag staat in zijn eigen jaar, ook in een schrikkeljaar, en in geen ander', () => {
  assert.equal(deelVanHetJaar(2028, '2028-01-01'), 0);
  assert.equal(deelVanHetJaar(2028, '2028-07-02'), 183 / 366);
  assert.equal(deelVanHetJaar(2027, '2028-07-02'), null);
});

test('verschoven is wat na de vaststelling ergens anders staat', () => {
  const deel = {
    id: 'x',
    kwartaal: 3,
    basis: 1,
    stand: 'loopt',
    hand: null,
    noot: null,
    reden: null,
    op: null,
    afgeleid: null,
  } as const;
  assert.equal(verschoven(deel), 1);
  assert.equal(verschoven({ ...deel, basis: 3 }), null);
  assert.equal(verschoven({ ...deel, basis: null }), null);
});
