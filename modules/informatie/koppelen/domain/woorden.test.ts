import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { recognise } from '#platform/reckon/recognise.ts';
import { gewoneWoorden, vraagwoorden } from './woorden.ts';

const woorden = (tekst: string): string => gewoneWoorden(tekst, recognise(tekst));

test('KOP-11: namen, nummers en woorden met een hoofdletter zijn geen zoekwoorden', () => {
  const tekst =
    'Dhr. P. de Jong lost vaten bij Loods Noord, kenteken V-418-BB, tel. 06-12345678. Ömer belt aan.';
  const found = woorden(tekst).split(' ');
  for (const goed of ['lost', 'vaten', 'bij', 'belt', 'aan']) assert.ok(found.includes(goed), goed);
  for (const fout of ['jong', 'loods', 'noord', 'omer', '06', '418']) assert.ok(!found.includes(fout), fout);
});

test('KOP-11: geen stuk van wat herkend is, blijft een woord', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('Jan de Vries', 'dhr. el amrani', 'Kerkstraat 12', 'v-418-bb', 'jan@voorbeeld.nl'),
      (naam) => {
        const tekst = `gezien: ${naam} bij de deur`;
        const spans = recognise(tekst);
        const found = gewoneWoorden(tekst, spans).split(' ');
        for (const { start, end } of spans)
          for (const deel of tekst
            .slice(start, end)
            .toLowerCase()
            .split(/[^a-z]+/))
            assert.ok(deel.length < 3 || !found.includes(deel), deel);
      },
    ),
  );
});

test('een vraag leest elk woord, hoe ook geschreven', () => {
  assert.equal(vraagwoorden('Blauwe VATEN, blauwe!', []), 'blauwe vaten');
});
