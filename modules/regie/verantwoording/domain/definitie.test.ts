import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { demandNiemandHerkenbaar, duidingsperiode, leesDuidingsperiode, magNaarBuiten } from './duiding.ts';
import { geldend, gewijzigdIn, perDefinitie } from './definitie.ts';
import { heleKwartalen } from './bevriezen.ts';

const d = (versie: number, sinds: string) => ({
  versie,
  sinds,
  definitie: '',
  zegtNiet: '',
  soorten: [`v${versie}`],
});
const cijfer = { ...d(3, '2026-01-01'), eerder: [d(1, '2023-01-01'), d(2, '2024-07-01')] };

describe('VER-7: welke definitie geldt', () => {
  test('die van de eerste dag van het jaar; een ouder jaar heeft de oudste', () => {
    const versies = [2020, 2023, 2024, 2025, 2026, 2030].map((jaar) => geldend(cijfer, jaar).versie);
    assert.deepEqual(versies, [1, 1, 1, 2, 3, 3]);
  });

  test('een wijziging halverwege wordt gemeld, een op nieuwjaarsdag niet', () => {
    assert.deepEqual(
      [2023, 2024, 2025, 2026].map((jaar) => gewijzigdIn(cijfer, jaar)),
      [null, '2024-07-01', null, null],
    );
  });

  test('een periode over jaren wordt geteld in stukken met elk hun definitie', () => {
    assert.deepEqual(
      perDefinitie(cijfer, { van: '2024-11', tot: '2026-02' }).map((s) => [s.van, s.tot, s.definitie.versie]),
      [
        ['2024-11', '2024-12', 1],
        ['2025-01', '2025-12', 2],
        ['2026-01', '2026-02', 3],
      ],
    );
    assert.equal(perDefinitie(cijfer, { van: '2022-01', tot: '2024-12' }).length, 1);
  });
});

describe('VER-8, VER-9: duiding en vastzetten', () => {
  test('een duiding hoort bij een jaar of een kwartaal', () => {
    assert.equal(duidingsperiode({ van: '2026-01', tot: '2026-12' }), '2026');
    assert.equal(duidingsperiode({ van: '2026-07', tot: '2026-09' }), '2026-K3');
    for (const [van, tot] of [
      ['2026-02', '2026-04'],
      ['2025-01', '2026-12'],
      ['2026-01', '2026-11'],
    ] as const)
      assert.equal(duidingsperiode({ van, tot }), null);
    for (const fout of ['2026-05', '2026-K5', '1826', 'nu'])
      assert.throws(() => leesDuidingsperiode(fout), { code: 'invoer-ongeldig' });
  });

  test('zonder duiding, of met een ingetrokken, blijft een cijfer binnen', () => {
    for (const versie of ['besloten', 'openbaar'] as const) {
      assert.equal(magNaarBuiten(versie, null), false);
      assert.equal(magNaarBuiten(versie, { tekst: ' \n' }), false);
      assert.equal(magNaarBuiten(versie, { tekst: 'Zo zit het.' }), true);
    }
    assert.equal(magNaarBuiten('intern', null), true);
  });

  test('VER-13: een duiding noemt niemand; gewone woorden mogen', () => {
    for (const [tekst, soort] of [
      ['De eigenaar, Jan Pietersen, werkte mee.', 'persoon'],
      ['Een bus met kenteken V-418-BB viel op.', 'kenteken'],
      ['Bel 06 12345678 voor meer.', 'telefoon'],
      ['Vooral aan de Kwikstaartweg 14.', 'adres'],
    ] as const)
      assert.throws(
        () => demandNiemandHerkenbaar(tekst),
        (fout: { faults: { waarden: { soort: string } }[] }) =>
          fout.faults.some((f) => f.waarden.soort === soort),
        tekst,
      );
    demandNiemandHerkenbaar(
      'Na de **voorlichting** op het bedrijventerrein steeg het aantal in mei en juni 2026 met 12 procent, vooral bij Openbare Ruimte.',
    );
  });

  test('vastzetten kan tot en met het laatste hele kwartaal', () => {
    assert.deepEqual(
      ['2026-04', '2026-06', '2026-12', '2027-01'].map((maand) => heleKwartalen(2026, maand)),
      [1, 1, 3, 4],
    );
    for (const maand of ['2026-01', '2026-03', '2025-12'])
      assert.throws(() => heleKwartalen(2026, maand), { code: 'verantwoording.nog-geen-kwartaal' });
  });
});
