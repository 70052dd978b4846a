/** One published number between two sums in which it counts: with its sign every sum comes to nought. */
export interface Getal {
  van: string;
  naar: string;
  /** The truth; the attacker uses it as the one way he knows in which everything fits. */
  waar: number;
  /** Totals count negative. */
  teken: 1 | -1;
  /** Not seen. */
  weg: boolean;
  /** The least that it can be when it is not seen: nought is shown, unless a table withholds that too. */
  minst: 0 | 1;
}

const VEEL = 1e9;

/**
 * Somebody who sees what was published and knows how it adds up, and that nought is only withheld with everything else. Finds for a withheld
 * number the smallest and the largest that fit everything he sees, by maximum flow: exact, and without knowing how the
 * holes were chosen.
 */
export function grenzen(getallen: readonly Getal[], doel: Getal): { laagst: number; hoogst: number } {
  const meer = ruimte(getallen, doel, 1);
  return {
    laagst: doel.waar - ruimte(getallen, doel, -1),
    hoogst: meer >= VEEL ? Infinity : doel.waar + meer,
  };
}

/** A table with its sums in the last row and the last column, as numbers between its rows and columns. */
export function uitTabel(
  waar: readonly (readonly number[])[],
  weg: readonly (readonly boolean[])[],
  naam = '',
): Getal[] {
  const nulWeg = waar.some((rij, r) => rij.some((n, k) => n === 0 && weg[r]?.[k] === true));
  return waar.flatMap((rij, r) =>
    rij.map((n, k): Getal => ({
      van: `${naam}rij ${r}`,
      naar: `${naam}kolom ${k}`,
      waar: n,
      teken: (r === waar.length - 1) === (k === rij.length - 1) ? 1 : -1,
      weg: weg[r]?.[k] === true,
      minst: nulWeg ? 0 : 1,
    })),
  );
}

/**
 * How far one number can go up (1) or down (-1): a change is a circulation, what leaves by this number must come back
 * along other numbers that are not seen.
 */
function ruimte(getallen: readonly Getal[], doel: Getal, kant: 1 | -1): number {
  const knopen = new Map<string, number>();
  const knoop = (naam: string) => knopen.get(naam) ?? knopen.set(naam, knopen.size).get(naam)!;
  for (const naam of getallen.flatMap(({ van, naar }) => [van, naar])) knoop(naam);
  const rest = Array.from({ length: knopen.size }, () => Array<number>(knopen.size).fill(0));
  for (const getal of getallen) {
    if (!getal.weg || getal === doel) continue;
    const [a, b] = [knoop(getal.van), knoop(getal.naar)];
    rest[a]![b]! += getal.teken === 1 ? VEEL : getal.waar - getal.minst;
    rest[b]![a]! += getal.teken === 1 ? getal.waar - getal.minst : VEEL;
  }
  const eigen = kant === 1 ? VEEL : doel.waar - doel.minst;
  const [van, naar] = [knoop(doel.van), knoop(doel.naar)];
  const terug = kant === doel.teken ? stroom(rest, naar, van) : stroom(rest, van, naar);
  return Math.min(eigen, terug);
}

/** Largest flow from one node to another (Edmonds–Karp). */
function stroom(rest: number[][], van: number, naar: number): number {
  let totaal = 0;
  while (totaal < VEEL) {
    const pad = kortstePad(rest, van, naar);
    if (!pad) return totaal;
    const stap = Math.min(...pad.map(([a, b]) => rest[a]![b]!));
    for (const [a, b] of pad) {
      rest[a]![b]! -= stap;
      rest[b]![a]! += stap;
    }
    totaal += stap;
  }
  return totaal;
}

function kortstePad(rest: readonly number[][], van: number, naar: number): [number, number][] | null {
  const vorige = new Map<number, number>([[van, van]]);
  const rij = [van];
  for (const nu of rij) {
    for (const [volgende, ruim] of rest[nu]!.entries()) {
      if (ruim <= 0 || vorige.has(volgende)) continue;
      vorige.set(volgende, nu);
      rij.push(volgende);
    }
  }
  if (!vorige.has(naar)) return null;
  const pad: [number, number][] = [];
  for (let nu = naar; nu !== van; nu = vorige.get(nu)!) pad.unshift([vorige.get(nu)!, nu]);
  return pad;
}
