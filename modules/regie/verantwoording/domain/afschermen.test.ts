import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { grenzen, uitTabel, type Getal } from '#test/aanvaller.ts';
import { metTotalen, schermAf, type Masker } from './afschermen.ts';
import { lezer, schermJaarAf, vervolg, type Jaartabel } from './jaartabel.ts';

const drempel = 5;
const cellen = (weg: Masker) => weg.flatMap((rij, r) => rij.flatMap((w, k) => (w ? [{ r, k }] : [])));

const getal = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 5, max: 60 }));
const tabelVan = (meesteRijen: number, meesteKolommen: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: meesteRijen }), fc.integer({ min: 1, max: meesteKolommen }))
    .chain(([hoog, breed]) =>
      fc.array(fc.array(getal, { minLength: breed, maxLength: breed }), { minLength: hoog, maxLength: hoog }),
    );

/** Nothing small is seen, and of everything withheld more values remain than the threshold. */
function demandVeilig(getallen: readonly Getal[]): void {
  for (const getal of getallen) {
    if (getal.waar > 0 && getal.waar < drempel) assert.ok(getal.weg, `${getal.waar} is te zien`);
    if (!getal.weg) continue;
    const { laagst, hoogst } = grenzen(getallen, getal);
    assert.ok(
      hoogst - laagst >= drempel,
      `${getal.waar} in ${getal.van}, ${getal.naar} ligt tussen ${laagst} en ${hoogst}`,
    );
  }
}

describe('VER-4: afschermen', () => {
  test('elk aantal onder vijf is weg; nul en vijf blijven staan als niets hen nodig heeft', () => {
    const tabel = metTotalen([
      [0, 12, 9],
      [8, 20, 5],
    ]);
    assert.deepEqual(cellen(schermAf(tabel, { drempel })), []);
    const klein = metTotalen([
      [3, 12],
      [8, 20],
    ]);
    assert.equal(schermAf(klein, { drempel })[0]![0], true);
  });

  test('een klein aantal volgt niet uit zijn rij, kolom of totaal: er gaat een rechthoek weg', () => {
    const tabel = metTotalen([
      [3, 12, 40],
      [8, 20, 50],
      [30, 31, 32],
    ]);
    assert.deepEqual(cellen(schermAf(tabel, { drempel })), [
      { r: 0, k: 0 },
      { r: 0, k: 1 },
      { r: 1, k: 0 },
      { r: 1, k: 1 },
    ]);
  });

  test('een rechthoek van alleen kleine aantallen is te smal: er gaat een ruimere weg', () => {
    const tabel = metTotalen([
      [2, 2, 40],
      [2, 2, 50],
      [60, 70, 80],
    ]);
    const weg = schermAf(tabel, { drempel });
    assert.ok(cellen(weg).length > 4);
    demandVeilig(uitTabel(tabel, weg));
  });

  test('totalen blijven staan zolang het kan', () => {
    const weg = schermAf(
      metTotalen([
        [2, 9, 9, 9],
        [9, 9, 9, 9],
      ]),
      { drempel },
    );
    assert.ok(weg.at(-1)!.every((w) => !w));
    assert.ok(weg.every((rij) => !rij.at(-1)));
  });

  test('een hogere drempel schermt meer af', () => {
    const tabel = metTotalen([
      [8, 30],
      [40, 50],
    ]);
    assert.equal(cellen(schermAf(tabel, { drempel })).length, 0);
    assert.ok(schermAf(tabel, { drempel: 10 })[0]![0]);
  });

  test('wie alle lijnen rekent, houdt van elk afgeschermd aantal meer mogelijkheden over dan de drempel', () => {
    fc.assert(
      fc.property(tabelVan(6, 4), (getallen) => {
        const tabel = metTotalen(getallen);
        demandVeilig(uitTabel(tabel, schermAf(tabel, { drempel })));
      }),
      { numRuns: 1500 },
    );
  });

  test('kanarie: alleen de kleine aantallen weglaten is niet genoeg, en de rekenaar ziet dat', () => {
    const tabel = metTotalen([
      [3, 12],
      [8, 20],
    ]);
    const alleenKlein = tabel.map((rij) => rij.map((n) => n > 0 && n < drempel));
    const gezien = uitTabel(tabel, alleenKlein);
    assert.deepEqual(grenzen(gezien, gezien[0]!), { laagst: 3, hoogst: 3 });
  });

  test('kanarie: een smalle rechthoek verraadt bijna alles, en de rekenaar ziet dat', () => {
    const tabel = metTotalen([
      [2, 1],
      [1, 2],
    ]);
    const smal = tabel.map((rij, r) => rij.map((_, k) => r < 2 && k < 2));
    const gezien = uitTabel(tabel, smal);
    assert.deepEqual(grenzen(gezien, gezien[0]!), { laagst: 1, hoogst: 2 });
  });
});

const som = (n: readonly number[]) => n.reduce((a, b) => a + b, 0);
const maak = (rijen: number[][], kwartalen: number) => ({
  waarden: rijen.map((_, i) => `w${i}`),
  aantal: kwartalen,
  kwartalen: rijen.map((rij) => rij.slice(0, kwartalen)),
});
/** The rows as they are shown: of a figure that is too small for its parts only their sum. */
const vorm = (rijen: number[][], gesplitst: boolean): number[][] =>
  gesplitst ? rijen : [rijen[0]!.map((_, k) => som(rijen.map((rij) => rij[k]!)))];
/** Nothing of the parts is known, so nought may be behind each. */
const dicht = (getallen: Getal[], tabel: Jaartabel): Getal[] =>
  tabel.weg.every((rij) => rij.slice(0, -1).every((w) => w)) && !tabel.gesplitst
    ? getallen.map((g) => ({ ...g, minst: 0 }))
    : getallen;

describe('VER-4: het jaartotaal blijft', () => {
  test('van een cijfer dat te klein is voor zijn delen, gaan de delen weg en niet het totaal', () => {
    const tabel = schermJaarAf(
      maak(
        [
          [1, 0, 2, 0],
          [0, 3, 0, 1],
          [0, 0, 1, 1],
        ],
        4,
      ),
      drempel,
    );
    const lees = lezer(tabel);
    assert.deepEqual([tabel.gesplitst, lees.totaal('jaar')], [false, 9]);
    assert.deepEqual([lees.totaal(0), lees.cel('w0', 0), lees.cel('w0', 'jaar')], [null, null, null]);
  });

  test('een jaartotaal van de drempel of meer staat er altijd, en geen deel volgt eruit', () => {
    fc.assert(
      fc.property(tabelVan(6, 4), (getallen) => {
        const rijen = getallen.map((rij) => [...rij, 0, 0, 0].slice(0, 4));
        const tabel = schermJaarAf(maak(rijen, 4), drempel);
        const totaal = som(rijen.flat());
        assert.equal(lezer(tabel).totaal('jaar'), totaal > 0 && totaal < drempel ? null : totaal);
        demandVeilig(dicht(uitTabel(metTotalen(vorm(rijen, tabel.gesplitst)), tabel.weg), tabel));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('VER-10: een tweede publicatie van hetzelfde jaar', () => {
  const uit = (tabel: Jaartabel) => tabel.kwartalen;

  test('wat gepubliceerd was, blijft staan zoals het was; ook als de telling daarna veranderde', () => {
    const eerder = schermJaarAf(
      maak(
        [
          [9, 9, 3],
          [8, 20, 7],
        ],
        3,
      ),
      drempel,
    );
    const nu = vervolg(
      eerder,
      maak(
        [
          [9, 8, 3, 6],
          [8, 20, 7, 9],
        ],
        4,
      ),
      drempel,
    );
    assert.deepEqual(uit(nu), [
      [9, 9, 3, 6],
      [8, 20, 7, 9],
    ]);
    for (const [r, rij] of eerder.weg.entries()) assert.deepEqual(nu.weg[r]!.slice(0, 3), rij.slice(0, 3));
    assert.deepEqual(
      vervolg(
        nu,
        maak(
          [
            [1, 1, 1, 1],
            [1, 1, 1, 1],
          ],
          4,
        ),
        drempel,
      ),
      nu,
    );
  });

  test('kanarie: het jaar opnieuw afschermen zou het nieuwe kwartaal verraden', () => {
    const rijen = [
      [10, 10, 10, 3],
      [20, 20, 20, 20],
    ];
    const eerst = lezer(schermJaarAf(maak(rijen, 3), drempel)).cel('w0', 'jaar');
    const opnieuw = lezer(schermJaarAf(maak(rijen, 4), drempel)).cel('w0', 'jaar');
    assert.deepEqual([eerst, opnieuw], [30, 33]);
    const goed = lezer(vervolg(schermJaarAf(maak(rijen, 3), drempel), maak(rijen, 4), drempel));
    assert.equal(goed.cel('w0', 'jaar'), null);
  });

  test('wie beide publicaties naast elkaar legt, vindt geen enkel klein aantal terug', () => {
    fc.assert(
      fc.property(tabelVan(4, 4), fc.integer({ min: 1, max: 3 }), (getallen, eerst) => {
        const rijen = getallen.map((rij) => [...rij, 0, 0, 0].slice(0, 4));
        const een = schermJaarAf(maak(rijen, eerst), drempel);
        const twee = vervolg(een, maak(rijen, 4), drempel);
        demandVeiligSamen(rijen, eerst, een, twee);
      }),
      { numRuns: 600 },
    );
  });

  /**
   * Both publications as one: per row the total of the first counts in the row of the first and in that of the second,
   * where it stands beside the new quarters and the year. The columns of the first are those of both.
   */
  function demandVeiligSamen(rijen: number[][], eerst: number, een: Jaartabel, twee: Jaartabel): void {
    const getoond = vorm(rijen, een.gesplitst);
    const eerste = dicht(
      uitTabel(metTotalen(getoond.map((rij) => rij.slice(0, eerst))), een.weg, 'eerst '),
      een,
    );
    const samen = metTotalen(getoond.map((rij) => [som(rij.slice(0, eerst)), ...rij.slice(eerst)]));
    const tweede = uitTabel(
      samen,
      samen.map((_, r) => [true, ...twee.weg[r]!.slice(eerst)]),
      'dan ',
    );
    demandVeilig([
      // The total of the first leads from its own row to the row of the second.
      ...eerste.map((g) =>
        g.naar === `eerst kolom ${eerst}` ? { ...g, naar: g.van.replace('eerst', 'dan') } : g,
      ),
      ...tweede.filter((g) => g.naar !== 'dan kolom 0'),
    ]);
  }
});
