import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { addDays, daysBetween } from '#platform/reckon/dates.ts';
import { beslisUitstel, isSprong, vernietigenOp, vraagUitstel } from './bewaren.ts';

const vandaag = '2026-11-09';
const rust = { vernietigenOp: '2026-11-23', openVan: null };

describe('BEW-1 niets wordt vernietigd zonder aankondiging van ten minste veertien dagen', () => {
  test('wat al afliep, krijgt veertien dagen', () => {
    assert.equal(vernietigenOp('2026-01-01', vandaag, 14), '2026-11-23');
  });
  test('wat later afloopt, gaat op zijn einddatum', () => {
    assert.equal(vernietigenOp('2026-12-24', vandaag, 14), '2026-12-24');
  });
  test('een kortere instelling verandert daar niets aan, een langere wel', () => {
    assert.equal(vernietigenOp('2026-01-01', vandaag, 1), '2026-11-23');
    assert.equal(vernietigenOp('2026-01-01', vandaag, 30), '2026-12-09');
  });
  test('voor elke einddatum, dag en instelling: nooit voor de einddatum en nooit binnen veertien dagen', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -4000, max: 4000 }),
        fc.integer({ min: -5, max: 400 }),
        (dagen, instelling) => {
          const einde = addDays(vandaag, dagen);
          const dag = vernietigenOp(einde, vandaag, instelling);
          assert.ok(dag >= einde && daysBetween(vandaag, dag) >= 14);
        },
      ),
    );
  });
});

describe('BEW-4 uitstel duurt ten hoogste een jaar', () => {
  test('verlengen gaat tot de gevraagde dag', () => {
    assert.equal(vraagUitstel(rust, { soort: 'verlengen', tot: '2027-02-01' }, vandaag), '2027-02-01');
  });
  test('stoppen wordt na een jaar opnieuw bekeken', () => {
    assert.equal(vraagUitstel(rust, { soort: 'stoppen' }, vandaag), '2027-11-09');
  });
  test('verder dan een jaar, of niet later dan nu al, wordt geweigerd', () => {
    assert.throws(() => vraagUitstel(rust, { soort: 'verlengen', tot: '2027-11-10' }, vandaag), {
      code: 'bewaren.tot-te-ver',
    });
    assert.throws(() => vraagUitstel(rust, { soort: 'verlengen', tot: '2026-11-23' }, vandaag), {
      code: 'invoer-ongeldig',
    });
    assert.throws(() => vraagUitstel(rust, { soort: 'verlengen' }, vandaag), { code: 'invoer-ongeldig' });
  });
});

describe('BEW-3 uitstel vraagt een tweede persoon', () => {
  test('wie vroeg, beslist niet; een ander wel, en maar één keer', () => {
    assert.throws(() => beslisUitstel('marit', 'marit'), { code: 'bewaren.tweede-persoon' });
    assert.doesNotThrow(() => beslisUitstel('marit', 'eva'));
    assert.throws(() => beslisUitstel(null, 'eva'), { code: 'bewaren.al-besloten' });
  });
  test('zolang er een vraag loopt, komt er geen tweede bij', () => {
    assert.throws(() => vraagUitstel({ ...rust, openVan: 'marit' }, { soort: 'stoppen' }, vandaag), {
      code: 'bewaren.al-gevraagd',
    });
  });
});

describe('BEW-5 een klok die meer dan een dag versprong, vernietigt niets', () => {
  test('een dag is de grens, naar voren en naar achteren', () => {
    const gezien = '2026-11-09T08:00:00.000Z';
    assert.equal(isSprong(gezien, '2026-11-10T08:00:00.000Z'), false);
    assert.equal(isSprong(gezien, '2026-11-10T08:00:00.001Z'), true);
    assert.equal(isSprong(gezien, '2026-11-08T07:59:00.000Z'), true);
    assert.equal(isSprong(gezien, '2027-12-14T08:00:00.000Z'), true);
  });
});
