import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Teken } from '../contract.ts';
import { vermeldingenUit } from './opname.ts';
import { vraagSoorten } from './vragen.ts';

const antwoord = (titel: string, feiten: Record<string, string> = {}, tekens: Teken[] = []) => ({
  titel,
  feiten: Object.entries(feiten).map(([code, waarde]) => ({ code, waarde })),
  tekens,
});
const firma = { kvknummer: '12345678', bezoekadres: 'Kwikstaartweg 14', postadres: 'Postbus 1' };

const uit = (
  soort: string,
  treffers: readonly ReturnType<typeof antwoord>[],
  waarden: Record<string, string> = {},
) => vermeldingenUit({ soort, waarden }, treffers);

describe('REG-15: wat een register zei komt bij het stuk', () => {
  test('een bedrijf met zijn nummer en bezoekadres, een voertuig met merk en kleur, een adres', () => {
    assert.deepEqual(uit('kvk.basisprofiel', [antwoord('Proef B.V.', firma)]), [
      {
        soort: 'organisatie',
        waarde: 'Proef B.V.',
        bij: { kvknummer: '12345678', adres: 'Kwikstaartweg 14' },
      },
    ]);
    assert.deepEqual(uit('rdw.kenteken', [antwoord('V478EO', { merk: 'FORD TRANSIT', kleur: 'wit' })]), [
      { soort: 'kenteken', waarde: 'V478EO', bij: { merk: 'FORD TRANSIT', kleur: 'wit' } },
    ]);
    assert.deepEqual(uit('adres.postcode', [antwoord('Snipstraat 5, 9999 ZZ Proefdam')]), [
      { soort: 'adres', waarde: 'Snipstraat 5, 9999 ZZ Proefdam' },
    ]);
    assert.deepEqual(uit('adres', [antwoord('Snipstraat 5, 9999 ZZ Proefdam')], { adres: 'snipstraat 5' }), [
      { soort: 'adres', waarde: 'snipstraat 5' },
    ]);
  });

  test('van een afgeschermd bedrijf komt nooit een adres mee, ook niet uit een zoekresultaat', () => {
    for (const [soort, tekens] of [
      ['kvk.basisprofiel', ['afgeschermd']],
      ['kvk.vestiging', ['beeindigd', 'afgeschermd']],
      ['kvk.nummer', []],
    ] as const) {
      const [een] = uit(soort, [antwoord('Proef B.V.', firma, [...tekens])]);
      assert.deepEqual(een!.bij, { kvknummer: '12345678' }, soort);
    }
  });

  test('een lijst, een lege naam en niets zeggen niets; een vraag over een persoon nooit', () => {
    const twee = [antwoord('Een B.V.', firma), antwoord('Twee B.V.', firma)];
    assert.deepEqual(uit('kvk.nummer', twee), []);
    assert.deepEqual(uit('adres', [antwoord('Snipstraat 5'), antwoord('Snipstraat 5 A')]), []);
    assert.deepEqual(uit('kvk.basisprofiel', [antwoord('12345678', firma)]), []);
    assert.deepEqual(uit('rdw.kenteken', []), []);
    for (const { soort } of vraagSoorten.filter((v) => v.persoon))
      assert.deepEqual(uit(soort, [antwoord('Jan Proef', firma)]), [], soort);
  });
});
