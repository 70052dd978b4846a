import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { toCsv } from './csv.ts';

const read = (text: string): string[][] => parse(text, { bom: true, delimiter: ';', relax_quotes: false });

describe('CSV', () => {
  test('een cel die een formule zou worden, krijgt een apostrof', () => {
    for (const evil of [
      '=1+1',
      '+1',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =HYPERLINK("http://x")',
      '＝1',
      '|calc',
      '%0A',
    ]) {
      const [[cell]] = read(toCsv([[evil]])) as [[string]];
      assert.equal(cell[0], "'", evil);
    }
  });

  test('getallen blijven getallen, ook negatief', () => {
    assert.equal(toCsv([[-3, 2.5, null, 'x']]), '\uFEFF-3;2,5;;x\r\n');
  });

  test('elke tekst komt heel terug en geen cel begint als formule', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        (rows) => {
          const width = rows[0]!.length;
          const even = rows.map((row) => Array.from({ length: width }, (_, i) => row[i] ?? 'x'));
          const back = read(toCsv(even));
          for (const [r, row] of even.entries()) {
            for (const [c, text] of row.entries()) {
              const cell = back[r]![c]!;
              assert.ok(cell === text || cell === `'${text}`);
              assert.doesNotMatch(cell, /^\s*[=+\-@]/);
            }
          }
        },
      ),
    );
  });
});
