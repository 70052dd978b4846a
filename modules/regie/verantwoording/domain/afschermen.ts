import type { SettingDefinition } from '#platform/settings.ts';

/** Below this a number may point at somebody. A municipality may raise it, never lower it (practice: aantallen onder vijf). */
export const drempelInstelling = {
  sleutel: 'verantwoording.drempel',
  standaard: 5,
  minimum: 5,
  maximum: 50,
  bron: 'werkwijze; CBS en VNG publiceren geen aantallen onder vijf',
} as const satisfies SettingDefinition<number>;

/** Regel VER-14: van wat de gemeente zelf doet, zoals vergaderen, wordt geen aantal afgeschermd. */
export const drempelVan = (cijfer: { vanOnszelf?: true }, drempel: number): number =>
  cijfer.vanOnszelf ? 1 : drempel;

/** Rows and columns with their sums: the last row and the last column are totals. */
export type Tabel = readonly (readonly number[])[];

/** True where a cell of such a table is withheld. */
export type Masker = readonly (readonly boolean[])[];

/** Adds the totals to the inner cells. */
export function metTotalen(binnen: Tabel): number[][] {
  const som = (getallen: readonly number[]) => getallen.reduce((a, b) => a + b, 0);
  const rijen = binnen.map((rij) => [...rij, som(rij)]);
  const breed = rijen[0]?.length ?? 1;
  const onder = Array.from({ length: breed }, (_, kolom) => som(rijen.map((rij) => rij[kolom]!)));
  return [...rijen, onder];
}

/**
 * Regel VER-4: een aantal onder de drempel wordt afgeschermd, en zoveel meer dat het ook niet uit rij, kolom of totaal
 * volgt; van elk afgeschermd aantal blijven meer mogelijke waarden over dan de drempel.
 *
 * Every withheld cell is made a corner of a rectangle of withheld cells that are all at least one. Along such a rectangle
 * one can be added and taken away in turn without changing any row or column, so another table fits what is shown. A
 * rectangle counts only when one can go on so for at least `drempel` steps. One always exists: through the totals all four
 * corners grow together. Nought is shown, so a reader knows that what is withheld is at least one.
 *
 * @param al what is withheld for another reason, and is safe by that.
 */
export function schermAf(tabel: Tabel, { drempel, al }: { drempel: number; al?: Masker }): boolean[][] {
  const klein = tabel.flatMap((rij, r) =>
    rij.flatMap((n, k) => (n > 0 && n < drempel && al?.[r]?.[k] !== true ? [{ r, k }] : [])),
  );
  const weg = tabel.map((rij, r) => rij.map((_, k) => al?.[r]?.[k] === true));
  for (const { r, k } of klein) weg[r]![k] = true;
  for (const cel of klein)
    for (const hoek of besteRechthoek({ tabel, weg, drempel }, cel)) weg[hoek.r]![hoek.k] = true;
  return weg;
}

interface Cel {
  r: number;
  k: number;
}

interface Vraag {
  tabel: Tabel;
  weg: readonly boolean[][];
  drempel: number;
}

/** The three other corners that cost least of what would be shown, among the rectangles that are wide enough. */
function besteRechthoek(vraag: Vraag, { r, k }: Cel): Cel[] {
  let beste: Cel[] = [];
  let laagste = Infinity;
  for (let r2 = 0; r2 < vraag.tabel.length; r2 += 1) {
    for (let k2 = 0; k2 < vraag.tabel[0]!.length; k2 += 1) {
      if (r2 === r || k2 === k) continue;
      const hoeken = [
        { r, k: k2 },
        { r: r2, k },
        { r: r2, k: k2 },
      ];
      const prijs = hoeken.reduce((som, hoek) => som + prijsVan(vraag, hoek), straf(vraag, { r, k }, hoeken));
      if (prijs < laagste) [beste, laagste] = [hoeken, prijs];
    }
  }
  return beste;
}

/** A total costs more than any cell; a rectangle that is too narrow is only taken when there is no other. */
const PRIJS = { totaal: 1e6, eindtotaal: 1e9, smal: 1e12 };

function straf({ tabel, drempel }: Vraag, cel: Cel, [naast, onder, schuin]: readonly Cel[]): number {
  const hoog = tabel.length - 1;
  const breed = tabel[0]!.length - 1;
  const hoeken = [
    { cel, richting: 1 },
    { cel: naast!, richting: -1 },
    { cel: onder!, richting: -1 },
    { cel: schuin!, richting: 1 },
  ].map(({ cel: { r, k }, richting }) => ({
    ruimte: tabel[r]![k]! - 1,
    // A total moves along with its row or column instead of against it.
    richting: (r === hoog) === (k === breed) ? richting : -richting,
  }));
  const stappen = (kant: number) =>
    Math.min(Infinity, ...hoeken.filter((hoek) => hoek.richting === kant).map((hoek) => hoek.ruimte));
  const breedte = stappen(-1) + stappen(1);
  return breedte >= drempel ? 0 : PRIJS.smal * (1 + drempel - Math.max(0, breedte));
}

/** What is withheld already costs nothing, and nought cannot give anything away. */
function prijsVan({ tabel, weg }: Vraag, { r, k }: Cel): number {
  const waarde = tabel[r]![k]!;
  if (waarde <= 0) return Infinity;
  if (weg[r]![k]) return 0;
  const totalen = Number(r === tabel.length - 1) + Number(k === tabel[0]!.length - 1);
  return waarde + [0, PRIJS.totaal, PRIJS.eindtotaal][totalen]!;
}
