import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RuleViolated } from '#platform/errors.ts';
import {
  beoordelenVoor,
  demandAnder,
  demandBeheerderBlijft,
  demandHerstelbaar,
  isBeeindigd,
  type Lid,
} from './toegang.ts';

const lid: Lid = {
  id: 'l',
  accountId: 'marit',
  naam: 'Marit',
  rol: 'regisseur',
  team: 'ondermijning',
  vanaf: '2025-02-28',
  tot: null,
  beeindigdOp: null,
  beoordeeldOp: null,
  beoordeeldDoor: null,
};
const rule = (id: string) => (error: unknown) => error instanceof RuleViolated && error.rule === id;

test('GEB-7: een jaar na het begin of na het laatste oordeel is het weer tijd', () => {
  assert.equal(beoordelenVoor(lid, 12), '2026-02-28');
  assert.equal(beoordelenVoor({ ...lid, beoordeeldOp: '2026-12-31T23:30:00.000Z' }, 12), '2028-01-01');
});

test('GEB-7: over de eigen toegang oordeelt een ander', () => {
  assert.throws(() => demandAnder(lid, 'marit'), rule('GEB-7'));
  demandAnder(lid, 'otto');
});

test('GEB-8: de laatste beheerder kan niet weg, een ander wel', () => {
  assert.throws(() => demandBeheerderBlijft({ ...lid, rol: 'beheerder' }, 0), rule('GEB-8'));
  demandBeheerderBlijft({ ...lid, rol: 'beheerder' }, 1);
  demandBeheerderBlijft(lid, 0);
});

test('GEB-9: wie ook elders werkt, krijgt hier geen nieuwe aanmeldgegevens', () => {
  assert.throws(() => demandHerstelbaar(true), rule('GEB-9'));
  demandHerstelbaar(false);
});

test('toegang is voorbij na haar laatste dag, of zodra iemand haar beëindigt', () => {
  assert.equal(isBeeindigd({ ...lid, tot: '2026-11-09' }, '2026-11-09'), false);
  assert.equal(isBeeindigd({ ...lid, tot: '2026-11-09' }, '2026-11-10'), true);
  assert.equal(isBeeindigd({ ...lid, beeindigdOp: '2026-11-09T08:00:00.000Z' }, '2026-11-09'), true);
});
