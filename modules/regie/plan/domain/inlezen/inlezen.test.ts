import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Blok, Uitkomst } from '../../contract.ts';
import { beleidUit } from './beleid.ts';
import { geefCodes } from './bundel.ts';
import { lees } from './lezen.ts';
import { stelVoor } from './voorstel.ts';
import { alsZin, knip, lijnVan, rolVan, schrijfwijzeUit, wanneer } from './woorden.ts';

const tabel = (...rijen: (string | string[])[][]): Blok => ({
  soort: 'tabel',
  blad: null,
  rijen: rijen.map((cellen, at) => ({
    regel: at + 1,
    cellen: cellen.map((cel) => (typeof cel === 'string' ? (cel === '' ? [] : [cel]) : cel)),
  })),
});
const kop = (tekst: string): Blok => ({ soort: 'kop', tekst, regel: 1 });
const lezen = (...blokken: Blok[]): Uitkomst => lees(blokken, stelVoor(blokken));
const soorten = (u: Uitkomst) => u.meldingen.map((m) => [m.soort, m.regel]);
const KOP = ['Wat', 'Toelichting', 'Actie'];

describe('woorden', () => {
  test('een lijn wordt herkend aan haar stam, ook als doel geschreven; twee lijnen is geen lijn', () => {
    assert.equal(lijnVan('De informatiepositie over ondermijning is op orde'), 'informatie');
    assert.equal(lijnVan('We bestrijden samen met onze partners de schadelijke effecten'), 'bestrijding');
    assert.equal(lijnVan('BESTRÜDING'), 'bestrijding');
    assert.equal(lijnVan('Samenwerking en informatie'), null);
    assert.equal(lijnVan('Handel'), null);
  });

  test('koppen van kolommen, ook als kwartaal', () => {
    assert.deepEqual(
      ['Activiteit', 'Wie', 'Prioriteit', 'K3', '2e kwartaal', 'Kwartaal 4', 'Kosten'].map(rolVan),
      ['wat', 'eigenaar', 'thema', 'q3', 'q2', 'q4', null],
    );
  });

  test('wanneer: opsomming, reeks, herhaling; wat geen kwartaal is, is niets', () => {
    assert.deepEqual(wanneer('Q1, Q3'), { kwartalen: [1, 3], herhaling: null });
    assert.deepEqual(wanneer('1e t/m 3e kwartaal'), { kwartalen: [1, 2, 3], herhaling: null });
    assert.deepEqual(wanneer('per kwartaal'), { kwartalen: [1, 2, 3, 4], herhaling: 'per-kwartaal' });
    assert.deepEqual(wanneer('maandelijks'), { kwartalen: [], herhaling: 'maandelijks' });
    assert.equal(wanneer('na de zomer'), null);
  });

  test('een reeks hoofdletters wordt verdeeld waar een activiteit begint, niet na een voegwoord', () => {
    assert.deepEqual(knip('ONTWIKKELEN EN START KAARTEN DEELNAME RAAD - ONDERZOEK X'), [
      'ONTWIKKELEN EN START KAARTEN',
      'DEELNAME RAAD - ONDERZOEK X',
    ]);
    assert.deepEqual(knip('VERKENNING INSTELLEN REGISTER'), ['VERKENNING INSTELLEN REGISTER']);
  });

  test('verdelen verliest geen woord en maakt niets leegs', () => {
    const woord = fc.constantFrom('ONDERZOEK', 'EN', 'INZET', 'HAVEN', '+', '(0-METING)', 'BIJ', 'TRAINING');
    fc.assert(
      fc.property(fc.array(woord, { minLength: 1 }), (words) => {
        const delen = knip(words.join(' '));
        assert.equal(delen.join(' '), words.join(' '));
        assert.ok(delen.every((deel) => deel !== ''));
      }),
    );
  });

  test('hoofdletters worden een zin; afkortingen en namen blijven zoals het document ze schrijft', () => {
    const wijze = schrijfwijzeUit(['Samen met Motus en de ABC houden wij de haven schoon.']);
    assert.equal(alsZin('INZET MOTUS, PVO EN ABC IN HAVEN', wijze), 'Inzet Motus, PVO en ABC in haven');
    assert.equal(alsZin('Al een zin', wijze), 'Al een zin');
  });
});

describe('tabellen', () => {
  test('de lijn komt van de kop boven de tabel, van een opschrift erin, of uit een eigen kolom', () => {
    const een = lezen(kop('Weerbaar zijn'), tabel(KOP, ['Haven', 'a', 'b']));
    assert.equal(een.activiteiten[0]?.lijn, 'weerbaarheid');
    const twee = lezen(
      tabel(['Bewust zijn', '', ''], KOP, ['Folder', 'a', 'b'], ['Samenwerking', '', ''], ['PVO', 'c', 'd']),
    );
    assert.deepEqual(
      twee.activiteiten.map((a) => [a.lijn, a.titel]),
      [
        ['bewustwording', 'Folder'],
        ['samenwerking', 'PVO'],
      ],
    );
    const drie = lezen(
      tabel(['Lijn', 'Activiteit'], ['Informatie', 'LIO'], ['', 'Analyse'], ['Bestrijding', 'Controle']),
    );
    assert.deepEqual(
      drie.activiteiten.map((a) => a.code),
      ['IN-01', 'IN-02', 'BS-01'],
    );
  });

  test('een rij zonder naam gaat verder waar de bladzijde ophield, ook midden in een zin', () => {
    const [a] = lezen(
      kop('Informatie'),
      tabel(
        KOP,
        ['Melden', 'Mensen moeten', ['Zeggen waar']],
        ['', 'overtuigd zijn.', ['men meldt.', 'Kaart maken']],
      ),
    ).activiteiten;
    assert.equal(a?.toelichting, 'Mensen moeten overtuigd zijn.');
    assert.deepEqual(a?.acties, ['Zeggen waar men meldt.', 'Kaart maken']);
  });

  test('een tabel zonder koppen met evenveel kolommen gaat verder onder de koppen van de vorige', () => {
    const uit = lezen(
      kop('Informatie'),
      tabel(KOP, ['Een', 'a', 'b']),
      { soort: 'tekst', tekst: 'Voetnoot', regel: 9 },
      tabel(['Twee', 'c', 'd']),
    );
    assert.deepEqual(
      uit.activiteiten.map((a) => a.titel),
      ['Een', 'Twee'],
    );
  });

  test('kruisjes onder kwartalen zijn kwartalen', () => {
    const [a] = lezen(
      kop('Bestrijding'),
      tabel(['Activiteit', 'Q1', 'Q2', 'Q3', 'Q4'], ['Controle', 'x', '-', 'x', '']),
    ).activiteiten;
    assert.deepEqual(a?.kwartalen, [1, 3]);
  });

  test('dezelfde activiteit twee keer in een lijn is er een; in twee lijnen zijn het er twee, en beide worden gemeld', () => {
    const uit = lezen(
      tabel(
        ['Lijn', 'Wat', 'Actie'],
        ['Informatie', 'Kaart', 'a'],
        ['Informatie', 'KAART.', 'b'],
        ['Weerbaarheid', 'Kaart', 'c'],
      ),
    );
    assert.deepEqual(
      uit.activiteiten.map((a) => [a.lijn, a.acties]),
      [
        ['weerbaarheid', ['c']],
        ['informatie', ['a', 'b']],
      ],
    );
    assert.deepEqual(soorten(uit), [
      ['dubbel', 3],
      ['twee-lijnen', 4],
    ]);
  });

  test('een onbekende lijn, een onbekend kwartaal en een onbekende kolom staan op de lijst met hun plek', () => {
    const blokken = [
      tabel(
        ['Lijn', 'Wat', 'Kwartaal', 'Kosten'],
        ['Handel', 'Markt', 'Q1', '5'],
        ['Informatie', 'LIO', 'na de zomer', ''],
      ),
    ];
    const indeling = stelVoor(blokken);
    assert.deepEqual(soorten(lees(blokken, indeling)), [
      ['kolom', 1],
      ['lijn', 2],
      ['kwartaal', 3],
    ]);
    indeling.lijnen.find((l) => l.naam === 'Handel')!.lijn = 'bestrijding';
    indeling.tabellen[0]!.kolommen[3] = 'toelichting';
    const beter = lees(blokken, indeling);
    assert.deepEqual(
      beter.activiteiten.map((a) => [a.titel, a.toelichting]),
      [
        ['LIO', ''],
        ['Markt', '5'],
      ],
    );
    assert.deepEqual(soorten(beter), [['kwartaal', 3]]);
  });

  test('te lange tekst wordt ingekort en gemeld', () => {
    const uit = lezen(kop('Informatie'), tabel(KOP, ['x'.repeat(300), 'a', 'b']));
    assert.equal(uit.activiteiten[0]?.titel.length, 200);
    assert.ok(uit.meldingen.some((m) => m.soort === 'afgekapt'));
  });
});

describe('de plaat', () => {
  const plaat = tabel(
    ['', 'Q1', 'Q2', 'Q3', 'Q4'],
    ['BESTRIJDING', ['Controle houden'], 'idem', 'IDEM', 'idem'],
    ['INFORMATIE', ['Kaart maken', 'LIO starten'], '', ['Kaart maken'], ''],
    ['', '', '', '', ['LIO nalopen']],
  );

  test('idem herhaalt de activiteit, een lege lijncel hoort bij de lijn erboven', () => {
    const uit = lezen(plaat);
    assert.deepEqual(
      uit.activiteiten.map((a) => [a.lijn, a.titel, a.kwartalen]),
      [
        ['informatie', 'Kaart maken', [1, 3]],
        ['informatie', 'LIO starten', [1]],
        ['informatie', 'LIO nalopen', [4]],
        ['bestrijding', 'Controle houden', [1, 2, 3, 4]],
      ],
    );
    assert.equal(uit.cellen.flatMap((c) => c.regels).length, 8);
    assert.equal(uit.activiteiten[3]?.herhaling, 'per-kwartaal');
  });

  test('een vak met dezelfde naam als een activiteit uit de tabel ís die activiteit; anders hangt het eronder', () => {
    const uit = lezen(
      kop('Informatie'),
      tabel(KOP, ['Kaart maken', 'a', 'b'], ['Overleg', 'c', 'LIO elke maand']),
      kop('Plan 2026'),
      tabel(['', 'Q1', 'Q2'], ['Informatie', ['Kaart maken', 'Overlegvorm kiezen'], '']),
    );
    assert.deepEqual(
      uit.activiteiten.map((a) => [a.code, a.titel, a.kwartalen]),
      [
        ['IN-01', 'Kaart maken', [1]],
        ['IN-02', 'Overleg', []],
        ['IN-03', 'Overlegvorm kiezen', [1]],
      ],
    );
  });

  test('een cel kan met de hand worden verdeeld', () => {
    const blokken = [tabel(['', 'Q1', 'Q2'], ['Informatie', 'KAART MAKEN LIO HOUDEN', ''])];
    const indeling = {
      ...stelVoor(blokken),
      cellen: [{ tabel: 0, rij: 1, kolom: 1, regels: ['KAART MAKEN', 'LIO HOUDEN'] }],
    };
    assert.deepEqual(
      lees(blokken, indeling).activiteiten.map((a) => a.titel),
      ['Kaart maken', 'LIO houden'],
    );
  });
});

describe('beleid', () => {
  test('ambitie, motto, doelen, treden en looptijd komen van hun koppen', () => {
    const tekst = (t: string): Blok => ({ soort: 'tekst', tekst: t, regel: 2 });
    const uit = beleidUit([
      kop('PLAN VAN AANPAK HAVEN'),
      kop('2026 - 2028'),
      kop('Ambitie'),
      kop('‘Samen schoon’'),
      tekst('Wij willen weerbaar zijn. De gemeente bevindt zich op trede 3.'),
      kop('Weerbaar zijn'),
      tekst('Barrières.'),
      kop('Activiteitenplanning 2026'),
    ]);
    assert.deepEqual(
      [
        uit.titel,
        uit.vanJaar,
        uit.totJaar,
        uit.jaar,
        uit.tekst.motto,
        uit.tekst.tredeNu,
        uit.tekst.tredeDoel,
      ],
      ['Plan van aanpak haven', 2026, 2028, 2026, 'Samen schoon', 3, 5],
    );
    assert.deepEqual(uit.tekst.doelen, [
      { lijn: 'weerbaarheid', doel: 'Weerbaar zijn', toelichting: 'Barrières.' },
    ]);
  });
});

test('PLN-18: codes tellen per lijn; wat onder iets van een andere lijn hangt, telt in zijn eigen lijn', () => {
  const codes = geefCodes([
    { sleutel: 'a', lijn: 'informatie', onder: null },
    { sleutel: 'b', lijn: 'informatie', onder: 'a' },
    { sleutel: 'c', lijn: 'weerbaarheid', onder: 'a' },
  ]);
  assert.deepEqual([...codes.values()].toSorted(), ['IN-01', 'IN-01.1', 'WB-01']);
});

test('lezen valt op geen enkel document om', () => {
  const cel = fc.array(
    fc.constantFrom('Wat', 'Q1', 'Q2', 'idem', 'Informatie', 'x', 'Actie', 'KAART ONDERZOEK X', ''),
    { maxLength: 3 },
  );
  const rijen = fc.array(fc.record({ regel: fc.nat(99), cellen: fc.array(cel, { maxLength: 6 }) }), {
    minLength: 1,
    maxLength: 8,
  });
  const blok = fc.oneof(
    rijen.map((r): Blok => ({ soort: 'tabel', blad: null, rijen: r })),
    fc.constantFrom('Ambitie', 'Informatie', 'Plan 2026').map(kop),
  );
  fc.assert(
    fc.property(fc.array(blok, { maxLength: 6 }), (blokken) => {
      const uit = lezen(...blokken);
      assert.equal(new Set(uit.activiteiten.map((a) => a.code)).size, uit.activiteiten.length);
      assert.ok(uit.activiteiten.every((a) => a.titel !== '' && a.titel.length <= 200));
    }),
  );
});
