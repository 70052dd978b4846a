import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readMentions } from './recognise.ts';

/** Mentions as `soort:waarde`. */
const read = (text: string): string[] => readMentions(text).map((m) => `${m.soort}:${m.waarde}`);

function expects(table: Record<string, string[]>): void {
  for (const [text, expected] of Object.entries(table)) assert.deepEqual(read(text), expected, text);
}

test('De firma direct na een kenteken wordt gezien', () => {
  expects({
    'V-418-BB bij Kwikstaartgarage B.V.': ['kenteken:V418BB', 'organisatie:Kwikstaartgarage B.V.'],
  });
});

test('Een O van de scanner is een nul in kenteken en telefoon, een nul een o in een plaats', () => {
  expects({
    'Kenteken VX-4O8-B gezien': ['kenteken:VX408B'],
    'aanhanger 0V-12-KR': ['kenteken:OV12KR'],
    'Tel: O6-1234567O': ['telefoon:+31612345670'],
    'Kade 3, 3399 ZZ D0rdwijk': ['adres:Kade|3|||3399 ZZ|Dordwijk', 'postcode:3399 ZZ'],
  });
});

test('Een adres geeft straat, nummer, letter, toevoeging, postcode en plaats', () => {
  expects({
    'op Kerkstraat 7a te Rietveen staat': ['adres:Kerkstraat|7|A|||Rietveen'],
    'op Kerkstraat 12-14 staat': ['adres:Kerkstraat|12||14||'],
    'op Kerkstraat 12 bis staat': ['adres:Kerkstraat|12||bis||'],
    'Kerkstraat 8, unit 2C': ['adres:Kerkstraat|8||unit 2C||'],
    'Havenkade 3, ligplaats 6': ['adres:Havenkade|3||ligplaats 6||'],
    'Lindenlaan t.o. nr. 44': ['adres:Lindenlaan|44||to||'],
    'Lindenlaan 44 t/o': ['adres:Lindenlaan|44||to||'],
    '3399 ZZ 5': ['adres:|5|||3399 ZZ|', 'postcode:3399 ZZ'],
    'Kerkstraat 12\n3399 ZZ Rietveen': ['adres:Kerkstraat|12|||3399 ZZ|Rietveen', 'postcode:3399 ZZ'],
    'op de hoek van de Lindenlaan en de Kerkstraat': ['adres:Lindenlaan/Kerkstraat|||||'],
    'hoek Lindenlaan/Kerkstraat': ['adres:Lindenlaan/Kerkstraat|||||'],
    'Plein 1940 12': ['adres:Plein 1940|12||||'],
  });
});

test('Wat na een straat geteld wordt, is geen huisnummer', () => {
  for (const text of [
    "op de Dorpsweg 2 auto's",
    'in de Kerkstraat 3 onbekende mannen',
    'aan de Molenweg 14 uur gewacht',
    'aan het Havenplein 6 grote zwarte containers',
    'in de Kerkstraat is het druk',
  ])
    assert.deepEqual(read(text), [], text);
});

test('Alleen een volledige datum telt, en een los jaar na in, sinds, vanaf, tot, uit, anno, bouwjaar of jaar', () => {
  expects({
    'op dinsdag 3 maart 2024': ['datum:2024-03-03'],
    'd.d. 3-3-24 en 3.3.1999': ['datum:2024-03-03', 'datum:1999-03-03'],
    'geb. 5-11-’79': ['datum:1979-11-05'],
    'March 3rd, 2024 en 3 marca 2024': ['datum:2024-03-03', 'datum:2024-03-03'],
    'sinds maart 2024, bouwjaar 2009': ['datum:2024-03', 'datum:2009'],
    'van 3 op 4 maart 2024': ['datum:2024-03-04'],
    'op 3 maart, week 12, om 12.30 uur, 31-02-2024': [],
    'tussen 2019 en 2021 tot 2000 euro': [],
    'artikel 2.1.10 en versie 1.2.24': [],
  });
});

test('Een site is een adres met schema of www, of een domein dat zo genoemd wordt', () => {
  expects({
    'zie HTTPS://WWW.Zwaluw.NL/Contact.': ['url:https://www.zwaluw.nl/Contact'],
    '(www.zwaluw.nl/a)': ['url:https://www.zwaluw.nl/a'],
    'op de site zwaluw.nl staat': ['url:https://zwaluw.nl'],
    'besteld bij bol.com, zie foto.jpg': [],
  });
});

test('Een nummer zonder letters telt alleen bij zijn eigen woord', () => {
  expects({
    'in het handelsregister onder nummer 12345678': ['kvk:12345678'],
    'KvK-nummers 12345678 en 23456789': ['kvk:12345678', 'kvk:23456789'],
    'KvK, RSIN 812345678': [],
    'Europanummer 2345678': ['eni:02345678'],
    'MMSI 244-123-456': ['mmsi:244123456'],
    'CIN NLXYZ98765B324': ['hin:NLXYZ98765B324'],
    'BSN 111222333 en 123456789': ['bsn:111222333'],
    '111222333 en 12345678': [],
    'klantnummer 0612345678, 14 078, 0900-8844, 112': [],
    'factuurnummer 24-XK-08': [],
    'Duits kenteken HH-AB 12': [],
  });
});

test('Een voornaam alleen is pas een persoon na ene, heet, genaamd, noemt zich of een aanspreekvorm', () => {
  expects({
    'ene Dragan en Kevin': ['persoon:Dragan'],
    'hij noemt zich Rico': ['persoon:Rico'],
    'Rachida heet ze': ['persoon:Rachida'],
    'mevr. el hamdaoui': ['persoon:el hamdaoui'],
    'JANSEN, Pieter': ['persoon:JANSEN, Pieter'],
    'Dhr. en mevr. De Wolf': ['persoon:De Wolf'],
    'Volgens Driss, wijkagent Peter en Jan Publiek': [],
    'de boot heet Anna Maria': [],
    'de bakker en de visser': [],
  });
});

test('Een organisatie heeft een rechtsvorm, een soort zaak of wordt firma genoemd', () => {
  expects({
    'de firma Oosterhuis': ['organisatie:Oosterhuis'],
    'bij garage Lammers en café De Brug': ['organisatie:garage Lammers', 'organisatie:café De Brug'],
    'Yilmaz Bouw en Demir Montage': ['organisatie:Yilmaz Bouw', 'organisatie:Demir Montage'],
    'de eigenaar van Café De Brug heet Gerrit': ['organisatie:Café De Brug', 'persoon:Gerrit'],
    'PK Montage sp. z o.o. levert': ['organisatie:PK Montage sp. z o.o.'],
    'bij jansen bouw bv': ['organisatie:jansen bouw bv'],
    'politie, RIEC, Belastingdienst, Stedin, Albert Heijn en een Ford Transit': [],
  });
});
