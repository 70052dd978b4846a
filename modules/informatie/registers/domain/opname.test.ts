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

describe('REG-15: wat een register zei komt bij het stuk', () => {
  test('een bedrijf met zijn nummer en bezoekadres, een voertuig met merk en kleur, een adres', () => {
    assert.deepEqual(vermeldingenUit('kvk.basisprofiel', [antwoord('Proef B.V.', firma)]), [
      {
        soort: 'organisatie',
        waarde: 'Proef B.V.',
        bij: { kvknummer: '12345678', adres: 'Kwikstaartweg 14' },
      },
    ]);
    assert.deepEqual(
      vermeldingenUit('rdw.kenteken', [antwoord('V478EO', { merk: 'FORD TRANSIT', kleur: 'wit' })]),
      [{ soort: 'kenteken', waarde: 'V478EO', bij: { merk: 'FORD TRANSIT', kleur: 'wit' } }],
    );
    assert.deepEqual(vermeldingenUit('adres.postcode', [antwoord('Snipstraat 5, 9999 ZZ Proefdam')]), [
      { soort: 'adres', waarde: 'Snipstraat 5, 9999 ZZ Proefdam' },
    ]);
  });

  test('van een afgeschermd bedrijf komt nooit een adres mee, ook niet uit een zoekresultaat', () => {
    for (const [soort, tekens] of [
      ['kvk.basisprofiel', ['afgeschermd']],
      ['kvk.vestiging', ['beeindigd', 'afgeschermd']],
      ['kvk.nummer', []],
    ] as const) {
      const [uit] = vermeldingenUit(soort, [antwoord('Proef B.V.', firma, [...tekens])]);
      assert.deepEqual(uit!.bij, { kvknummer: '12345678' }, soort);
    }
  });

  test('een lijst, een lege naam en niets zeggen niets; een vraag over een persoon nooit', () => {
    const twee = [antwoord('Een B.V.', firma), antwoord('Twee B.V.', firma)];
    assert.deepEqual(vermeldingenUit('kvk.nummer', twee), []);
    assert.deepEqual(vermeldingenUit('adres', [antwoord('Snipstraat 5'), antwoord('Snipstraat 5 A')]), []);
    assert.deepEqual(vermeldingenUit('kvk.basisprofiel', [antwoord('12345678', firma)]), []);
    assert.deepEqual(vermeldingenUit('rdw.kenteken', []), []);
    for (const { soort } of vraagSoorten.filter((v) => v.persoon))
      assert.deepEqual(vermeldingenUit(soort, [antwoord('Jan Proef', firma)]), [], soort);
  });
});
