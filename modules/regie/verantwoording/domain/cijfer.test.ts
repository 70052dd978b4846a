import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { afgeschermd, exact } from './cijfer.ts';
import type { TelRij } from './jaartabel.ts';
import { toonbaar } from './verwant.ts';

const rij = (maand: string, waarde: string | null, aantal: number): TelRij => ({ maand, waarde, aantal });
const jaar = { jaar: '2026', kwartaal: null };
const eerder = { jaar: '2025', kwartaal: null };
const perThema = { per: 'thema', gesplitst: true, drempel: 5 } as const;

describe('cijfer, exact', () => {
  const rijen = [
    rij('2025-01', 'drugs', 7),
    rij('2026-01', 'drugs', 2),
    rij('2026-02', 'drugs', 1),
    rij('2026-02', 'milieu', 4),
    rij('2026-02', 'milieu', -1),
    rij('2026-03', null, 9),
  ];
  const periode = { van: '2026-01', tot: '2026-02' };
  const vorige = { van: '2025-01', tot: '2025-02' };

  test('telt de periode en die ervoor, grootste eerst; een tegenrij trekt af', () => {
    const stand = exact(rijen, { periode, vorige }, 'thema');
    assert.deepEqual([stand.aantal, stand.vorige], [6, 7]);
    assert.deepEqual(stand.delen, [
      { waarde: 'drugs', aantal: 3, vorige: 7 },
      { waarde: 'milieu', aantal: 3, vorige: 0 },
    ]);
    assert.deepEqual(stand.verloop, [
      { periode: '2026-01', aantal: 2 },
      { periode: '2026-02', aantal: 4 },
    ]);
  });

  test('per maand staat elke maand naast dezelfde maand van de vorige periode', () => {
    assert.deepEqual(exact(rijen, { periode, vorige }, 'maand').delen, [
      { waarde: '2026-01', aantal: 2, vorige: 7 },
      { waarde: '2026-02', aantal: 4, vorige: 0 },
    ]);
  });
});

describe('cijfer, afgeschermd', () => {
  const rijen = [
    ...['2026-01', '2026-04', '2026-07', '2026-10'].flatMap((m, i) => [
      rij(m, 'drugs', 10 + i),
      rij(m, 'milieu', i === 2 ? 3 : 8 + i),
      rij(m, 'sport', 20 + i),
    ]),
    rij('2025-02', 'drugs', 30),
  ];

  test('VER-4: het jaar staat er, het kleine kwartaal niet', () => {
    const stand = afgeschermd(rijen, jaar, eerder, perThema);
    assert.equal(stand.aantal, 46 + 31 + 86 - 0);
    const q3 = afgeschermd(rijen, { jaar: '2026', kwartaal: 2 }, { jaar: '2026', kwartaal: 1 }, perThema);
    assert.equal(q3.delen.find((d) => d.waarde === 'milieu')!.aantal, null);
    assert.equal(q3.delen.filter((d) => d.aantal === null).length, 2);
  });

  test('VER-5: jaar en kwartalen samen verraden niets: alle antwoorden komen uit één tabel', () => {
    const gezien = [0, 1, 2, 3].map((kwartaal) =>
      afgeschermd(rijen, { jaar: '2026', kwartaal }, { jaar: '2026', kwartaal: 0 }, perThema),
    );
    const jaarStand = afgeschermd(rijen, jaar, eerder, perThema);
    for (const waarde of ['drugs', 'milieu', 'sport']) {
      const cellen = gezien.map((s) => s.delen.find((d) => d.waarde === waarde)!.aantal);
      const totaal = jaarStand.delen.find((d) => d.waarde === waarde)!.aantal;
      const gaten = cellen.filter((n) => n === null).length + Number(totaal === null);
      assert.notEqual(gaten, 1, waarde);
    }
  });

  test('een klein kwartaaltotaal neemt een ander mee, zodat het jaar het niet verraadt', () => {
    const klein = [rij('2026-01', 'a', 2), rij('2026-04', 'a', 30), rij('2026-07', 'a', 40)];
    const stand = afgeschermd(klein, jaar, eerder, { per: 'maand', gesplitst: true, drempel: 5 });
    const gaten = stand.verloop.filter((v) => v.aantal === null).length + Number(stand.aantal === null);
    assert.ok(gaten >= 2);
    assert.equal(stand.verloop[0]!.aantal, null);
    assert.equal(stand.verloop[3]!.aantal, 0);
  });

  test('een tegenrij zonder wederhelft maakt geen negatieve cel', () => {
    const stand = afgeschermd([rij('2026-01', 'a', -1), rij('2026-02', 'b', 9)], jaar, eerder, perThema);
    assert.equal(stand.aantal, 9);
  });
});

test('VER-6: dezelfde telling wordt afgeschermd op één manier uitgesplitst; wat half overlapt, blijft weg', () => {
  const uit = toonbaar([
    { id: 'a', soorten: ['x'], uitsplitsing: 'kanaal' },
    { id: 'b', soorten: ['x'], uitsplitsing: 'thema' },
    { id: 'c', soorten: ['x', 'y'], uitsplitsing: 'thema' },
    { id: 'd', soorten: ['z'], uitsplitsing: 'maand' },
  ]);
  assert.deepEqual(
    [...uit.values()],
    [
      { wijze: 'gesplitst', per: 'kanaal' },
      { wijze: 'alleen-totaal', per: 'kanaal' },
      { wijze: 'niets', per: 'thema' },
      { wijze: 'gesplitst', per: 'maand' },
    ],
  );
});
