import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exactly, matching, nextOption } from './combo.ts';

const streets = ['Ratelaarhof 3', 'Café Het Anker', 'Kwikstaartweg 14', 'Oude Ratelaar'].map((label) => ({
  label,
  value: label,
}));
const names = (typed: string) => matching(streets, typed).map((option) => option.label);

test('zoeken kijkt niet naar accenten, hoofdletters en volgorde van woorden', () => {
  assert.deepEqual(names('cafe'), ['Café Het Anker']);
  assert.deepEqual(names('14 KWIK'), ['Kwikstaartweg 14']);
});

test('wat ermee begint staat vooraan', () => {
  assert.deepEqual(names('ratelaar'), ['Ratelaarhof 3', 'Oude Ratelaar']);
});

test('alleen de hele naam is een keuze', () => {
  assert.equal(exactly(streets, 'oude ratelaar')?.value, 'Oude Ratelaar');
  assert.equal(exactly(streets, 'oude'), undefined);
});

test('pijlen blijven binnen de lijst', () => {
  assert.equal(nextOption('ArrowDown', 3, 4), 3);
  assert.equal(nextOption('ArrowUp', 0, 4), 0);
  assert.equal(nextOption('v', 0, 4), null);
});
