import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { growth, hostileTexts } from '#test/hostile-text.ts';
import { houdtTegen, kijkNa } from './nakijken.ts';

const soorten = (tekst: string, hard: boolean) =>
  kijkNa(tekst)
    .filter((b) => b.hard === hard)
    .map((b) => `${b.soort}:${b.fragment}`);

test('VRH-3: namen, nummers en adressen zijn hard, met en zonder aanspreekvorm', () => {
  const table: [string, string[]][] = [
    ['De boa sprak met Kees de Vries bij de loods.', ['naam:Kees de Vries']],
    ['Later kwam Fatima langs met de sleutel.', ['naam:Fatima']],
    ['De heer Jansen betaalde de huur.', ['naam:Jansen']],
    ['Bij de loods aan de Nijverheidsweg 12 stond een bus.', ['adres:Nijverheidsweg 12']],
    ['De bus had kenteken V-418-BB.', ['kenteken:V-418-BB']],
    ['Bel 06-12345678 of mail met info@voorbeeld.nl.', ['telefoon:06-12345678', 'email:info@voorbeeld.nl']],
    ['Betaald van NL91ABNA0417164300.', ['iban:NL91ABNA0417164300']],
    ['Ingeschreven onder KvK 12345678.', ['kvk:12345678']],
    ['Het nummer 111222333 stond erop.', ['bsn:•••••••••']],
    ['In het gebied van 3351 AB.', ['adres:3351 AB']],
    ['Daarna kwam Anna-Sophie erbij.', ['naam:Anna-Sophie']],
    ['Dat zei mevrouw de bruin ook.', ['naam:de bruin']],
    ['Een afspraak met dhr. Bakker van handhaving.', ['naam:Bakker']],
    ['De eigenaar is J van den Bosch uit de polder.', ['naam:J van den Bosch']],
    ['Op de lijst staat Bakker, A. als huurder.', ['naam:Bakker, A.']],
  ];
  for (const [tekst, verwacht] of table) assert.deepEqual(soorten(tekst, true), verwacht, tekst);
});

test('VRH-4: zeldzame bijzonderheden zijn zacht: dag, tijd, bedrag, leeftijd, functie, plek en eigennaam', () => {
  const table: [string, string[]][] = [
    ['Op dinsdag 3 maart zagen we dat.', ['datum:3 maart']],
    ['Het was om 23:40 uur nog licht.', ['tijdstip:23:40 uur']],
    ['Hij betaalde € 12.350 contant.', ['bedrag:€ 12.350']],
    ['Een 19-jarige jongen deed open.', ['leeftijd:19-jarige']],
    ['We spraken de penningmeester.', ['zeldzaam:penningmeester']],
    ['Aan de Veerweg stond een bus.', ['plaats:Veerweg']],
    ['De bus kwam uit Lisserwaard.', ['eigennaam:Lisserwaard']],
    ['De huurder was ziek.', ['gezondheid:De huurder was ziek.']],
  ];
  for (const [tekst, verwacht] of table) assert.deepEqual(soorten(tekst, false), verwacht, tekst);
});

test('Een verhaal zonder herkenbare bijzonderheden geeft niets', () => {
  for (const tekst of [
    'Twee boa’s en een collega van Stedin gingen samen langs. De politie sloot aan, want er was een melding bij het RIEC.',
    'We leerden dat een rustig gesprek meer oplevert dan een brief. Het LIO besloot in twee weken.',
    'Wie iets ziet belt 112 bij spoed, anders 0900-8844 of 0800-7000.',
    'De mevrouw van de balie en een meneer die niets wilde zeggen.',
    '',
  ])
    assert.deepEqual(kijkNa(tekst), [], tekst);
});

test('Openbaar houdt elk hard punt tegen; een BSN houdt alles tegen', () => {
  const [naam] = kijkNa('Later kwam Fatima langs.');
  const [bsn] = kijkNa('Nummer 111222333.');
  assert.deepEqual(
    (['intern', 'besloten', 'openbaar'] as const).map((b) => [houdtTegen(naam!, b), houdtTegen(bsn!, b)]),
    [
      [false, true],
      [false, true],
      [true, true],
    ],
  );
});

test('Dezelfde woorden geven dezelfde sleutel, andere woorden een andere', () => {
  const sleutel = (tekst: string) => kijkNa(tekst)[0]!.sleutel;
  assert.equal(sleutel('Op 3 maart was het stil.'), sleutel('Het was stil op 3 maart.'));
  assert.notEqual(sleutel('Op 3 maart was het stil.'), sleutel('Op 4 maart was het stil.'));
});

test('Elke tekst geeft punten op volgorde die in de tekst liggen; woorden overlappen niet', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (tekst) => {
      const punten = kijkNa(tekst);
      for (const p of punten) assert.ok(p.begin >= 0 && p.begin < p.eind && p.eind <= tekst.length);
      const hard = punten.filter((p) => p.hard);
      for (const [i, p] of hard.entries()) if (i > 0) assert.ok(hard[i - 1]!.eind <= p.begin);
    }),
    { numRuns: 200 },
  );
});

test('Vijandige tekst kost evenredig met haar lengte', () => {
  const eigen = ['Ab ', 'a. ', 'Aan de Veerweg. ', '€ 1.1.1.1', '("'].map((stuk) => stuk.repeat(2_000));
  for (const tekst of [...hostileTexts(10_000), ...eigen]) {
    const keer = growth(kijkNa, tekst, 2, 0.5);
    assert.ok(keer < 60, `${JSON.stringify(tekst.slice(0, 20))}: ${keer.toFixed(0)} keer`);
  }
});
