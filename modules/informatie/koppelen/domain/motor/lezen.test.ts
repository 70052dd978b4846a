import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { leesDatum } from './datum.ts';
import type { Gegeven } from './gegeven.ts';
import { kenmerkenVan } from './kenmerken.ts';
import { kernsleutels } from './kernsleutels.ts';
import { vergelijk } from './vergelijk.ts';

const persoon = (g: Partial<Gegeven>): Gegeven => ({ soort: 'persoon', ...g });
const niveaus = (a: Gegeven, b: Gegeven): Record<string, string> =>
  Object.fromEntries(
    Object.entries(vergelijk(kenmerkenVan(a), kenmerkenVan(b))).map(([k, v]) => [k, v.niveau]),
  );
const delen = (a: Gegeven, b: Gegeven): string[] => {
  const eigen = new Set(kernsleutels(kenmerkenVan(b), false));
  return kernsleutels(kenmerkenVan(a), true).filter((s) => eigen.has(s));
};

describe('namen: elke gewone schrijfwijze vindt dezelfde', () => {
  const hoeven = persoon({ voornamen: 'Cornelis Johannes', voorvoegsel: 'van der', achternaam: 'Hoeven' });
  const gevallen: [string, Partial<Gegeven>, string, string][] = [
    ['voluit', { naam: 'Cornelis van der Hoeven' }, 'gelijk', 'gelijk'],
    ['achternaam voorop', { naam: 'Hoeven, Cornelis van der' }, 'gelijk', 'gelijk'],
    ['achternaam met voorvoegsel voorop', { naam: 'van der Hoeven, Cornelis' }, 'gelijk', 'gelijk'],
    ['zonder komma omgekeerd', { naam: 'Hoeven Cornelis' }, 'gelijk', 'gelijk'],
    ['omgekeerd met voorvoegsel', { naam: 'van der Hoeven Cornelis' }, 'gelijk', 'gelijk'],
    ['hoofdletters', { naam: 'CORNELIS VAN DER HOEVEN' }, 'gelijk', 'gelijk'],
    ['met aanspreking', { naam: 'dhr. C.J. van der Hoeven' }, 'gelijk', 'initialen'],
    ['de heer', { naam: 'de heer Kees van der Hoeven' }, 'gelijk', 'roepnaam'],
    ['voorvoegsel kwijt', { voornamen: 'Cornelis', achternaam: 'Hoeven' }, 'gelijk', 'gelijk'],
    [
      'voorvoegsel in de achternaam',
      { voornamen: 'Cornelis', achternaam: 'van der Hoeven' },
      'gelijk',
      'gelijk',
    ],
    ['aaneen', { voornamen: 'Cornelis', achternaam: 'vanderHoeven' }, 'gelijk', 'gelijk'],
    ['afgekort voorvoegsel', { naam: 'C. v.d. Hoeven' }, 'gelijk', 'initiaal'],
    ['velden verwisseld', { voornamen: 'van der Hoeven', achternaam: 'Cornelis' }, 'gelijk', 'gelijk'],
    ['roepnaam', { voornamen: 'Kees', achternaam: 'Hoeven' }, 'gelijk', 'roepnaam'],
    ['initialen zonder punten', { voornamen: 'CJ', achternaam: 'Hoeven' }, 'gelijk', 'initialen'],
    ['zoals gehoord', { voornamen: 'Kornelis', achternaam: 'Hoefen' }, 'klank', 'klank'],
    ['tikfout', { voornamen: 'Cornelis', achternaam: 'Hoevne' }, 'nabij', 'gelijk'],
    ['met partner', { naam: 'Cornelis van der Hoeven-Jansen' }, 'helft', 'gelijk'],
    ['partner voorop', { naam: 'C. Jansen-van der Hoeven' }, 'helft', 'initiaal'],
    ['tweede voornaam', { naam: 'Johannes van der Hoeven' }, 'gelijk', 'tweede'],
    ['een ander', { naam: 'Willem van der Hoeven' }, 'gelijk', 'anders'],
    ['andere initiaal', { naam: 'W. van der Hoeven' }, 'gelijk', 'initiaal-anders'],
  ];
  for (const [naam, geschreven, achter, voor] of gevallen)
    test(naam, () => {
      const n = niveaus(persoon(geschreven), hoeven);
      assert.deepEqual([n.achternaam, n.voornaam], [achter, voor]);
      assert.ok(delen(persoon(geschreven), hoeven).length > 0 || achter === 'nabij');
    });

  const paren: [string, string, string, string][] = [
    ['Ayşe Yıldırım', 'Ayse Yildirim', 'gelijk', 'gelijk'],
    ['Łukasz Wójcik', 'Lukasz Wojcik', 'gelijk', 'gelijk'],
    ['Anna Kowalska', 'Anna Kowalski', 'klank', 'gelijk'],
    ['Mohamed El Amrani', 'Mohammed Amrani', 'gelijk', 'roepnaam'],
    ['Said Elamrani', 'Said El Amrani', 'gelijk', 'gelijk'],
    ['Radjesh Ramdin', 'Radjesj Ramdien', 'klank', 'nabij'],
    ['Anand Singh', 'Anand Sing', 'klank', 'gelijk'],
    ['Jan Vlijt', 'Jan Vleit', 'klank', 'gelijk'],
    ['Jan de Bruijn', 'Jan de Bruyn', 'klank', 'gelijk'],
    ['Piet Dijk', 'Piet Dĳk', 'gelijk', 'gelijk'],
    ['Wei Ng', 'Wei Ng', 'gelijk', 'gelijk'],
  ];
  for (const [a, b, achter, voor] of paren)
    test(`${a} en ${b}`, () => {
      const n = niveaus(persoon({ naam: a }), persoon({ naam: b }));
      assert.deepEqual([n.achternaam, n.voornaam], [achter, voor]);
      assert.ok(delen(persoon({ naam: a }), persoon({ naam: b })).length > 0);
    });
});

test('datums in elke schrijfwijze; wat geen datum is, is niet bekend', () => {
  const gevallen: [string, [number, number, number] | null][] = [
    ['1971-03-09', [1971, 3, 9]],
    ['09-03-1971', [1971, 3, 9]],
    ['9-3-1971', [1971, 3, 9]],
    ['09/03/1971', [1971, 3, 9]],
    ['09.03.1971', [1971, 3, 9]],
    ['19710309', [1971, 3, 9]],
    ['1971', [1971, 0, 0]],
    ['00-00-1971', [1971, 0, 0]],
    ['1971-00-00', [1971, 0, 0]],
    ['03-1971', [1971, 3, 0]],
    ['09-03-71', [1971, 3, 9]],
    ['25-12-1980', [1980, 12, 25]],
    ['12-25-1980', [1980, 12, 25]],
    ['1980-13-25', [1980, 0, 0]],
    ['31-12-0001', null],
    ['gisteren', null],
    ['', null],
  ];
  for (const [tekst, verwacht] of gevallen) assert.deepEqual(leesDatum(tekst), verwacht, tekst);
});

describe('adressen', () => {
  const register: Gegeven = {
    soort: 'adres',
    straat: 'Burgemeester de Witstraat',
    huisnummer: '12',
    huisletter: 'A',
    postcode: '3351AB',
    woonplaats: 'Veendrecht',
  };
  const gevallen: [string, Partial<Gegeven>, Record<string, string>][] = [
    [
      'een regel',
      { adres: 'Burgemeester de Witstraat 12A, 3351 AB Veendrecht' },
      { straat: 'gelijk', nummer: 'gelijk', extra: 'gelijk', postcode: 'gelijk', plaats: 'gelijk' },
    ],
    [
      'afgekort',
      { adres: 'Burg. de Witstr. 12-a te Veendrecht' },
      { straat: 'gelijk', nummer: 'gelijk', extra: 'gelijk', plaats: 'gelijk' },
    ],
    [
      'letter los',
      { adres: 'Burg. de Witstr. 12 a, 3351ab' },
      { straat: 'gelijk', extra: 'gelijk', postcode: 'gelijk' },
    ],
    [
      'alles in huisnummer',
      { straat: 'Burgemeester de Witstraat', huisnummer: '12-a', postcode: '3351 ab' },
      { nummer: 'gelijk', extra: 'gelijk', postcode: 'gelijk' },
    ],
    [
      'toevoeging in plaats van letter',
      { straat: 'Burgemeester de Witstraat', huisnummer: '12', toevoeging: 'a', woonplaats: 'VEENDRECHT' },
      { extra: 'gelijk', plaats: 'gelijk' },
    ],
    [
      'postcode en nummer',
      { adres: '3351 AB 12a' },
      { postcode: 'gelijk', nummer: 'gelijk', extra: 'gelijk' },
    ],
    ['nul als letter gelezen', { adres: 'Burgemeester de Witstraat 12A 335lAB' }, { straat: 'gelijk' }],
    [
      'tikfout in de straat',
      { adres: 'Burgemeester de Wtistraat 12A, Veendrecht' },
      { straat: 'nabij', plaats: 'gelijk' },
    ],
    ['de buren', { adres: 'Burgemeester de Witstraat 12B, 3351 AB' }, { straat: 'gelijk', extra: 'anders' }],
    ['het hele pand', { adres: 'Burgemeester de Witstraat 12, 3351 AB' }, { extra: 'vraag-leeg' }],
  ];
  for (const [naam, vraag, verwacht] of gevallen)
    test(naam, () => {
      const n = niveaus({ soort: 'adres', ...vraag }, register);
      assert.deepEqual(Object.fromEntries(Object.keys(verwacht).map((k) => [k, n[k]])), verwacht);
      assert.ok(delen({ soort: 'adres', ...vraag }, register).length > 0);
    });

  test('tegenover nummer 12 is niet nummer 12', () => {
    for (const adres of ['t.o. Kerkstraat 12', 'Kerkstraat t/o 12', 'tegenover Kerkstraat 12, 3351 AB']) {
      const k = kenmerkenVan({ soort: 'adres', adres });
      assert.equal(k.plek?.nummer ?? '', '', adres);
    }
  });
});

test('nummers in elke schrijfwijze worden een', () => {
  const gelijk: [keyof Gegeven, string, string][] = [
    ['kenteken', 'gb 123-x', 'GB123X'],
    ['telefoon', '06 - 12 34 56 78', '+31612345678'],
    ['telefoon', '0031 (0)6 12345678', '+31612345678'],
    ['telefoon', '+31(0)6-12345678', '+31612345678'],
    ['email', ' KEES@Voorbeeld.NL', 'kees@voorbeeld.nl'],
    ['iban', 'nl02 abna 0123 4567 89', 'NL02ABNA0123456789'],
    ['kvknummer', '1234567', '01234567'],
    ['vestigingsnummer', '12345678', '000012345678'],
    ['eni', '2312345', '02312345'],
    ['hin', 'nl-abc d1234 e505', 'NLABCD1234E505'],
  ];
  for (const [veld, a, b] of gelijk) {
    const [x, y] = [a, b].map((waarde) => kenmerkenVan({ soort: 'organisatie', [veld]: waarde }));
    assert.deepEqual(x, y, a);
    assert.ok(kernsleutels(x!, true).length > 0, a);
  }
});

test('een kenteken met een look-alike, een gemist teken of twee verwisselde tekens wordt gevonden', () => {
  const auto: Gegeven = { soort: 'voertuig', kenteken: 'GB123X' };
  for (const [gelezen, niveau] of [
    ['G8123X', 'gelezen'],
    ['GB12X', 'een-teken'],
    ['GB132X', 'een-teken'],
    ['GB128X', 'een-teken'],
  ] as const) {
    const vraag: Gegeven = { soort: 'voertuig', kenteken: gelezen };
    assert.equal(niveaus(vraag, auto).kenteken, niveau, gelezen);
    assert.ok(delen(vraag, auto).length > 0, gelezen);
  }
});

test('schepen: soort schip telt niet mee, volgorde en spaties evenmin', () => {
  const schip: Gegeven = { soort: 'vaartuig', naam: 'Vrouwe Maria', eni: '02312345' };
  for (const naam of ['ms Vrouwe Maria', 'M.S. VROUWE MARIA', 'Maria Vrouwe', 'VrouweMaria'])
    assert.equal(niveaus({ soort: 'vaartuig', naam }, schip).naam, 'gelijk', naam);
});

test('ondernemingen: rechtsvorm apart, & als en, volgorde en een woord minder', () => {
  const garage: Gegeven = { soort: 'organisatie', naam: 'Garage Zilvermeeuw & Zn B.V.' };
  for (const [naam, niveau] of [
    ['Zilvermeeuw en Zn Garage', 'gelijk'],
    ['GARAGE ZILVERMEEUW + ZN BV', 'gelijk'],
    ['Garage', 'deel'],
    ['Garage Zilvermeuw & Zn', 'nabij'],
    ['Bakkerij Goudvink', 'anders'],
  ] as const)
    assert.equal(niveaus({ soort: 'organisatie', naam }, garage).naam, niveau, naam);
});

test('wie op 1 januari staat, heeft een jaar en geen dag', () => {
  for (const [a, b, niveau] of [
    ['1962-01-01', '1962-01-01', 'gelijk-eerste'],
    ['1962-01-01', '1962-08-14', 'jaar-eerste'],
    ['1962-01-01', '1954-01-01', 'jaar-anders'],
    ['1962-01-01', '1963-01-01', 'jaar-nabij'],
    ['1962-08-14', '1954-08-14', 'twee-delen'],
  ] as const)
    assert.equal(
      niveaus(persoon({ geboortedatum: a }), persoon({ geboortedatum: b })).geboren,
      niveau,
      `${a} ${b}`,
    );
});
