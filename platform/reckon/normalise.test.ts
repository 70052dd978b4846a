import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normalise } from './normalise.ts';
import type { MentionKind } from './normalise.ts';
import { formatPlate } from './normalise/kenteken.ts';
import { parseAddress } from './normalise/adres.ts';
import { parsePersonName } from './normalise/persoon.ts';

const KINDS: MentionKind[] =
  'kenteken telefoon iban kvk vestiging adres postcode email organisatie eni mmsi hin vaartuig persoon bsn'.split(
    ' ',
  ) as MentionKind[];
const value = (kind: MentionKind, raw: string): string => normalise(kind, raw).value;
/** Whether two values meet by the comparison with this name. */
const meet = (kind: MentionKind, a: string, b: string, comparison: string): boolean => {
  const [left, right] = [normalise(kind, a), normalise(kind, b)];
  return left.variants.some(
    (variant) => variant.startsWith(`${comparison}:`) && right.variants.includes(variant),
  );
};
const same = (kind: MentionKind, expected: string, forms: string[]): void => {
  for (const form of forms)
    assert.deepEqual([value(kind, form), normalise(kind, form).valid], [expected, true], form);
};
const refused = (kind: MentionKind, table: Record<string, string>): void => {
  for (const [raw, reason] of Object.entries(table)) {
    const result = normalise(kind, raw);
    assert.deepEqual([result.valid, result.reason, result.variants], [false, reason, []], raw);
  }
};

test('Een kenteken is zijn zes tekens, waar de streepjes ook staan', () => {
  same('kenteken', 'V123BB', ['V-123-BB', 'v123bb', 'V 12-3B B', 'ｖ－１２３－ＢＢ']);
  refused('kenteken', { '': 'leeg', AXCXEF: 'vorm', V123: 'lengte', 'АB-12-34': 'gemengd-schrift' });
  assert.equal(formatPlate('VBX12K'), 'VBX-12-K');
});

test('Een verlezen kenteken ontmoet het juiste: klasse van gelijkende tekens of één teken verschil', () => {
  assert.ok(meet('kenteken', 'HD-123-S', 'H0-123-5', 'ocr'));
  assert.ok(meet('kenteken', 'V-123-BB', 'V-123-8B', 'ocr'));
  assert.ok(meet('kenteken', '12-HGB-3', '12-H6B-3', 'ocr'));
  assert.equal(normalise('kenteken', '12-H6B-3').valid, false);
  assert.ok(meet('kenteken', '12-VWB-3', '12-WWB-3', 'ocr'));
  assert.ok(meet('kenteken', '12-MNB-3', '12-NNB-3', 'ocr'));
  assert.ok(!meet('kenteken', '12-HGB-3', '12-HKP-4', 'weg'));
});

test('Elk kenteken ontmoet elk kenteken dat één teken verschilt', () => {
  const plate = fc.stringMatching(/^[A-Z]{2}[0-9]{3}[A-Z]$/);
  fc.assert(
    fc.property(plate, fc.nat(5), fc.stringMatching(/^[A-Z0-9]$/), (text, at, other) => {
      const typo = text.slice(0, at) + other + text.slice(at + 1);
      if (normalise('kenteken', typo).valid) assert.ok(meet('kenteken', text, typo, 'weg'));
    }),
  );
});

test('Een telefoonnummer is E.164, hoe het ook geschreven is', () => {
  same('telefoon', '+31600123447', [
    '06 0012 3447',
    '06-00123447',
    '+31 (0)6 0012 3447',
    '0031600123447',
    '06.00.12.34.47',
  ]);
  same('telefoon', '+31787701234', ['(078) 770 12 34', '078-7701234']);
  same('telefoon', '+48600123456', ['+48 600 123 456']);
  refused('telefoon', { '': 'leeg', geen: 'vorm', '112': 'onmogelijk', '0612345': 'onmogelijk' });
  assert.ok(meet('telefoon', '0600123447', '+48600123447', 'last8'));
});

test('IBAN, KVK, vestiging, ENI, MMSI en rompnummer kennen hun eigen vorm', () => {
  same('iban', 'NL91ABNA0417164300', ['nl91 abna 0417 1643 00', 'NL91-ABNA-0417-1643-00']);
  refused('iban', { NL91ABNA0417164301: 'controlegetal', XX12: 'land-onbekend', NL91ABNA04: 'lengte' });
  same('kvk', '01234567', ['1234567', '01 23 45 67', '0123.4567']);
  refused('kvk', { '123456': 'lengte', '123456789': 'lengte', '00000000': 'niet-uitgegeven', geen: 'leeg' });
  same('vestiging', '000012345678', ['000012345678', '12345678', '0000 1234 5678']);
  same('eni', '02345678', ['02345678', '2345678']);
  same('mmsi', '244123456', ['244 123 456']);
  refused('mmsi', { '944123456': 'niet-uitgegeven' });
  same('hin', 'NLABC12345A525', ['NL-ABC12345A525', 'nl abc 12345 a5 25']);
  refused('hin', { NLABC: 'lengte' });
  assert.equal(normalise('hin', 'NLABC12345X525').valid, false);
  assert.ok(meet('hin', 'NL-ABC12345A525', 'NL-ABC12845A525', 'weg'));
});

test('Een BSN komt nooit in een waarde of variant', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{9}$/), (digits) => {
      const { value: shown, variants } = normalise('bsn', digits);
      assert.deepEqual([shown, variants], ['*********', []]);
    }),
  );
  assert.equal(normalise('bsn', '111222333').valid, true);
  refused('bsn', { '111222334': 'controlegetal', '000000000': 'controlegetal', '12345678': 'lengte' });
});

test('Een e-mailadres is klein geschreven, met het domein in ASCII', () => {
  same('email', 'jan.jansen@voorbeeld.nl', [
    'Jan.Jansen@Voorbeeld.NL',
    '<jan.jansen@voorbeeld.nl>',
    'mailto:jan.jansen@voorbeeld.nl',
  ]);
  same('email', 'jan@xn--mller-kva.de', ['jan@müller.de', 'jan@mu\u0308ller.de']);
  refused('email', {
    'a@b': 'vorm',
    'jan@@x.nl': 'vorm',
    '.jan@x.nl': 'vorm',
    '@x.nl': 'vorm',
    'jаn@x.nl': 'gemengd-schrift',
  });
  assert.ok(meet('email', 'jan.jansen+tip@x.nl', 'janjansen@x.nl', 'los'));
});

test('Een adres is straat of postcode met nummer, letter en toevoeging', () => {
  same('adres', 'kwikstaartweg 14a', [
    'Kwikstaartweg 14a',
    'kwikstaartweg 14-A',
    'Kwikstaartwg. 14 a',
    'de Kwikstaartweg, nr. 14a',
  ]);
  same('adres', 'burgemeester keijzerweg 12-1', ['Burg. Keijzerweg 12/1', 'Burgemeester Keijzerweg 12-1']);
  same('adres', 'tweede kerkstraat 4', ['2e Kerkstraat 4', 'Tweede Kerkstr 4']);
  same('adres', '3353AB 14a-2', [
    'Kwikstaartweg 14a-2, 3353 AB Ergens',
    '3353ab Kwikstaartweg 14a2',
    '3353 AB 14-a-2',
  ]);
  same('adres', 'plein 1940 12', ['Plein 1940 12']);
  refused('adres', { Kerkstraat: 'vorm', '3353SA 1': 'niet-uitgegeven', '12': 'vorm', '': 'leeg' });
  assert.ok(meet('adres', 'Kerkstraat 12 hs', 'Kerkstraat 12', 'zonder'));
  assert.ok(meet('adres', 'Kerkstraat 12, 3353 AB', 'Kerkstraat 12', 'straat'));
  assert.ok(!meet('adres', 'Kerkstraat 12', 'Kerkstraat 14', 'zonder'));
});

test('Tegenover een nummer krijgt toevoeging to en geen enkele sleutel', () => {
  for (const raw of [
    't.o. Kerkstraat 12',
    'Kerkstraat t.o. nr 12',
    'tegenover Kerkstraat 12',
    'Kerkstraat 12 TO',
    'Kerkstraat t/o 12',
  ]) {
    assert.deepEqual(
      normalise('adres', raw),
      { value: 'kerkstraat 12 to', valid: false, variants: [], reason: 'tegenover' },
      raw,
    );
  }
});

test('De delen van een adres staan apart, zoals in de BAG', () => {
  const { end: _, ...parts } = parseAddress('Kwikstaartweg 14 A-2hs, 3353ab') ?? { end: 0 };
  assert.deepEqual(parts, { number: '14', letter: 'a', street: 'Kwikstaartweg', postcode: '3353AB' });
  assert.equal(parseAddress('Kerkstraat 12 bis')?.suffix, 'bis');
  assert.equal(parseAddress('Kerkstraat'), null);
});

test('Een postcode begint niet met 0 en kent geen SA, SD of SS', () => {
  same('postcode', '3353AB', ['3353ab', '3353 AB', '3353\u00a0AB']);
  refused('postcode', { '0353AB': 'vorm', '3353SS': 'niet-uitgegeven', '3353A': 'vorm' });
});

test('Een organisatie is haar naam zonder rechtsvorm', () => {
  same('organisatie', 'kwikstaart garage', [
    'Kwikstaart Garage B.V.',
    'Kwikstaart Garage bv',
    'KWIKSTAART  GARAGE',
  ]);
  same('organisatie', 'jansen en zn', ['Jansen & Zn. V.O.F.', 'Jansen + zn vof', 'jansen en zn']);
  same('organisatie', 'flevo', ['Coöperatie Flevo U.A.', 'Coo\u0308peratie Flevo']);
  refused('organisatie', { 'B.V.': 'leeg', '': 'leeg' });
  assert.ok(meet('organisatie', 'Kwikstaartgarage BV', 'Kwikstaart Garage', 'aan'));
});

test('Een naam wordt gesplitst in voornamen, voorvoegsel en achternaam', () => {
  const parsed = { given: ['jan', 'piet'], initials: 'jp', prefix: 'van der', surname: 'berg' };
  for (const raw of [
    'Jan Piet van der Berg',
    'Berg, van der, Jan Piet',
    'de heer Jan Piet Van Der Berg',
    'BERG, JAN PIET VAN DER',
  ]) {
    assert.deepEqual(parsePersonName(raw), parsed, raw);
  }
  assert.deepEqual(parsePersonName('A. Jansen-de Vries'), {
    given: [],
    initials: 'a',
    prefix: '',
    surname: 'jansen',
    partner: { prefix: 'de', surname: 'vries' },
  });
  same('persoon', 'vries (de), j', ['J. de Vries', 'de Vries, J.', 'dhr. J de Vries']);
  refused('persoon', { '': 'leeg', '12 34': 'vorm', 'Jаn Jansen': 'gemengd-schrift' });
});

test('Namen die anders geschreven zijn, ontmoeten elkaar', () => {
  const pairs: [string, string, string][] = [
    ['Jan van der Berg', 'J. Berg', 'kern'],
    ['Mohammed El Amrani', 'muhamed elamrani', 'aan'],
    ['A. Visscher', 'Anna Visser', 'klank'],
    ['Anna Kowalska', 'A. Kowalski', 'klank'],
    ['P. Kuyper', 'Piet Kuiper', 'klank'],
    ['R. Dijkstra', 'R. Dykstra', 'klank'],
    ['İbrahim Şahin', 'I. Sahin', 'kern'],
    ['Anna Jansen-de Vries', 'A. de Vries', 'kern'],
    ['S. Schmidt', 'S. Schmit', 'klank'],
  ];
  for (const [a, b, comparison] of pairs) assert.ok(meet('persoon', a, b, comparison), `${a} / ${b}`);
  assert.ok(!meet('persoon', 'Jan Jansen', 'Jan Bakker', 'klank'));
});

test('Elke invoer geeft voor elke soort een antwoord, en hetzelfde voor NFC en NFD', () => {
  // Any UTF-16 unit, lone surrogates and combining marks among them.
  const unit = fc.oneof(
    fc.nat(0xffff),
    fc.integer({ min: 0x20, max: 0x17f }),
    fc.integer({ min: 0x300, max: 0x36f }),
  );
  const raw = fc.oneof(
    fc.array(unit, { maxLength: 40 }).map((units) => String.fromCharCode(...units)),
    fc.stringMatching(/^[A-Za-z0-9 .,@'-]{0,40}$/),
  );
  fc.assert(
    fc.property(fc.constantFrom(...KINDS), raw, (kind, text) => {
      const result = normalise(kind, text);
      assert.ok(
        result.valid
          ? result.value !== '' && result.reason === undefined
          : result.reason !== undefined && result.variants.every((variant) => variant.startsWith('ocr:')),
      );
      assert.ok(result.value.isWellFormed());
      assert.equal(new Set(result.variants).size, result.variants.length);
      if (text.isWellFormed())
        assert.deepEqual(normalise(kind, text.normalize('NFD')), normalise(kind, text.normalize('NFC')));
    }),
    { numRuns: 500 },
  );
});

test('Een waarde is haar eigen canonieke vorm', () => {
  const samples: [MentionKind, string][] = [
    ['kenteken', 'v-123-bb'],
    ['telefoon', '06 0012 3447'],
    ['iban', 'NL91 ABNA 0417 1643 00'],
    ['kvk', '1234567'],
    ['vestiging', '12345678'],
    ['adres', 'Burg. Keijzerweg 12/1'],
    ['adres', 'Kerkstraat 14 a, 3353 AB'],
    ['postcode', '3353 ab'],
    ['email', 'A@B.nl'],
    ['organisatie', 'Jansen & Zn. V.O.F.'],
    ['eni', '2345678'],
    ['mmsi', '244 123 456'],
    ['hin', 'nl-abc12345a525'],
    ['vaartuig', 'ms. De Hoop'],
  ];
  for (const [kind, raw] of samples) same(kind, value(kind, raw), [value(kind, raw)]);
});

test('Een te lange waarde is geen waarde', () => {
  for (const kind of KINDS)
    assert.deepEqual(normalise(kind, 'a1'.repeat(50_000)), {
      value: '',
      valid: false,
      variants: [],
      reason: 'te-lang',
    });
});

test("T. en V. zijn voorletters; 't en v. zijn voorvoegsels", () => {
  assert.equal(value('persoon', 'T. Vlinderstruik'), 'vlinderstruik, t');
  assert.equal(value('persoon', 'V. Jansen'), 'jansen, v');
  assert.equal(value('persoon', 'J.T. Jansen'), 'jansen, j t');
  assert.equal(value('persoon', 'J. v. Dijk'), 'dijk (v), j');
  assert.equal(value('persoon', "in 't Veld"), 'veld (in t)');
  assert.equal(value('persoon', 'Ben de Vries'), 'vries (de), ben');
});

test('Een firma die anders gespeld wordt maar gelijk klinkt, ontmoet zichzelf', () => {
  assert.ok(meet('organisatie', 'Garage Kwikstaart B.V.', 'Garage Kwickstaard', 'klank'));
  assert.ok(!meet('organisatie', 'Garage Kwikstaart', 'Garage Roodborst', 'klank'));
});
