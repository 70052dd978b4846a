/** Below this a number may point at somebody (practice: aantallen onder vijf). */
export const DREMPEL = 5;

/** Rows and columns with their sums: the last row and the last column are totals. */
export type Tabel = readonly (readonly number[])[];

/** Adds the totals to the inner cells. */
export function metTotalen(binnen: Tabel): number[][] {
  const som = (getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0);
  const rijen = binnen.map((rij) => [...rij, som(rij)]);
  const breed = rijen[0]?.length ?? 0;
  const onder = Array.from({ length: breed }, (_, kolom) => som(rijen.map((rij) => rij[kolom]!)));
  return [...rijen, onder];
}

/**
 * Regel VER-4: een aantal onder vijf wordt afgeschermd, en zoveel meer dat het ook niet uit rij, kolom of totaal volgt.
 *
 * Every withheld cell is made a corner of a rectangle of withheld cells that are all at least one. Along such a rectangle
 * one can be added and taken away in turn without changing any row or column, so another table fits what is shown:
 * no withheld number can be worked out. Such a rectangle always exists, through the totals at worst. Nought is shown.
 *
 * @returns true where the cell is withheld.
 */
export function schermAf(tabel: Tabel): boolean[][] {
  const weg = tabel.map((rij) => rij.map((n) => n > 0 && n < DREMPEL));
  const klein = weg.flatMap((rij, r) => rij.flatMap((w, k) => (w ? [{ r, k }] : [])));
  for (const cel of klein) for (const hoek of besteRechthoek(tabel, weg, cel)) weg[hoek.r]![hoek.k] = true;
  return weg;
}

interface Cel {
  r: number;
  k: number;
}

/** The three other corners that cost least of what would be shown. */
function besteRechthoek(tabel: Tabel, weg: readonly boolean[][], { r, k }: Cel): Cel[] {
  let beste: Cel[] = [];
  let laagste = Infinity;
  for (let r2 = 0; r2 < tabel.length; r2 += 1) {
    for (let k2 = 0; k2 < tabel[0]!.length; k2 += 1) {
      if (r2 === r || k2 === k) continue;
      const hoeken = [
        { r, k: k2 },
        { r: r2, k },
        { r: r2, k: k2 },
      ];
      const prijs = hoeken.reduce((som, hoek) => som + prijsVan(tabel, weg, hoek), 0);
      if (prijs < laagste) [beste, laagste] = [hoeken, prijs];
    }
  }
  return beste;
}

/** What is withheld already costs nothing, a total costs more than any cell, and nought cannot give one away. */
function prijsVan(tabel: Tabel, weg: readonly boolean[][], { r, k }: Cel): number {
  const waarde = tabel[r]![k]!;
  if (waarde <= 0) return Infinity;
  if (weg[r]![k]) return 0;
  const totalen = Number(r === tabel.length - 1) + Number(k === tabel[0]!.length - 1);
  return waarde + [0, 1e6, 1e9][totalen]!;
}
