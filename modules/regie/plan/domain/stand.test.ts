import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { celStand, lopendKwartaal, periode } from './stand.ts';

const stand = (
  hand: 'open' | 'loopt' | 'gereed' | 'niet' | null,
  geteld: { gedaan: number; nodig: number | null } | null,
  vandaag: string,
  kwartaal: number | null = 2,
) => celStand({ kwartaal, hand }, geteld, 2026, vandaag);

describe('stand van een activiteit (PLN-1)', () => {
  test('een kwartaal loopt van zijn eerste tot en met zijn laatste dag; zonder kwartaal geldt het jaar', () => {
    assert.deepEqual(periode(2026, 1), { van: '2026-01-01', tot: '2026-03-31' });
    assert.deepEqual(periode(2026, 4), { van: '2026-10-01', tot: '2026-12-31' });
    assert.deepEqual(periode(2028, null), { van: '2028-01-01', tot: '2028-12-31' });
  });

  test('het lopende kwartaal is er alleen in het lopende jaar', () => {
    assert.equal(lopendKwartaal(2026, '2026-03-31'), 1);
    assert.equal(lopendKwartaal(2026, '2026-04-01'), 2);
    assert.equal(lopendKwartaal(2025, '2026-04-01'), null);
  });

  test('op de laatste dag van het kwartaal is niets te laat, een dag later wel', () => {
    assert.equal(stand(null, null, '2026-06-30'), 'nog-niet');
    assert.equal(stand('loopt', null, '2026-06-30'), 'loopt');
    assert.equal(stand(null, null, '2026-07-01'), 'achter');
    assert.equal(stand('loopt', null, '2026-07-01'), 'achter');
  });

  test('besloten niet te doen is een resultaat en nooit achter', () => {
    assert.equal(stand('niet', null, '2026-12-31'), 'niet');
    assert.equal(stand('niet', { gedaan: 0, nodig: 3 }, '2026-12-31'), 'niet');
  });

  test('de telling van de kamer beslist zolang niemand iets zette', () => {
    assert.equal(stand(null, { gedaan: 0, nodig: 3 }, '2026-05-01'), 'nog-niet');
    assert.equal(stand(null, { gedaan: 2, nodig: 3 }, '2026-05-01'), 'loopt');
    assert.equal(stand(null, { gedaan: 3, nodig: 3 }, '2026-05-01'), 'afgerond');
    assert.equal(stand(null, { gedaan: 2, nodig: 3 }, '2026-07-01'), 'achter');
    assert.equal(stand('gereed', { gedaan: 2, nodig: 3 }, '2026-07-01'), 'afgerond');
  });

  test('wat naar behoefte gebeurt kan niet achterlopen', () => {
    assert.equal(stand(null, { gedaan: 0, nodig: null }, '2026-07-01'), 'afgerond');
    assert.equal(stand(null, { gedaan: 1, nodig: null }, '2026-05-01'), 'loopt');
  });

  test('wat nog moet beginnen is nog niet, ook als er al iets geteld is', () => {
    assert.equal(stand(null, { gedaan: 0, nodig: 0 }, '2026-01-10'), 'nog-niet');
  });
});
