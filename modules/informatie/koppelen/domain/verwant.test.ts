import assert from 'node:assert/strict';
import { test } from 'node:test';
import { relatieTussen, type Genoemde } from './verwant.ts';

const firma = (waarde: string, gegeven: Genoemde['gegeven'][number]): Genoemde => ({
  soort: 'organisatie',
  waarde,
  gegeven: [gegeven],
});
const adres: Genoemde = { soort: 'adres', waarde: 'Kwikstaartweg 14', gegeven: [] };

test('wat een bron erbij zegt, hoort erbij, hoe het ook geschreven is', () => {
  const kade = firma('Kadewerk B.V.', { adres: 'kwikstaartweg 14' });
  assert.equal(relatieTussen(kade, adres), 'hoort-bij');
  assert.equal(relatieTussen(adres, kade), 'hoort-bij');
});

test('twee firma’s op één adres, met één KVK-nummer, met één vestiging: de nauwste relatie staat er', () => {
  const [op, kvk, vestiging] = [
    { adres: 'Kwikstaartweg 14' },
    { kvknummer: '00916234', adres: 'Kwikstaartweg 14' },
    { vestigingsnummer: '000012345678', kvknummer: '00916234' },
  ];
  assert.equal(relatieTussen(firma('A', op), firma('B', op)), 'zelfde-adres');
  assert.equal(relatieTussen(firma('A', kvk), firma('B', kvk)), 'zelfde-bedrijf');
  assert.equal(relatieTussen(firma('A', vestiging), firma('B', vestiging)), 'zelfde-vestiging');
});

test('alleen samen genoemd is niet meer dan dat', () => {
  assert.equal(relatieTussen(firma('A', {}), firma('B', { adres: 'Kwikstaartweg 15' })), 'samen-genoemd');
  assert.equal(relatieTussen(firma('A', { adres: 'Kwikstaartweg 15' }), adres), 'samen-genoemd');
});
