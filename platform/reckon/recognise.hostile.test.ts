import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognise } from './recognise.ts';

const SIZE = 70_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);

// Each piece repeats what one of the patterns begins with and never finishes, or finishes thousands of times.
const PIECES =
  "a|1|1 |0 |kvk |kvk 12345678 |kenteken |kenteken WA 12345 |0612345678 |+48 600 123 456 |+|a@b.nl |a.|(|AB-12-34 |12 ab 34 |1a |Kerkstraat 12 |Van Der Jan Piet Kerkstraat |Jan Jansen |Jan van der |J.P. |Jansen BV |Stichting |NL91ABNA0417164300 |3353 AB 14 |NL-ABC12345A525 |groet\nJan Jansen\n|https://a |\n|'|😀|\ud800|e\u0301|\u200b0|٠٦١٢٣٤٥٦٧٨ |ﷺ".split(
    '|',
  );

/** Processor time of one run in milliseconds, the least of three: what else the machine does is not in it. */
function cost(text: string): number {
  let least = Infinity;
  for (let i = 0; i < 3; i += 1) {
    const before = process.cpuUsage();
    recognise(text);
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

// Ten times the text costs about ten times as much; a quadratic pattern would cost a hundred times.
test('Vijandige tekst kost evenredig met haar lengte', () => {
  for (const text of [...PIECES.map(filled), `a${filled('\u0301\u0327')}`]) {
    const ratio = cost(text) / Math.max(cost(text.slice(0, SIZE / 10)), 1);
    assert.ok(ratio < 60, `${JSON.stringify(text.slice(0, 20))}: ${ratio.toFixed(0)} keer`);
  }
});

test('Vijandige tekst geeft geen overlappende of lege vermeldingen', () => {
  for (const text of [...PIECES.map(filled), `a${filled('\u0301\u0327')}`]) {
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
