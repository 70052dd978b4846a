/**
 * Between the Dutch national grid (RD, EPSG:28992) and WGS84 (EPSG:4326), by the polynomials of Schreutelkamp and Strang
 * van Hees. Right to about a quarter of a metre: enough for a map and for which area a house lies in, not for a boundary.
 */
type Term = readonly [p: number, q: number, factor: number];

const X0 = 155_000;
const Y0 = 463_000;
const LAT0 = 52.1551744;
const LON0 = 5.38720621;

const NAAR_BREEDTE: readonly Term[] = [
  [0, 1, 3235.65389],
  [2, 0, -32.58297],
  [0, 2, -0.2475],
  [2, 1, -0.84978],
  [0, 3, -0.0655],
  [2, 2, -0.01709],
  [1, 0, -0.00738],
  [4, 0, 0.0053],
  [2, 3, -0.00039],
  [4, 1, 0.00033],
  [1, 1, -0.00012],
];
const NAAR_LENGTE: readonly Term[] = [
  [1, 0, 5260.52916],
  [1, 1, 105.94684],
  [1, 2, 2.45656],
  [3, 0, -0.81885],
  [1, 3, 0.05594],
  [3, 1, -0.05607],
  [0, 1, 0.01199],
  [3, 2, -0.00256],
  [1, 4, 0.00128],
  [0, 2, 0.00022],
  [2, 0, -0.00022],
  [5, 0, 0.00026],
];
const NAAR_X: readonly Term[] = [
  [0, 1, 190_094.945],
  [1, 1, -11_832.228],
  [2, 1, -114.221],
  [0, 3, -32.391],
  [1, 0, -0.705],
  [3, 1, -2.34],
  [1, 3, -0.608],
  [0, 2, -0.008],
  [2, 3, 0.148],
];
const NAAR_Y: readonly Term[] = [
  [1, 0, 309_056.544],
  [0, 2, 3638.893],
  [2, 0, 73.077],
  [1, 2, -157.984],
  [3, 0, 59.788],
  [0, 1, 0.433],
  [2, 2, -6.439],
  [1, 1, -0.032],
  [0, 4, 0.092],
  [1, 4, -0.054],
];

const sum = (terms: readonly Term[], a: number, b: number): number =>
  terms.reduce((total, [p, q, factor]) => total + factor * a ** p * b ** q, 0);

/** Metres of RD as degrees of WGS84, longitude first. */
export function rdNaarWgs84(x: number, y: number): [number, number] {
  const a = (x - X0) * 1e-5;
  const b = (y - Y0) * 1e-5;
  return [LON0 + sum(NAAR_LENGTE, a, b) / 3600, LAT0 + sum(NAAR_BREEDTE, a, b) / 3600];
}

/** Degrees of WGS84 (longitude first) as metres of RD. */
export function wgs84NaarRd(lengte: number, breedte: number): [number, number] {
  const a = 0.36 * (breedte - LAT0);
  const b = 0.36 * (lengte - LON0);
  return [X0 + sum(NAAR_X, a, b), Y0 + sum(NAAR_Y, a, b)];
}

/** Where RD is defined: the European Netherlands with its coastal waters. */
export const binnenRd = (x: number, y: number): boolean =>
  x >= -7000 && x <= 300_000 && y >= 289_000 && y <= 629_000;

/** The same land in degrees, with some water around it. */
export const binnenNederland = (lengte: number, breedte: number): boolean =>
  lengte >= 2.5 && lengte <= 7.5 && breedte >= 50.5 && breedte <= 55.8;
