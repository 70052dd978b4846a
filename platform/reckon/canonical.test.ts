import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalHash, canonicalJson, inclusionProof, merkleRoot, verifyInclusion } from './canonical.ts';
import type { Json } from './canonical.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;
const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const sha = (text: string | Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(text).digest());
const rows = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { minLength: 1, maxLength: 40 });

function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => shuffled(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, shuffled(item ?? null)]),
  );
}

test('Het voorbeeld van RFC 8785 §3.2.3 komt precies uit', () => {
  const value = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  const expected =
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}';
  assert.equal(canonicalJson(value), expected);
});

test('Sleutels staan op volgorde van UTF-16-eenheden (RFC 8785 §3.2.3)', () => {
  const value = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
  assert.equal(canonicalJson(value), '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}');
});

test('De volgorde van sleutels doet er niet toe, de waarde wel', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      assert.equal(canonicalJson(shuffled(a)), canonicalJson(a));
      assert.deepEqual(JSON.parse(canonicalJson(a)), JSON.parse(JSON.stringify(a)));
      const same =
        JSON.stringify(JSON.parse(canonicalJson(a))) === JSON.stringify(JSON.parse(canonicalJson(b)));
      assert.equal(hex(canonicalHash(a)) === hex(canonicalHash(b)), same);
    }),
  );
});

test('Een ontbrekend lid en -0 hebben één schrijfwijze', () => {
  assert.equal(canonicalJson({ b: undefined, a: -0 }), '{"a":0}');
});

test('Een los surrogaat uit vijandige tekst blijft onderscheiden en breekt niets', () => {
  assert.notEqual(canonicalJson('\ud800'), canonicalJson('\ud801'));
  assert.equal(canonicalJson('\ud800'), '"\\ud800"');
});

test('Wat geen JSON is, wordt geweigerd', () => {
  const wrong: unknown[] = [
    Number.NaN,
    Infinity,
    1n,
    undefined,
    [undefined],
    new Map(),
    () => 1,
    Temporal.PlainDate.from('2026-01-01'),
  ];
  for (const value of wrong) assert.throws(() => canonicalJson(value as Json), TypeError);
  let deep: Json = 0;
  for (let level = 0; level < 100_000; level++) deep = [deep];
  assert.throws(() => canonicalJson(deep), RangeError);
});

test('De wortel is die van RFC 6962', () => {
  const bytes = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'hex'));
  // Test vectors of the certificate-transparency reference implementation.
  const leaves = [
    '',
    '00',
    '10',
    '2021',
    '3031',
    '40414243',
    '5051525354555657',
    '606162636465666768696a6b6c6d6e6f',
  ].map(bytes);
  assert.equal(hex(merkleRoot([])), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  assert.equal(
    hex(merkleRoot(leaves.slice(0, 1))),
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  );
  assert.equal(
    hex(merkleRoot(leaves.slice(0, 3))),
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  );
  assert.equal(hex(merkleRoot(leaves)), '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328');
});

test('Elke rij heeft een bewijs, en het bewijst geen andere rij, plaats of wortel', () => {
  fc.assert(
    fc.property(rows, fc.nat(), fc.nat(), (hashes, pick, other) => {
      const index = pick % hashes.length;
      const proof = inclusionProof(hashes, index);
      const root = merkleRoot(hashes);
      const row = hashes[index] ?? new Uint8Array();
      assert.ok(verifyInclusion(row, index, hashes.length, proof, root));
      assert.ok(!verifyInclusion(sha(row), index, hashes.length, proof, root));
      assert.ok(!verifyInclusion(row, index, hashes.length, [...proof, row], root));
      assert.ok(!verifyInclusion(row, index, hashes.length, proof, sha(root)));
      const elsewhere = other % hashes.length;
      if (hex(hashes[elsewhere] ?? row) !== hex(row))
        assert.ok(!verifyInclusion(row, elsewhere, hashes.length, proof, root));
    }),
    { numRuns: 60 },
  );
});

test('Een gewijzigde, verplaatste, toegevoegde of weggelaten rij verandert de wortel', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(1e6), { minLength: 2, maxLength: 20 }), (seeds) => {
      const hashes = seeds.map((seed) => sha(String(seed)));
      const root = hex(merkleRoot(hashes));
      assert.notEqual(hex(merkleRoot(hashes.with(0, sha('x')))), root);
      assert.notEqual(hex(merkleRoot(hashes.toReversed())), root);
      assert.notEqual(hex(merkleRoot(hashes.slice(1))), root);
      assert.notEqual(hex(merkleRoot([...hashes, hashes.at(-1) ?? sha('')])), root);
    }),
    { numRuns: 60 },
  );
});
