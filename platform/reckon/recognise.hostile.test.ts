import assert from 'node:assert/strict';
import { test } from 'node:test';
import { growth, hostileTexts } from '#test/hostile-text.ts';
import { recognise } from './recognise.ts';

// Enough to tell a quadratic pattern; the full length is for the long tests.
const SIZE = 10_000;

test('Vijandige tekst kost evenredig met haar lengte', () => {
  for (const text of hostileTexts(SIZE)) {
    const ratio = growth(recognise, text, 2, 0.5);
    assert.ok(ratio < 60, `${JSON.stringify(text.slice(0, 20))}: ${ratio.toFixed(0)} keer`);
  }
});

test('Vijandige tekst geeft geen overlappende of lege vermeldingen', () => {
  for (const text of hostileTexts(SIZE)) {
    let end = 0;
    for (const m of recognise(text)) {
      assert.ok(m.start >= end && m.end > m.start && m.end <= text.length);
      end = m.end;
    }
  }
});

test('Lastige tekst breekt niets en verzint niets', () => {
  const naughty = [
    '',
    ' ',
    'undefined',
    'null',
    'NaN',
    '-1E+02',
    '0x0',
    '1/0',
    '<script>alert(1)</script>',
    "'; drop table x; --",
    '${7*7}',
    '{{7*7}}',
    '../../etc/passwd',
    '\u0000\u0001',
    '\ufffe',
    '\ud83d',
    '\udc00\ud800',
    'Ṱ̺̺̕o͞ ̷i̲̬͇̪͙n̝̗͕v̟̜̘̦͟o̶̙̰̠',
    '田中さん',
    'السلام عليكم',
    '\u202etest\u202c',
    '👩‍👩‍👧‍👦',
    '﷽',
    'İIıi',
    'ǅ',
    'ﬀ',
    '__proto__',
    'constructor',
    'toString',
    '[object Object]',
    '%s%n',
    '\r\n\r\n',
    '"\'`',
    '1;2;3',
    '=CMD()',
    '$$$',
    '....',
    '- - - -',
    '@@@',
    '+++',
    '((((',
  ];
  for (const text of naughty) assert.deepEqual(recognise(text), [], JSON.stringify(text));
});

test('Een woord uit het prototype van objecten is geen straat, rechtsvorm of land', () => {
  for (const text of [
    'constructor 12',
    'Constructorstraat 12, __proto__ 3',
    'kenteken constructor',
    'toString B.V.',
  ]) {
    for (const m of recognise(text)) assert.equal(typeof m.value, 'string');
  }
});
