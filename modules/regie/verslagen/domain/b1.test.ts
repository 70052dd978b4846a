import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leesbaarheid } from './b1.ts';

test('gewone zinnen geven geen leespunt', () => {
  assert.deepEqual(leesbaarheid('Wij zien meer. Bewoners weten ons te vinden. Dat helpt.'), []);
});

test('een zin van meer dan twintig woorden wordt gewezen, een van twintig niet', () => {
  const twintig = `${Array.from({ length: 20 }, (_, i) => `woord${i}`).join(' ')}.`;
  assert.deepEqual(leesbaarheid(twintig), []);
  const [punt] = leesbaarheid(twintig.replace('.', ' nog.'));
  assert.equal(punt?.soort, 'lange-zin');
});

test('een alinea van meer dan honderd woorden wordt gewezen', () => {
  const alinea = 'Dit is een zin. '.repeat(26);
  assert.deepEqual(
    leesbaarheid(alinea).map((p) => p.soort),
    ['lange-alinea'],
  );
});

test('een ambtelijk woord krijgt een gewoner woord, eenmaal, ook verbogen en niet als deel van een ander woord', () => {
  const punten = leesbaarheid(
    'Tevens is de casuïstiek besproken. Wij faciliteren dit tevens. Oktevens niet.',
  );
  assert.deepEqual(
    punten.map((p) => [p.wat.toLowerCase(), p.beter]),
    [
      ['casuïstiek', 'gevallen'],
      ['faciliteren', 'helpen'],
      ['tevens', 'ook'],
    ],
  );
});

test('een afkorting of een getal met een punt breekt geen zin in tweeën', () => {
  const zin = `In 2025 waren er 1.250 meldingen ${'en nog wat '.repeat(5)}in de stad.`;
  assert.deepEqual(
    leesbaarheid(zin).map((p) => p.soort),
    ['lange-zin'],
  );
});
