import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { soorten, velden, type Gegeven } from './gegeven.ts';
import { kenmerkenVan } from './kenmerken.ts';
import { kernsleutels } from './kernsleutels.ts';
import { MODEL } from './model.ts';
import { rangschik } from './rangschik.ts';
import { termen } from './termen.ts';
import { vergelijk } from './vergelijk.ts';

const STUKKEN = [
  "van der|'t|v.d.|Jansen|de Vries-Bakker|J.P.|Çelik|Łukasz|ĳ|Kerkstr. 12-a|3311 AB|12 3|t.o. nr 4|06-12345678",
  '+31 (0)78|a@b.nl|GB-123-X|NL02ABNA0123456789|00-00-1970|31/02/1988|1988|ms |B.V.|&|,|-|.| |\u0000|\ud800|٣٤|Привет|王伟',
].flatMap((row) => row.split('|'));
const brokstuk = fc.oneof(fc.string({ maxLength: 12, unit: 'grapheme' }), fc.constantFrom(...STUKKEN));
const tekst = fc.array(brokstuk, { maxLength: 5 }).map((delen) => delen.join(' '));
const gegeven: fc.Arbitrary<Gegeven> = fc
  .tuple(fc.constantFrom(...soorten), fc.dictionary(fc.constantFrom(...velden), tekst))
  .map(([soort, rest]) => ({ soort, ...rest }));

const telling = { totaal: 1000, aantal: () => 1, gevonden: () => 1 };

describe('lezen van een gegeven', () => {
  test('leest alles zonder fout, en twee keer hetzelfde', () => {
    fc.assert(
      fc.property(gegeven, (g) => {
        const k = kenmerkenVan(g);
        assert.deepEqual(kenmerkenVan(g), k);
        assert.deepEqual(JSON.parse(JSON.stringify(k)), k);
        for (const vraag of [true, false]) {
          for (const sleutel of kernsleutels(k, vraag)) assert.match(sleutel, /^\w{4}\|/);
          termen(k, vraag);
        }
      }),
      { numRuns: 600 },
    );
  });

  test('NFC en NFD lezen gelijk', () => {
    fc.assert(
      fc.property(gegeven, (g) => {
        const vorm = (f: 'NFC' | 'NFD'): Gegeven =>
          Object.fromEntries(Object.entries(g).map(([k, v]) => [k, v.normalize(f)])) as Gegeven;
        assert.deepEqual(kenmerkenVan(vorm('NFD')), kenmerkenVan(vorm('NFC')));
      }),
      { numRuns: 600 },
    );
  });

  test('hoofdletters en spaties eromheen veranderen niets aan naam, plaats en nummers', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('naam', 'straat', 'woonplaats', 'kenteken', 'email', 'merk', 'hin'),
        (veld) => {
          for (const [soort, waarde] of [
            ['persoon', 'jan van der berg'],
            ['organisatie', 'garage zilvermeeuw b.v.'],
            ['voertuig', 'gb-123-x'],
          ] as const) {
            const k = kenmerkenVan({ soort, [veld]: waarde });
            assert.deepEqual(kenmerkenVan({ soort, [veld]: ` ${waarde.toUpperCase()}  ` }), k);
          }
        },
      ),
    );
  });

  test('een gegeven deelt al zijn sleutels met zichzelf, en een vraag vraagt ten minste die', () => {
    fc.assert(
      fc.property(gegeven, (g) => {
        const k = kenmerkenVan(g);
        const gevraagd = new Set(kernsleutels(k, true));
        for (const sleutel of kernsleutels(k, false)) assert.ok(gevraagd.has(sleutel), sleutel);
      }),
      { numRuns: 400 },
    );
  });
});

describe('vergelijken', () => {
  const NIET_SYMMETRISCH = new Set(['extra', 'postcode', 'straat']);
  test('de kant maakt niet uit voor het niveau, behalve bij wat de vraag weglaat', () => {
    fc.assert(
      fc.property(fc.constantFrom(...soorten), gegeven, gegeven, (soort, a, b) => {
        const [x, y] = [kenmerkenVan({ ...a, soort }), kenmerkenVan({ ...b, soort })];
        const [heen, terug] = [vergelijk(x, y), vergelijk(y, x)];
        for (const [kenmerk, { niveau }] of Object.entries(heen))
          if (!NIET_SYMMETRISCH.has(kenmerk) && kenmerk !== 'naam')
            assert.equal(terug[kenmerk]?.niveau, niveau, kenmerk);
      }),
      { numRuns: 600 },
    );
  });

  test('met zichzelf vergeleken spreekt niets tegen', () => {
    fc.assert(
      fc.property(gegeven, (g) => {
        const k = kenmerkenVan(g);
        for (const [kenmerk, { niveau }] of Object.entries(vergelijk(k, k)))
          assert.doesNotMatch(niveau, /anders|ander-/, kenmerk);
      }),
      { numRuns: 400 },
    );
  });

  test('de kans ligt tussen 0 en 1 en stijgt niet met de rang', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...soorten),
        gegeven,
        fc.array(gegeven, { maxLength: 8 }),
        (soort, vraag, anderen) => {
          const lijst = anderen.map((g, id) => ({ id, kenmerken: kenmerkenVan({ ...g, soort }) }));
          const rij = rangschik(kenmerkenVan({ ...vraag, soort }), lijst, MODEL, telling, (a, b) => a - b);
          assert.equal(rij.length, lijst.length);
          for (const [i, { kans }] of rij.entries()) {
            assert.ok(kans >= 0 && kans <= 1);
            if (i > 0) assert.ok(kans <= rij[i - 1]!.kans);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
