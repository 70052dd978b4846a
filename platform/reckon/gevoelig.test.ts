import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { warnings } from './gevoelig.ts';

test('Vrije tekst waarschuwt voor BSN, gezondheid, geloof, herkomst en derden', () => {
  const table: Record<string, string[]> = {
    'BSN 111222333': ['bsn'],
    'nummer 111.222.333 op de doos': ['bsn'],
    'hij is verslaafd en verward': ['gezondheid'],
    'het zijn moslims': ['geloof'],
    'drie Poolse mannen': ['herkomst'],
    'zijn dochter was erbij': ['derde'],
    'zieke vrouw met haar kinderen, nationaliteit onbekend': ['gezondheid', 'herkomst', 'derde'],
  };
  for (const [text, expected] of Object.entries(table)) assert.deepEqual(warnings(text), expected, text);
});

test('Gewone waarnemingen waarschuwen niet', () => {
  for (const text of [
    'Grijze bus met kenteken V-418-BB bij de loods.',
    'Bel 06-12345678, KvK 12345678, 123456789.',
    'De Poolse vrachtwagen staat bij de moskee, zijn motor draait.',
    '',
  ])
    assert.deepEqual(warnings(text), [], text);
});

test('Elke tekst geeft een antwoord, gecomponeerd of niet hetzelfde', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200, unit: 'grapheme' }), (text) => {
      assert.deepEqual(warnings(text.normalize('NFD')), warnings(text.normalize('NFC')));
    }),
    { numRuns: 100 },
  );
});
