import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { groepen } from '../contract.ts';
import { MEESTE_RIJEN, rangschik, type Rangschikbaar } from './rangorde.ts';

const rij = (id: string, r: Partial<Rangschikbaar> = {}): Rangschikbaar => ({
  id,
  groep: 'vandaag',
  stand: 'gewoon',
  voor: null,
  ...r,
});
const ids = (rijen: readonly Rangschikbaar[]) => rijen.map((r) => r.id);

describe('rangorde', () => {
  test('vandaag, dan deze week, dan wat wacht; in elke groep te laat voorop, dan de naaste datum', () => {
    const { rijen } = rangschik(
      [
        rij('w', { groep: 'wacht' }),
        rij('d', { groep: 'deze-week', voor: '2026-11-12' }),
        rij('v2', { voor: '2026-11-09' }),
        rij('v1', { stand: 'te-laat', voor: '2026-11-07' }),
        rij('v3'),
        rij('wl', { groep: 'wacht', stand: 'te-laat', voor: '2026-11-01' }),
      ],
      MEESTE_RIJEN,
    );
    assert.deepEqual(ids(rijen), ['v1', 'v2', 'v3', 'd', 'wl', 'w']);
  });

  test('VDG-2: wat te laat is, staat bij vandaag, behalve als een ander aan zet is', () => {
    const { rijen } = rangschik(
      [rij('a', { groep: 'deze-week', stand: 'te-laat' }), rij('b', { groep: 'wacht', stand: 'te-laat' })],
      MEESTE_RIJEN,
    );
    assert.deepEqual(
      rijen.map((r) => r.groep),
      ['vandaag', 'wacht'],
    );
  });

  const rijen = fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1 }),
      groep: fc.constantFrom(...groepen),
      stand: fc.constantFrom('gewoon' as const, 'nabij' as const, 'te-laat' as const),
      voor: fc.option(fc.constantFrom('2026-11-01', '2026-11-09', '2026-12-01')),
    }),
    { selector: (r) => r.id, maxLength: 40 },
  );

  test('VDG-1: hoogstens twaalf, niets dubbel, en te laat valt nooit weg voor iets dat nog op tijd kan', () => {
    fc.assert(
      fc.property(rijen, (alle) => {
        const { rijen: getoond, rest } = rangschik(alle, MEESTE_RIJEN);
        assert.equal(getoond.length + rest, alle.length);
        assert.ok(getoond.length <= MEESTE_RIJEN);
        assert.equal(new Set(ids(getoond)).size, getoond.length);
        const weg = alle.filter((r) => !ids(getoond).includes(r.id));
        if (weg.some((r) => r.stand === 'te-laat')) assert.ok(getoond.every((r) => r.stand === 'te-laat'));
      }),
    );
  });

  test('de volgorde hangt niet af van welke kamer het eerst antwoordt', () => {
    fc.assert(
      fc.property(rijen, (alle) => {
        assert.deepEqual(ids(rangschik(alle, 12).rijen), ids(rangschik(alle.toReversed(), 12).rijen));
      }),
    );
  });
});
