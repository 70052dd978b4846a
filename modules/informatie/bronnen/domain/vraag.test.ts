import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { keur, moetHerinneren, objectenIn } from './vraag.ts';

describe('BRN-1: één object, geen persoon', () => {
  const codes = (object: string, vraag: string) => keur(object, vraag).map((f) => `${f.veld} ${f.code}`);

  test('een adres, bedrijf, kenteken of KVK-nummer is een object', () => {
    for (const object of ['Kwikstaartweg 14', 'Verhuur Tolbaken B.V.', 'kenteken V-478-EO'])
      assert.deepEqual(codes(object, 'Is hier iets van bekend?'), [], object);
  });

  test('een persoon in de vraag of in het object wordt geweigerd', () => {
    assert.deepEqual(codes('Kwikstaartweg 14', 'Woont mevrouw A. Bakker hier?'), [
      'vraag bronnen.noemt-persoon',
    ]);
    assert.deepEqual(codes('de heer P. de Jong', 'Iets bekend?'), [
      'object bronnen.geen-object',
      'object bronnen.noemt-persoon',
    ]);
  });
});

describe('BRN-3: herinneren', () => {
  const v = { gevraagd: '2026-11-09', tot: '2026-11-23', herinnerd: 0 };

  test('na vijf werkdagen, en nog eens op de dag voor het einde; nooit na de termijn', () => {
    assert.deepEqual(
      ['2026-11-13', '2026-11-16', '2026-11-24'].map((dag) => moetHerinneren(v, dag, 5)),
      [false, true, false],
    );
    assert.deepEqual(
      ['2026-11-20', '2026-11-22', '2026-11-23'].map((dag) => moetHerinneren({ ...v, herinnerd: 1 }, dag, 5)),
      [false, true, true],
    );
    assert.equal(moetHerinneren({ ...v, herinnerd: 2 }, '2026-11-22', 5), false);
  });
});

describe('BRN-9: overnemen', () => {
  test('het object van de vraag en de objecten van het antwoord, elk één keer; geen persoon en geen burgerservicenummer', () => {
    const uit = objectenIn(
      'Kwikstaartweg 14',
      'Vergunning voor Proefbedrijf B.V. op Kwikstaartweg 14, contact mevrouw A. Jansen, bsn 999990019.',
    );
    assert.deepEqual(uit.map((o) => o.soort).toSorted(), ['adres', 'organisatie']);
    assert.equal(JSON.stringify(uit).includes('Jansen'), false);
    assert.deepEqual(objectenIn('hier', 'niets bekend'), []);
  });
});
