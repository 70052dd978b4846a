import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tegengehouden, tekstpunten } from './punten.ts';
import type { Blok } from './verslag.ts';

const blok = (tekst: string, bereik: Blok['bereik'] = 'openbaar'): Blok => ({
  id: 'b',
  versie: 1,
  hoofdstuk: 'vooruit',
  lijn: null,
  volgorde: 1,
  soort: 'tekst',
  bereik,
  tekst,
  code: null,
  vorm: 'beide',
});
const soorten = (tekst: string, versie: Parameters<typeof tekstpunten>[1]) =>
  tekstpunten([blok(tekst)], versie).map((p) => p.soort);

test('VSL-4: een naam, kenteken of adres in de tekst houdt de besloten en openbare versie tegen', () => {
  for (const tekst of [
    'De heer Van den Bergh hielp ons.',
    'Het ging om kenteken GB-123-X.',
    'Op Dorpsstraat 12, 3399 ZZ Merendrecht stond een loods.',
  ]) {
    assert.equal(tegengehouden([blok(tekst)])?.versie, 'besloten', tekst);
    assert.deepEqual(soorten(tekst, 'intern'), []);
  }
});

test('VSL-4: wat alleen intern is, houdt niets tegen', () => {
  assert.equal(tegengehouden([blok('De heer Van den Bergh hielp ons.', 'intern')]), null);
});

test('een gewone tekst met jaartal, aantal en het meldpunt houdt niets tegen', () => {
  assert.equal(
    tegengehouden([blok('In 2025 kwamen er 214 meldingen. Bel 0800-7000 of mail meldpunt@voorbeeld.nl.')]),
    null,
  );
});

test('een lege tekst en wat buiten de afspraak valt worden gewezen, leesbaarheid alleen openbaar', () => {
  assert.deepEqual(soorten('  ', 'intern'), ['leeg']);
  assert.deepEqual(soorten('Een <b>woord</b>.', 'besloten'), ['niet-overgenomen', 'niet-overgenomen']);
  assert.deepEqual(soorten('Wij doen dit tevens.', 'besloten'), []);
  assert.deepEqual(soorten('Wij doen dit tevens.', 'openbaar'), ['moeilijk-woord']);
});
