import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { recognise } from '#platform/reckon/recognise.ts';
import { aandeelBuiten, BUITENWERELD } from './buitenwereld.ts';
import { dingenIn, dingVan } from './ding.ts';
import type { Telling } from './motor/beslis.ts';
import { beoordeel, type Beoordeling } from './oordeel.ts';

const lees = (tekst: string) => dingenIn(tekst, recognise(tekst));
const velden = (tekst: string) => [...lees(tekst).values()].map((d) => d.gegeven);

/** A young municipality: a handful of its own, and the outside world. */
const telling: Telling = {
  totaal: 20 + BUITENWERELD,
  aantal: (t) => 1 + aandeelBuiten(t) * BUITENWERELD,
  gevonden: () => 1,
};
const eerste = (tekst: string) => [...lees(tekst).values()][0]!.kenmerken;
function tegenover(a: string, b: string): Beoordeling | undefined {
  return beoordeel(eerste(a), [{ id: 'b', kenmerken: eerste(b) }], telling, 20, true)[0];
}
const redenen = (b: Beoordeling | undefined) =>
  (b?.redenen ?? []).map((r) => `${r.voor ? '+' : '-'}${r.id.slice(14)}`);

describe('wat er van een ding gezegd wordt', () => {
  test('nummer, adres en telefoon horen bij de enige firma van de tekst', () => {
    assert.deepEqual(
      velden('Kwikstaartgarage B.V. zit op Ambachtsweg 7, KVK 12345678. Te bellen op 078-6123456.')[0],
      {
        soort: 'organisatie',
        naam: 'Kwikstaartgarage B.V.',
        kvknummer: '12345678',
        adres: 'Ambachtsweg 7',
        telefoon: '078-6123456',
      },
    );
  });

  test('bij twee firma’s is wiens nummer het is een gok, en dat blijft open', () => {
    const found = velden('Kwikstaartgarage B.V. en Zilvermeeuw Transport B.V. delen KVK 12345678.');
    assert.deepEqual(
      found.map((g) => Object.keys(g).length),
      [2, 2, 2],
    );
    assert.equal(found[2]!.kvknummer, '12345678');
  });

  test('het telefoonnummer van een genoemde mens is niet dat van de firma', () => {
    const [firma] = velden('De heer Piet de Jong werkt bij Kwikstaartgarage B.V. en belt met 06-12345678.');
    assert.equal(firma!.telefoon, undefined);
  });

  test('merk en kleur horen bij het kenteken van hun zin', () => {
    assert.deepEqual(velden('Witte Volkswagen Caddy met kenteken V-418-BB. Een rode bus ernaast.')[0], {
      soort: 'voertuig',
      kenteken: 'V-418-BB',
      merk: 'Volkswagen',
      kleur: 'wit',
    });
  });

  test('een nummer dat bij een schip hoort, staat niet nog eens op zichzelf', () => {
    const found = velden('Het ms Zeemeeuw, ENI 02312345, ligt aan de kade.');
    assert.equal(found.length, 1);
    assert.equal(found[0]!.eni, '02312345');
  });

  test('met de hand vastgelegd gaat mee wat erbij verteld is', () => {
    const ding = dingVan('kenteken', 'V-418-BB', { merk: 'VW', kleur: 'witte' });
    assert.equal(ding!.kenmerken.merk, 'volkswagen');
    assert.equal(dingVan('telefoon', '0612345678', {}), null);
  });
});

describe('voor en tegen', () => {
  test('zelfde KVK-nummer en adres, andere schrijfwijze van de naam: sterk', () => {
    const b = tegenover(
      'Autobedrijf De Kwikstaart B.V., KVK 12345678, Ambachtsweg 7.',
      'Autobedrijf Kwikstart BV, KVK 12345678, Ambachtsweg 7.',
    );
    assert.equal(b?.graad, 'sterk', JSON.stringify(b));
    assert.ok(redenen(b).includes('+kvk.gelijk'));
  });

  test('zelfde naam, ander KVK-nummer: zwak, en het nummer is de sterkste reden tegen', () => {
    const b = tegenover('Garage Jansen B.V., KVK 12345678.', 'Garage Jansen B.V., KVK 87654321.');
    assert.notEqual(b?.graad, 'sterk', JSON.stringify(b));
    assert.equal(b?.tegen?.id, 'koppelen.weeg.kvk.anders');
    assert.ok(b?.ontbreekt.includes('koppelen.ontbreekt.plek'));
  });

  test('zelfde KVK-nummer op een ander adres is eerder een andere vestiging', () => {
    const b = tegenover(
      'Zilvermeeuw Transport B.V., KVK 12345678, Ambachtsweg 7, 3353 CC Tolbakendam.',
      'Zilvermeeuw Holding B.V., KVK 12345678, Havenkade 8, 1017 AB Amsterdam.',
    );
    assert.equal(b?.verwant, 'zelfde-bedrijf', JSON.stringify(b));
  });

  test('één teken anders met hetzelfde merk en dezelfde kleur weegt meer dan met een ander merk', () => {
    const rank = ['zwak', 'redelijk', 'sterk'];
    const zelfde = tegenover(
      'Witte Volkswagen Caddy, kenteken V-418-BB.',
      'Witte Volkswagen, kenteken V-413-BB.',
    );
    const ander = tegenover('Witte Volkswagen Caddy, kenteken V-418-BB.', 'Rode Opel, kenteken V-413-BB.');
    assert.ok(
      rank.indexOf(zelfde!.graad) > rank.indexOf(ander?.graad ?? 'zwak'),
      JSON.stringify([zelfde, ander]),
    );
  });

  test('een scheepsnaam die op elke kade ligt, zegt weinig; met het scheepsnummer erbij alles', () => {
    const naam = tegenover('Het ms Johanna ligt er.', 'Weer het ms Johanna.');
    assert.notEqual(naam?.graad, 'sterk', JSON.stringify(naam));
    const nummer = tegenover('Het ms Johanna, ENI 02312345.', 'Schip genaamd Johanna II, ENI 02312345.');
    assert.equal(nummer?.graad, 'sterk', JSON.stringify(nummer));
  });
});
