import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { DREMPEL, metTotalen, schermAf, type Tabel } from './afschermen.ts';

type Weg = readonly (readonly boolean[])[];

/**
 * Somebody who sees the table with its holes and knows how it adds up: can he fill in this cell in another way than it is?
 * He fills in the inner cells one by one, nearest to the truth first, and drops what no longer fits. Knows nothing of how
 * the holes were chosen.
 */
function kanAnders(tabel: Tabel, weg: Weg, doel: { r: number; k: number }): boolean {
  const hoog = tabel.length - 1;
  const breed = tabel[0]!.length - 1;
  const vul = Array.from({ length: hoog }, () => Array.from({ length: breed }, () => 0));
  const som = (getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0);
  const past = (totaal: number, r: number, k: number) => weg[r]![k] || totaal === tabel[r]![k];
  const heel = (): boolean => {
    const rijen = vul.map(som);
    const kolommen = Array.from({ length: breed }, (_, k) => som(vul.map((rij) => rij[k]!)));
    if (!rijen.every((n, r) => past(n, r, breed)) || !kolommen.every((n, k) => past(n, hoog, k)))
      return false;
    if (!past(som(rijen), hoog, breed)) return false;
    const gezien =
      doel.r < hoog && doel.k < breed
        ? vul[doel.r]![doel.k]!
        : doel.r < hoog
          ? rijen[doel.r]!
          : doel.k < breed
            ? kolommen[doel.k]!
            : som(rijen);
    return gezien !== tabel[doel.r]![doel.k];
  };
  const zoek = (i: number): boolean => {
    if (i === hoog * breed) return heel();
    const [r, k] = [Math.floor(i / breed), i % breed];
    const waar = tabel[r]![k]!;
    const keuzes = weg[r]![k] ? [waar + 1, waar - 1, waar, waar + 2, waar - 2].filter((n) => n >= 0) : [waar];
    return keuzes.some((n) => {
      vul[r]![k] = n;
      const rijKlaar = k === breed - 1;
      return (!rijKlaar || past(som(vul[r]!), r, breed)) && zoek(i + 1);
    });
  };
  return zoek(0);
}

const cellen = (weg: Weg) => weg.flatMap((rij, r) => rij.flatMap((w, k) => (w ? [{ r, k }] : [])));
const binnen = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([hoog, breed]) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 30 })), {
        minLength: breed,
        maxLength: breed,
      }),
      {
        minLength: hoog,
        maxLength: hoog,
      },
    ),
  );

describe('VER-4: afschermen', () => {
  test('elk aantal onder vijf is weg, nul en vijf blijven staan als niets hen nodig heeft', () => {
    const tabel = metTotalen([
      [0, 12, 9],
      [8, 20, 5],
    ]);
    assert.deepEqual(cellen(schermAf(tabel)), []);
    const klein = metTotalen([
      [3, 12],
      [8, 20],
    ]);
    assert.equal(schermAf(klein)[0]![0], true);
  });

  test('een klein aantal volgt niet uit zijn rij, kolom of totaal: er gaat een rechthoek weg', () => {
    const tabel = metTotalen([
      [3, 12, 40],
      [8, 20, 50],
      [30, 31, 32],
    ]);
    assert.deepEqual(cellen(schermAf(tabel)), [
      { r: 0, k: 0 },
      { r: 0, k: 1 },
      { r: 1, k: 0 },
      { r: 1, k: 1 },
    ]);
  });

  test('totalen blijven staan zolang het kan', () => {
    const tabel = metTotalen([
      [2, 9, 9, 9],
      [9, 9, 9, 9],
    ]);
    const weg = schermAf(tabel);
    assert.ok(weg.at(-1)!.every((w) => !w));
    assert.ok(weg.every((rij) => !rij.at(-1)));
  });

  test('wie rekent, kan geen enkele afgeschermde cel terugvinden', () => {
    fc.assert(
      fc.property(binnen, (getallen) => {
        const tabel = metTotalen(getallen);
        const weg = schermAf(tabel);
        for (const [r, rij] of tabel.entries())
          for (const [k, n] of rij.entries()) {
            if (n > 0 && n < DREMPEL) assert.ok(weg[r]![k], `${n} is te zien`);
            if (weg[r]![k]) assert.ok(kanAnders(tabel, weg, { r, k }), `${n} op ${r},${k} volgt uit de rest`);
          }
      }),
      { numRuns: 400 },
    );
  });

  test('kanarie: alleen de kleine aantallen weglaten is niet genoeg, en de rekenaar ziet dat', () => {
    const tabel = metTotalen([
      [3, 12],
      [8, 20],
    ]);
    const alleenKlein = tabel.map((rij) => rij.map((n) => n > 0 && n < DREMPEL));
    assert.equal(kanAnders(tabel, alleenKlein, { r: 0, k: 0 }), false);
  });
});
