import type { Vlak } from '#platform/reckon/vlak.ts';

/** Steps of one colour, from nothing to much; the number beside the name says it too. */
export type Shade = 0 | 1 | 2 | 3 | 4;

export interface MapArea {
  id: string;
  name: string;
  /** What stands under the name. */
  value: string;
  shade: Shade;
  shape: Vlak;
  centre: [number, number];
}

export interface MapPoint {
  id: string;
  name: string;
  at: [number, number];
  /** How much there is: the surface of the dot. */
  weight: number;
}

/** What a map shows. Whoever gives it shows the same in a list beside it. */
export interface MapContent {
  areas: readonly MapArea[];
  points: readonly MapPoint[];
  /** Id of the area or the point that is chosen. */
  chosen: string | null;
  /** A base map, by an address of Baken itself with {z}, {x} and {y}; null for a plain ground. */
  tiles: { address: string; maker: string } | null;
}

/** Shades by quarters of what is largest; nothing is never the same as little. */
export function shadeOf(value: number, largest: number): Shade {
  if (value <= 0 || largest <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((value / largest) * 4))) as Shade;
}
