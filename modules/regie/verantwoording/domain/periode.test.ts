import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Invalid } from '#platform/errors.ts';
import { leesGrof, leesPeriode, maandenGrof, maandenVan, vergelijk, vorigeGrof } from './periode.ts';

describe('periode', () => {
  test('zonder vraag het lopende jaar; achterstevoren of te lang wordt geweigerd', () => {
    assert.deepEqual(leesPeriode({}, '2026-11'), { van: '2026-01', tot: '2026-12' });
    assert.deepEqual(leesPeriode({ van: '2025-04' }, '2026-11'), { van: '2025-04', tot: '2025-12' });
    assert.throws(() => leesPeriode({ van: '2026-02', tot: '2026-01' }, '2026-11'), Invalid);
    assert.throws(() => leesPeriode({ van: '2000-01', tot: '2026-01' }, '2026-11'), Invalid);
  });

  test('VER-2: een lopend jaar staat naast evenveel maanden van het vorige', () => {
    assert.deepEqual(vergelijk({ van: '2026-01', tot: '2026-12' }, '2026-11'), {
      periode: { van: '2026-01', tot: '2026-11' },
      lopend: true,
      vorige: { van: '2025-01', tot: '2025-11' },
    });
  });

  test('VER-2: een voorbij kwartaal staat naast het hele kwartaal ervoor, over de jaargrens heen', () => {
    assert.deepEqual(vergelijk({ van: '2026-01', tot: '2026-03' }, '2026-11'), {
      periode: { van: '2026-01', tot: '2026-03' },
      lopend: false,
      vorige: { van: '2025-10', tot: '2025-12' },
    });
  });

  test('VER-5: alleen hele jaren en kwartalen, en hun voorgangers', () => {
    assert.deepEqual(leesGrof({ van: '2026-01', tot: '2026-12' }), { jaar: '2026', kwartaal: null });
    assert.deepEqual(leesGrof({ van: '2026-10', tot: '2026-12' }), { jaar: '2026', kwartaal: 3 });
    for (const [van, tot] of [
      ['2026-01', '2026-11'],
      ['2026-02', '2026-04'],
      ['2026-01', '2027-12'],
      ['2026-03', '2026-03'],
      ['2025-12', '2026-02'],
    ] as const)
      assert.throws(() => leesGrof({ van, tot }), Invalid, `${van} ${tot}`);
    assert.deepEqual(vorigeGrof({ jaar: '2026', kwartaal: 0 }), { jaar: '2025', kwartaal: 3 });
    assert.deepEqual(maandenGrof({ jaar: '2025', kwartaal: 3 }), { van: '2025-10', tot: '2025-12' });
    assert.deepEqual(maandenGrof({ jaar: '2025', kwartaal: null }), { van: '2025-01', tot: '2025-12' });
  });

  test('maanden lopen over de jaargrens', () => {
    assert.deepEqual(maandenVan({ van: '2025-11', tot: '2026-01' }), ['2025-11', '2025-12', '2026-01']);
  });
});
