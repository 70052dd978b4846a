/** A corner, longitude or easting first. */
export type Punt = readonly [number, number];
type Ring = readonly Punt[];
/** Parts of an area; of each part the first ring is its outside and the others are holes. */
export type Vlak = readonly (readonly Ring[])[];

/**
 * Does the point lie in the area? By counting crossings: inside the outer ring of a part and in none of its holes. A point
 * on the line between two areas that share it lies in exactly one of both.
 */
export const ligtIn = (vlak: Vlak, x: number, y: number): boolean =>
  vlak.some(
    ([buiten, ...gaten]) =>
      buiten !== undefined && inRing(buiten, x, y) && !gaten.some((g) => inRing(g, x, y)),
  );

function inRing(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  let [ax, ay] = ring.at(-1) ?? [0, 0];
  for (const [bx, by] of ring) {
    if (by > y !== ay > y && x < crossing(ax, ay, bx, by, y)) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside;
}

/** Where a side meets a level, reckoned from its lower end, so that neighbours who share the side find the same place. */
function crossing(ax: number, ay: number, bx: number, by: number, y: number): number {
  return ay < by ? ax + ((bx - ax) * (y - ay)) / (by - ay) : bx + ((ax - bx) * (y - by)) / (ay - by);
}

/** Surface of a ring in square units; zero for one that encloses nothing. */
export function ringOppervlak(ring: Ring): number {
  const [ox, oy] = ring[0] ?? [0, 0];
  let twice = 0;
  let [ax, ay] = ring.at(-1) ?? [0, 0];
  for (const [bx, by] of ring) {
    twice += (ax - ox) * (by - oy) - (bx - ox) * (ay - oy);
    [ax, ay] = [bx, by];
  }
  return Math.abs(twice) / 2;
}

export interface Kader {
  west: number;
  zuid: number;
  oost: number;
  noord: number;
}

/** The box around areas; null where there is nothing. */
export function kaderVan(vlakken: Iterable<Vlak>): Kader | null {
  const kader = { west: Infinity, zuid: Infinity, oost: -Infinity, noord: -Infinity };
  for (const vlak of vlakken)
    for (const ring of vlak.flat())
      for (const [x, y] of ring) {
        kader.west = Math.min(kader.west, x);
        kader.oost = Math.max(kader.oost, x);
        kader.zuid = Math.min(kader.zuid, y);
        kader.noord = Math.max(kader.noord, y);
      }
  return kader.west > kader.oost ? null : kader;
}

/** How many levels are tried for a place inside. */
const HOOGTEN = 9;

/** A place well inside the area for its name: on the widest stretch that some level of its largest part has. */
export function midden(vlak: Vlak): [number, number] {
  const grootste = vlak.toSorted((a, b) => ringOppervlak(b[0] ?? []) - ringOppervlak(a[0] ?? []))[0] ?? [];
  const kader = kaderVan([[grootste]]);
  if (kader === null) return [0, 0];
  let best: { x: number; y: number; breed: number } | null = null;
  for (let i = 1; i <= HOOGTEN; i += 1) {
    // Seen from the middle outwards, so that of equal stretches the middle one stays.
    const naar = (i % 2 === 0 ? -1 : 1) * Math.floor(i / 2);
    const y = (kader.zuid + kader.noord) / 2 + (naar * (kader.noord - kader.zuid)) / (HOOGTEN + 2);
    const x = crossings(grootste, y);
    for (let n = 0; n + 1 < x.length; n += 2) {
      const breed = x[n + 1]! - x[n]!;
      // A little wider is not worth leaving the middle for.
      if (best === null || breed > best.breed * 1.25) best = { x: (x[n]! + x[n + 1]!) / 2, y, breed };
    }
  }
  return best === null ? [(kader.west + kader.oost) / 2, (kader.zuid + kader.noord) / 2] : [best.x, best.y];
}

/** Where a level meets the sides of all rings of a part, from west to east: by twos they are inside. */
function crossings(part: readonly Ring[], y: number): number[] {
  const x: number[] = [];
  for (const ring of part) {
    let [ax, ay] = ring.at(-1) ?? [0, 0];
    for (const [bx, by] of ring) {
      if (by > y !== ay > y) x.push(crossing(ax, ay, bx, by, y));
      [ax, ay] = [bx, by];
    }
  }
  return x.sort((a, b) => a - b);
}
