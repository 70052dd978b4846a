import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RuleViolated } from '#platform/errors.ts';
import { taken, uitkomsten } from '../contract.ts';
import {
  bronBleekOnjuist,
  demandGebeurd,
  eersteKring,
  herzieBron,
  herzieOp,
  klokOpen,
  metLid,
  sluit,
  zonderLid,
  type Casus,
  type Nu,
} from './casus.ts';
import { standaardTermijnen } from './termijnen.ts';

const nu: Nu = {
  nu: '2026-11-19T13:00:00.000Z',
  vandaag: '2026-11-19',
  door: 'a',
  termijnen: standaardTermijnen,
};

const casus = (meer: Partial<Casus> = {}): Casus => ({
  id: 'c',
  kenmerk: 'C-2026-AAA-AAA',
  versie: 1,
  status: 'open',
  titel: 'Opslagboxen',
  doel: 'Misbruik van de boxen beëindigen',
  thema: 'drugs',
  gebied: null,
  herkomst: 'lio',
  signaalId: null,
  leden: eersteKring('a', 'b', nu.nu),
  geopendOp: nu.nu,
  ...klokOpen(nu.vandaag, nu.termijnen),
  uitkomst: null,
  toelichting: null,
  geslotenOp: null,
  bronOnjuistOp: null,
  bronHerzienOp: null,
  ...meer,
});

const rule = (id: string) => (e: unknown) => e instanceof RuleViolated && e.rule === id;

test('CAS-1: er blijft altijd een casusregisseur in de kring', () => {
  const een = casus({ leden: eersteKring('a', null, nu.nu) });
  assert.throws(() => metLid(een, 'a', 'lid', nu.nu), rule('CAS-1'));
  const handelingen = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom('a', 'b', 'c'),
      fc.constantFrom(...taken, 'weg'),
    ),
  );
  fc.assert(
    fc.property(handelingen, (stappen) => {
      let c = casus();
      for (const [door, wie, wat] of stappen) {
        try {
          c = wat === 'weg' ? zonderLid(c, wie, door) : metLid(c, wie, wat, nu.nu);
        } catch (error) {
          assert.ok(error instanceof RuleViolated);
        }
        assert.ok(c.leden.some((l) => l.taak === 'casusregisseur'));
        assert.equal(new Set(c.leden.map((l) => l.accountId)).size, c.leden.length);
      }
    }),
  );
});

test('CAS-2: wie opent zit met naam in de kring, en één keer', () => {
  assert.deepEqual(
    eersteKring('a', 'a', nu.nu).map((l) => l.accountId),
    ['a'],
  );
  assert.deepEqual(
    eersteKring('a', 'b', nu.nu).map((l) => l.accountId),
    ['a', 'b'],
  );
});

test('CAS-4: niemand haalt zichzelf uit de kring', () => {
  assert.throws(() => zonderLid(casus(), 'a', 'a'), rule('CAS-4'));
  assert.deepEqual(
    zonderLid(casus(), 'b', 'a').leden.map((l) => l.accountId),
    ['a'],
  );
});

test('CAS-5: een gesloten casus ligt vast', () => {
  const dicht = sluit(casus(), 'belemmerd', 'Klaar.', nu);
  assert.throws(() => metLid(dicht, 'c', 'lid', nu.nu), rule('CAS-5'));
  assert.throws(() => sluit(dicht, 'belemmerd', 'Nog eens.', nu), rule('CAS-5'));
});

test('CAS-7: de bewaartermijn volgt uit de afloop, en er is er altijd een', () => {
  const eind = (u: (typeof uitkomsten)[number]) => sluit(casus(), u, 'x', nu).einddatum;
  assert.equal(eind('maatregel'), '2031-11-19');
  assert.equal(eind('belemmerd'), '2027-11-19');
  assert.equal(eind('onjuist'), '2026-12-19');
  for (const u of uitkomsten) assert.ok(eind(u) > nu.vandaag);
});

test('CAS-8: herzien binnen de termijn', () => {
  assert.equal(herzieOp(casus(), '2027-02-19', nu).voor, '2027-02-19');
  assert.throws(() => herzieOp(casus(), '2027-02-20', nu), rule('CAS-8'));
  assert.throws(() => herzieOp(casus(), '2026-11-18', nu), rule('CAS-8'));
});

test('CAS-9: een gebeurtenis ligt niet in de toekomst', () => {
  demandGebeurd('2026-11-19', nu.vandaag);
  assert.throws(() => demandGebeurd('2026-11-20', nu.vandaag), rule('CAS-9'));
});

test('CAS-10: een onjuist gebleken bron wacht op één herziening, ook bij een gesloten casus', () => {
  const dicht = casus({ status: 'gesloten', uitkomst: 'maatregel', geslotenOp: nu.nu });
  const gemerkt = bronBleekOnjuist(dicht, nu);
  assert.equal(gemerkt.bronOnjuistOp, nu.nu);
  assert.equal(bronBleekOnjuist(gemerkt, { ...nu, nu: '2026-11-20T08:00:00.000Z' }), gemerkt);
  const herzien = herzieBron(gemerkt, nu);
  assert.equal(herzien.bronHerzienOp, nu.nu);
  for (const c of [dicht, herzien])
    assert.throws(() => herzieBron(c, nu), new RuleViolated('CAS-10', 'casus.bron-niet-open'));
});
