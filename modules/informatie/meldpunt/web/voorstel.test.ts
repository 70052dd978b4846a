import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recognise } from '#platform/reckon/recognise.ts';
import { voorstel } from './voorstel.ts';

const herkend = (tekst: string) =>
  recognise(tekst).map((m) => ({ soort: m.kind, veld: 'tekst', start: m.start, eind: m.end, tekst: m.raw }));
const van = (tekst: string, waar: string | null = null) => voorstel(tekst, herkend(tekst), waar);

const MAIL = `Goedenavond, ik werk schuin tegenover de loodsen aan de Kwikstaartweg 14. Drie nachten achter elkaar staat daar een grijze bestelbus met kenteken V-418-BB. Er worden blauwe vaten uitgeladen.

Volgens het bord zit er Kwikstaart Stalling B.V. in het pand. Volgens mij hoort die er niet.

Met vriendelijke groet,
Een buur`;

test('groet en ondertekening vallen weg, de waarneming blijft heel', () => {
  const { wat } = van(MAIL);
  assert.match(wat, /^Ik werk schuin tegenover/);
  assert.match(wat, /V-418-BB\. Er worden blauwe vaten uitgeladen\. Volgens het bord zit er Kwikstaart/);
  assert.doesNotMatch(wat, /groet|buur/);
});

test('wat naar een ander gaat, eindigt voor de ondertekening', () => {
  const { zonderNaam } = van(MAIL);
  assert.ok(MAIL.startsWith(zonderNaam));
  assert.match(zonderNaam, /Volgens mij hoort die er niet\.$/);
});

test('een mening staat apart van het feit en is in de tekst aan te wijzen', () => {
  const { wat, duiding, meningen } = van(MAIL);
  assert.equal(duiding, 'Volgens mij hoort die er niet.');
  assert.doesNotMatch(wat, /Volgens mij/);
  assert.deepEqual(
    meningen.map((z) => MAIL.slice(z.start, z.end)),
    ['Volgens mij hoort die er niet.'],
  );
});

test('plaats komt van de melder, anders uit het eerste adres', () => {
  assert.equal(van(MAIL).waar, 'Kwikstaartweg 14');
  assert.equal(van(MAIL, ' Sportpark ').waar, 'Sportpark');
  assert.equal(van('Er staat een bus.').waar, '');
});

test('een thema wordt alleen voorgesteld als er één het vaakst genoemd is', () => {
  assert.equal(van(MAIL).thema, 'drugs');
  assert.equal(van('Box contant betaald, huurder wil geen bon.').thema, 'witwassen');
  assert.equal(van('Contant betaald voor hennep.').thema, '');
  assert.equal(van('Er staat iets raars.').thema, '');
});

test('het voorstel verzint niets: elk woord staat in de tekst, wat die ook is', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), (tekst) => {
      const { wat, duiding, meningen } = voorstel(tekst, [], null);
      const bron = tekst.replaceAll(/\s+/gu, ' ').toLowerCase();
      for (const word of `${wat} ${duiding}`.toLowerCase().split(/\s+/u))
        assert.ok(bron.includes(word.toWellFormed()) || !word.isWellFormed(), word);
      for (const z of meningen) assert.ok(z.start >= 0 && z.end <= tekst.length && z.start < z.end);
    }),
  );
});
