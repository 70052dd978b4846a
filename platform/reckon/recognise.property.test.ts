import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise } from './normalise.ts';
import { readMentions, recognise } from './recognise.ts';

const found = (text: string): string[] => recognise(text).map((m) => `${m.kind}:${m.value}`);

const corpus =
  'De heer J.P. van der Berg (06 0012 3447, jan@voorbeeld.nl) van Kwikstaart Garage B.V., KvK 12345678, Kwikstaartweg 14a, 3353 AB, kenteken V-123-BB, NL91ABNA0417164300, ms Zwaluw, bsn 111222333, café Ömür, Łukasz Şahin';

test('Gecomponeerde en gedecomponeerde tekst geven dezelfde waarden', () => {
  const text = `${corpus} de heer Gérard Müller, café Één B.V. aan de Hoëvenstraat 3`;
  assert.deepEqual(found(text.normalize('NFD')), found(text.normalize('NFC')));
  assert.ok(found(text).includes('adres:hoevenstraat 3'));
});

test('Plaatsen wijzen in de oorspronkelijke tekst, ook met onzichtbare en samengestelde tekens', () => {
  const text = 'Ge\u0301rard: \u200bken\u00adteken V\u2011123\u2011BB \ud83d\ude97 en 06\u00a000123447.';
  const mentions = recognise(text);
  assert.deepEqual(
    mentions.map((m) => m.value),
    ['V123BB', '+31600123447'],
  );
  for (const m of mentions) assert.equal(text.slice(m.start, m.end), m.raw);
});

test('Voor elke tekst: op volgorde, zonder overlap, op de juiste plaats, en gelijk aan de normalisatie', () => {
  const pieces = corpus.split(/(?<=[ ,])/);
  const noise = fc.oneof(
    fc.constantFrom(...pieces),
    fc.array(fc.nat(0xffff), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('\ud800', '\u0301', '\n', '\u202e', '00', '12', 'AB', '-', '.', 't.o. '),
  );
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      let end = 0;
      for (const m of recognise(text)) {
        assert.ok(m.start >= end && m.end > m.start && m.end <= text.length);
        end = m.end;
        if (m.kind === 'bsn') continue;
        assert.equal(m.raw, text.slice(m.start, m.end));
        const again = normalise(m.kind, m.raw);
        assert.deepEqual([again.value, again.valid], [m.value, m.valid]);
        assert.notEqual(m.value, '');
      }
    }),
    { numRuns: 300 },
  );
});

test('Lezen: op volgorde, dezelfde uitkomst elke keer, overlap alleen van een postcode in een adres', () => {
  const pieces =
    `${corpus}, Kerkstraat 7a, 3399 ZZ Rietveen, 3399 ZZ 5, hoek Kade/Weg, 3 maart 2024, www.x.nl`.split(
      /(?<=[ ,])/,
    );
  const noise = fc.oneof(
    fc.constantFrom(...pieces),
    fc.array(fc.nat(0xffff), { maxLength: 6 }).map((units) => String.fromCharCode(...units)),
    fc.constantFrom('\ud800', '\n', ' te ', ' en ', '12', 'AB', '-', 'de heer ', 'genaamd ', 'KvK ', "'t "),
  );
  fc.assert(
    fc.property(fc.array(noise, { maxLength: 30 }), (parts) => {
      const text = parts.join('');
      const found = readMentions(text);
      assert.deepEqual(readMentions(text), found);
      let before = { soort: '', begin: 0, eind: 0 };
      for (const m of found) {
        assert.ok(m.begin >= before.begin && m.eind > m.begin && m.eind <= text.length);
        assert.ok(m.zekerheid >= 0 && m.zekerheid <= 1 && m.waarde !== '');
        const inside = m.soort === 'postcode' && before.soort === 'adres' && m.eind <= before.eind;
        assert.ok(inside || m.begin >= before.eind, JSON.stringify(found));
        if (!inside) before = m;
      }
    }),
    { numRuns: 300 },
  );
});
