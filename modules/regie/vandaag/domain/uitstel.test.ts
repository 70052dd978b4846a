import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { RuleViolated } from '#platform/errors.ts';
import { blijftWeg, demandTermijn, type Uitstel } from './uitstel.ts';

const uitstel: Uitstel = { id: 'u', rij: 'r', reden: 'afwezig', tot: '2026-11-16', aantal: 3, teLaat: false };
const rij = { stand: 'gewoon', aantal: 3 };

describe('uitstel', () => {
  test('VDG-3: van morgen tot en met vier weken', () => {
    assert.throws(() => demandTermijn('2026-11-09', '2026-11-09'), RuleViolated);
    assert.throws(() => demandTermijn('2026-12-08', '2026-11-09'), RuleViolated);
    demandTermijn('2026-11-10', '2026-11-09');
    demandTermijn('2026-12-07', '2026-11-09');
  });

  test('VDG-4: weg tot de dag zelf', () => {
    assert.equal(blijftWeg(uitstel, rij, '2026-11-15'), true);
    assert.equal(blijftWeg(uitstel, rij, '2026-11-16'), false);
  });

  test('VDG-4: eerder terug als zij te laat wordt, tenzij zij dat al was', () => {
    assert.equal(blijftWeg(uitstel, { ...rij, stand: 'te-laat' }, '2026-11-10'), false);
    assert.equal(blijftWeg({ ...uitstel, teLaat: true }, { ...rij, stand: 'te-laat' }, '2026-11-10'), true);
  });

  test('VDG-4: eerder terug als er meer bij komt, niet als het minder wordt', () => {
    assert.equal(blijftWeg(uitstel, { ...rij, aantal: 4 }, '2026-11-10'), false);
    assert.equal(blijftWeg(uitstel, { ...rij, aantal: 2 }, '2026-11-10'), true);
    assert.equal(blijftWeg({ ...uitstel, aantal: null }, { ...rij, aantal: null }, '2026-11-10'), true);
  });
});
