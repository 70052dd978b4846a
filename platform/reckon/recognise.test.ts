import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalise } from './normalise.ts';
import { recognise } from './recognise.ts';

/** Mentions as `kind:value`, the invalid ones with an exclamation mark behind. */
const found = (text: string): string[] =>
  recognise(text).map((m) => `${m.kind}:${m.value}${m.valid ? '' : '!'}`);

function expects(table: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(table)) assert.deepEqual(found(text), expected, text);
}

test('Kentekens van elke sidecode worden herkend, in elke schrijfwijze met streepjes', () => {
  const plates =
    'AB-12-34 12-34-AB 12-AB-34 XX-12-XX HG-PT-12 12-HG-PT 12-HGP-1 1-HGP-12 HG-123-P G-123-HP HGP-12-G H-12-GHP 1-HG-123 123-HG-1'.split(
      ' ',
    );
  for (const plate of plates) {
    const value = plate.replaceAll('-', '');
    assert.deepEqual(found(`Er stond een ${plate} voor de deur.`), [`kenteken:${value}`]);
    assert.deepEqual(found(`Gezien: ${plate.toLowerCase()}.`), [`kenteken:${value}`]);
    assert.deepEqual(found(`kenteken ${value.toLowerCase()}`), [`kenteken:${value}`]);
  }
});

test('Een kenteken zonder streepjes telt als de vorm of een woord ervoor dat draagt', () => {
  expects({
    'GX456K reed weg': ['kenteken:GX456K'],
    'V 123 BB reed weg': ['kenteken:V123BB'],
    'wit busje v 123 bb': ['kenteken:V123BB'],
    'een bus, AB1234': ['kenteken:AB1234'],
    'kenteken: 33 51AB': ['kenteken:3351AB'],
    'met kenteken V–123–BB': ['kenteken:V123BB'],
    'formulier AB1234': [],
    'van 12 tm 15 en 12 EN 13': [],
    'busje 12 tm 15': [],
  });
});

test('Een buitenlands kenteken telt alleen na het woord kenteken', () => {
  expects({
    'kenteken WA 12345 uit Polen': ['kenteken:WA12345'],
    'Duits kenteken HH-AB 1234': ['kenteken:HHAB1234'],
    'kenteken is CB 1234 AB': ['kenteken:CB1234AB'],
    'code WA 12345': [],
  });
});

test('Telefoonnummers worden in elke notatie herkend, ook de 06-00-nummers van voorbeelden', () => {
  for (const form of [
    '06 0012 3447',
    '06-00123447',
    '0600123447',
    '+31 (0)6 0012 3447',
    '+31 6 00123447',
    '0031600123447',
    '06.00.12.34.47',
    '06/00123447',
    '+31(0)600123447',
    '٠٦٠٠١٢٣٤٤٧',
  ]) {
    assert.deepEqual(found(`Hij is te bereiken op ${form}.`), ['telefoon:+31600123447'], form);
  }
  expects({
    'bel (078) 770 12 34 of 078-7701234': ['telefoon:+31787701234', 'telefoon:+31787701234'],
    '06 12345678 078 6123456': ['telefoon:+31612345678', 'telefoon:+31786123456'],
    'politie 0900-8844': ['telefoon:+319008844'],
    '+48 600 123 456': ['telefoon:+48600123456'],
    'tel. 6 12345678': ['telefoon:+31612345678'],
    'contact (06 12345678)': ['telefoon:+31612345678'],
    '06-12-2024 08:30': [],
    'ordernummer 0123456789012': [],
    'aantal 6 12345678': [],
  });
});

test('IBAN, KVK en vestiging worden aan hun controlegetal of aan hun woord herkend', () => {
  expects({
    'op NL91ABNA0417164300 en verder': ['iban:NL91ABNA0417164300'],
    'NL91 ABNA 0417 1643 00 en dan': ['iban:NL91ABNA0417164300'],
    'DE89 3704 0044 0532 0130 00': ['iban:DE89370400440532013000'],
    'rekening NL91 ABNA 0417 1643 01': ['iban:NL91ABNA0417164301!'],
    'DE89 3704 0044 0532 0130 01': [],
    'KvK-nummer: 12345678': ['kvk:12345678'],
    'kvk 1234567': ['kvk:01234567'],
    '12345678 (KvK)': ['kvk:12345678'],
    'zaak 12345678': [],
    'vestigingsnummer 000012345678': ['vestiging:000012345678'],
  });
});

test('Een BSN wordt alleen gemeld, nooit getoond', () => {
  const [mention] = recognise('Zijn BSN is 111222333, graag nakijken.');
  assert.ok(mention);
  assert.deepEqual(
    { ...mention },
    { kind: 'bsn', start: 12, end: 21, raw: '*********', value: '*********', valid: true, cue: 'bsn' },
  );
  assert.deepEqual(found('nummer 111222333'), []);
  assert.deepEqual(found('bsn 111222334'), ['bsn:*********!']);
});

test('Adressen worden met straat, nummer, letter en toevoeging gelezen', () => {
  expects({
    'Er is iets op Kwikstaartweg 14.': ['adres:kwikstaartweg 14'],
    'aan de Kerkstraat 14a': ['adres:kerkstraat 14a'],
    'Kerkstraat 14 B, Kerkstraat 14-2 en Kerkstraat 12 hs': [
      'adres:kerkstraat 14b',
      'adres:kerkstraat 14-2',
      'adres:kerkstraat 12-hs',
    ],
    'Burg. Keijzerweg 3 en burgemeester keijzerweg 3': [
      'adres:burgemeester keijzerweg 3',
      'adres:burgemeester keijzerweg 3',
    ],
    'bij Kerkstr. 12': ['adres:kerkstraat 12'],
    'de Van der Palmstraat nr 12': ['adres:van der palmstraat 12'],
    'Kwikstaartweg 14a, 3353 AB Ergens': ['adres:3353AB 14a'],
    'Noordeind 12, 3353 AB': ['adres:3353AB 12'],
    'Markt 22 | 3353 AB': ['adres:3353AB 22'],
    'Markt 22\n3353 AB Ergens': ['adres:3353AB 22'],
    '3353AB 14': ['adres:3353AB 14'],
    'Kerkstraat 12 en 14': ['adres:kerkstraat 12'],
    'op kerkstraat 12 is het druk': ['adres:kerkstraat 12'],
    'op de Markt 5': ['adres:markt 5'],
    'ligplaats Westkade 12 TO': ['adres:westkade 12 to!'],
  });
});

test('Tegenover een nummer is niet dat nummer', () => {
  for (const text of [
    't.o. nr 12',
    'tegenover Kerkstraat 12',
    'Kerkstraat t.o. nr 12',
    'schuin tegenover de Kerkstraat 12',
    'Kerkstraat, t.o. 12',
  ]) {
    const [mention, ...more] = recognise(`Boot ligt ${text}.`);
    assert.ok(mention && more.length === 0, text);
    assert.deepEqual([mention.kind, mention.valid, mention.cue], ['adres', false, 'tegenover'], text);
    assert.match(mention.value, / to$/);
    assert.deepEqual(normalise('adres', mention.raw).variants, []);
  }
});

test('Een aantal, tijd of datum achter een straat is geen huisnummer', () => {
  expects({
    'In de Kerkstraat 3 mannen gezien': [],
    'Kerkstraat 12:30 uur': [],
    'Kerkstraat 12 november': [],
    'Kerkstraat 12-11-2026': [],
    'Kerkstraat 2e verdieping': [],
    'op de snelweg 3 auto’s en onderweg 2 uur': [],
    'in de straat 12 jongens': [],
    'levering 3 en woning 4': [],
    'Postbus 12, 3350 AB': ['postcode:3350AB'],
  });
});

test('Postcodes worden onderscheiden van jaartallen en maten', () => {
  expects({
    'in 3353 AB of 3353ab': ['postcode:3353AB', 'postcode:3353AB'],
    'postcode 3351 en': ['postcode:3351EN'],
    '3351 EN Ergens': ['postcode:3351EN'],
    'in 2026 is er 1500 kg en 1500kg': [],
    '3353 SS': [],
    'postcode 3353 SS': ['postcode:3353SS!'],
    '0353 AB': [],
  });
});

test('E-mailadressen eindigen waar ze ophouden', () => {
  expects({
    'mail jan.de-boer+x@voorbeeld.nl.': ['email:jan.de-boer+x@voorbeeld.nl'],
    '<Jan@Voorbeeld.NL>, (a@b.co.uk)': ['email:jan@voorbeeld.nl', 'email:a@b.co.uk'],
    'jan@localhost en @twitter': [],
    'https://x.nl/V-123-BB?tel=0612345678': [],
  });
});

test('Organisaties worden aan hun rechtsvorm herkend', () => {
  expects({
    'Kwikstaart Garage B.V. zit daar': ['organisatie:kwikstaart garage'],
    'Ook Jansen & Zn. V.O.F. en Jansen Transport BV.': [
      'organisatie:jansen en zn',
      'organisatie:jansen transport',
    ],
    'volgens Stichting Vrienden van de Zwaan is': ['organisatie:vrienden van de zwaan'],
    'Łódź Trading Sp. z o.o.': ['organisatie:lodz trading'],
    'Gezien. Mijn CV, b.v. Mercedes, een CV ketel': [],
    'bv een auto': [],
  });
});

test('Vaartuigen worden aan nummer of aanduiding herkend', () => {
  expects({
    'het ms Zwaluw (ENI 2345678)': ['vaartuig:zwaluw', 'eni:02345678'],
    'mts De Hoop, MMSI 244 123 456': ['vaartuig:de hoop', 'mmsi:244123456'],
    'HIN NL-ABC12345A525': ['hin:NLABC12345A525'],
    'op de spiegel NL-ABC12345A525': ['hin:NLABC12345A525'],
    'een boot genaamd "De Lisdodde"': ['vaartuig:de lisdodde'],
    "motorjacht 'Blauwe Reiger' ligt": ['vaartuig:blauwe reiger'],
    'in MS Word': [],
  });
});

test('Namen van personen: aanspreekvorm, initialen of hoofdletters binnen de zin', () => {
  expects({
    'Ik sprak de heer Jansen.': ['persoon:jansen'],
    'mevrouw A. de Vries woont daar': ['persoon:vries (de), a'],
    'eigenaar is J.P. van der Berg': ['persoon:berg (van der), j p'],
    'A.M.Jansen tekende': ['persoon:jansen, a m'],
    'volgens Fatima Yilmaz-Kaya is': ['persoon:yilmaz-kaya, fatima'],
    'Ik zag Mohammed El Amrani lopen': ['persoon:amrani (el), mohammed'],
    'Eigenaresse Ans van der Meulen-Bos': ['persoon:meulen-bos (van der), ans'],
    'Medebewoner: Mehmet Yıldız.': ['persoon:yildiz, mehmet'],
    'Jan van den Berg belde': ['persoon:berg (van den), jan'],
    'Met vriendelijke groet,\nPieter Bakker\nTel. 06 12345678': [
      'persoon:bakker, pieter',
      'telefoon:+31612345678',
    ],
  });
});

test('Een afgekort voorvoegsel hoort bij de naam', () => {
  const found = recognise('Overdag zie ik er soms R. v. Meerle. Volgens mij hoort die daar niet.');
  assert.deepEqual(
    found.map((m) => [m.kind, m.raw]),
    [['persoon', 'R. v. Meerle']],
  );
});

test('Hoofdletters maken nog geen naam', () => {
  expects({
    'Witte Mercedes Sprinter bij Café De Zwaan': ['organisatie:cafe de zwaan'],
    'Het Openbaar Ministerie en de Omgevingsdienst Zuid-Holland Zuid': [],
    'Meld Misdaad Anoniem belde in Den Haag': [],
    'Geachte heer, Goede Vrijdag is een vrije dag': [],
    'Nieuwe Kerkstraat is afgesloten': [],
    "bij Bloembinderij 't Hofke": [],
    'op Eerste Kerstdag, volgens de Algemene Plaatselijke Verordening': [],
    'LET OP DIT IS BELANGRIJK': [],
  });
});

test('Wat op een nummer lijkt en het niet is, blijft liggen', () => {
  for (const text of [
    'kenmerk M-2026-7K3-QDX',
    'zaak Z-2024-001234',
    'artikel 13b Opiumwet',
    '€ 1.234,56',
    'EAN 8712345678906',
    '192.168.178.12',
    '12:30-14:00',
    'COVID-19',
    'IMEI 356938035643809',
    '2026-11-09T12:00',
    'A4 en 5G',
    '1.234.567 stuks',
    'BRP 2025 en SBI 45112',
    '10 x 12 cm',
  ]) {
    assert.deepEqual(found(text), [], text);
  }
});

test('een lijst van KVK-nummers houdt op waar iets anders genoemd wordt', () => {
  const soorten = (tekst: string): string[] => recognise(tekst).map((m) => `${m.kind} ${m.value}`);
  assert.deepEqual(soorten('KVK 12345678, bel 06 12 34 56 78'), ['kvk 12345678', 'telefoon +31612345678']);
  assert.deepEqual(soorten('KvK-nummers 12345678, 23456789 en 34567890'), [
    'kvk 12345678',
    'kvk 23456789',
    'kvk 34567890',
  ]);
});
