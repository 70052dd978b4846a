/** Points of a ring in WGS84, longitude first. */
type Ring = readonly (readonly [number, number])[];
export type Vlak = readonly (readonly Ring[])[];

export interface GebiedRij {
  soort: string;
  code: string;
  naam: string;
  vlak: Vlak;
  west: number;
  zuid: number;
  oost: number;
  noord: number;
}

const isObject = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** The features of a collection, or null when it is none. */
export function featuresVan(geojson: unknown): unknown[] | null {
  return isObject(geojson) && geojson['type'] === 'FeatureCollection' && Array.isArray(geojson['features'])
    ? geojson['features']
    : null;
}

const woord = (props: Record<string, unknown>, ...namen: string[]): string => {
  for (const naam of namen) {
    const v = props[naam];
    if (typeof v === 'string' && v.trim() !== '') return v.trim().slice(0, 200);
    if (typeof v === 'number') return String(v);
  }
  return '';
};

/** One area, or why the feature cannot be used. `soort` is what the reader said the file holds. */
export function leesGebied(feature: unknown, soort: string | null): GebiedRij | string {
  if (!isObject(feature) || !isObject(feature['properties']) || !isObject(feature['geometry'])) return 'vorm';
  const props = feature['properties'];
  const vlak = vlakVan(feature['geometry']);
  if (typeof vlak === 'string') return vlak;
  const naam = woord(props, 'naam', 'name', 'buurtnaam', 'wijknaam', 'statnaam');
  const code = woord(props, 'code', 'buurtcode', 'wijkcode', 'statcode', 'id') || naam;
  const wat = soort ?? woord(props, 'soort', 'niveau', 'type');
  if (naam === '') return 'naam';
  if (!/^[a-z-]{2,40}$/.test(wat)) return 'soort';
  const punten = vlak.flat(2);
  return {
    soort: wat,
    code: code.slice(0, 60),
    naam,
    vlak,
    west: Math.min(...punten.map(([x]) => x)),
    zuid: Math.min(...punten.map(([, y]) => y)),
    oost: Math.max(...punten.map(([x]) => x)),
    noord: Math.max(...punten.map(([, y]) => y)),
  };
}

const MEESTE_PUNTEN = 50_000;

function vlakVan(geometry: Record<string, unknown>): Vlak | string {
  const raw =
    geometry['type'] === 'Polygon'
      ? [geometry['coordinates']]
      : geometry['type'] === 'MultiPolygon'
        ? geometry['coordinates']
        : null;
  if (!Array.isArray(raw)) return 'geen-vlak';
  const vlak: [number, number][][][] = [];
  let punten = 0;
  for (const polygon of raw) {
    const ringen = ringenVan(polygon);
    if (ringen === null) return 'geen-vlak';
    punten += ringen.reduce((sum, ring) => sum + ring.length, 0);
    vlak.push(ringen);
  }
  if (punten > MEESTE_PUNTEN) return 'te-veel-punten';
  // Coordinates in metres (RD) look like numbers too; the map of the world tells them apart.
  return vlak.flat(2).every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90) ? vlak : 'geen-wgs84';
}

function ringenVan(polygon: unknown): [number, number][][] | null {
  if (!Array.isArray(polygon) || polygon.length === 0) return null;
  const ringen: [number, number][][] = [];
  for (const ring of polygon) {
    if (!Array.isArray(ring) || ring.length < 4) return null;
    const punten: [number, number][] = [];
    for (const p of ring) {
      if (!Array.isArray(p) || !Number.isFinite(p[0]) || !Number.isFinite(p[1])) return null;
      punten.push([Number(p[0]), Number(p[1])]);
    }
    ringen.push(punten);
  }
  return ringen;
}

/** Does the point lie in the area? Ray casting: inside the outer ring of a part and in none of its holes. */
export const ligtIn = (vlak: Vlak, x: number, y: number): boolean =>
  vlak.some(
    ([buiten, ...gaten]) =>
      buiten !== undefined && inRing(buiten, x, y) && !gaten.some((g) => inRing(g, x, y)),
  );

function inRing(ring: Ring, x: number, y: number): boolean {
  let inside = false;
  let [ax, ay] = ring.at(-1) ?? [0, 0];
  for (const [bx, by] of ring) {
    if (by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) inside = !inside;
    [ax, ay] = [bx, by];
  }
  return inside;
}
