import { binnenNederland, binnenRd, rdNaarWgs84 } from '#platform/reckon/rijksdriehoek.ts';
import { kaderVan, ringOppervlak, type Kader, type Punt, type Vlak } from '#platform/reckon/vlak.ts';

/** An area in WGS84, longitude first. */
export interface GebiedRij extends Kader {
  soort: string;
  code: string;
  naam: string;
  vlak: Vlak;
  /** The file gave metres of RD; they were turned into degrees. */
  omgerekend: boolean;
}

/** What the file says of its coordinates; `null` where it says nothing and the numbers themselves must tell. */
export type Stelsel = 'wgs84' | 'rd' | null;

const isObject = (v: unknown): v is Record<string, unknown> =>
  typeof v === 'object' && v !== null && !Array.isArray(v);

/** More areas than any municipality has is another file than was meant. */
const MEESTE_GEBIEDEN = 5000;
const MEESTE_PUNTEN = 50_000;
const MEESTE_RINGEN = 500;

/** The features of a collection with its grid, or why the file as a whole cannot be used. */
export function featuresVan(geojson: unknown): { features: unknown[]; stelsel: Stelsel } | string {
  if (!isObject(geojson) || geojson['type'] !== 'FeatureCollection' || !Array.isArray(geojson['features']))
    return 'geen-geojson';
  if (geojson['features'].length > MEESTE_GEBIEDEN) return 'te-veel-gebieden';
  const stelsel = stelselVan(geojson['crs']);
  return stelsel === 'onbekend' ? 'stelsel-onbekend' : { features: geojson['features'], stelsel };
}

/** RFC 7946 knows only WGS84 and no member for it; files from before 2016, and most from a GIS, still name a grid. */
function stelselVan(crs: unknown): Stelsel | 'onbekend' {
  if (crs === undefined || crs === null) return null;
  const naam = isObject(crs) && isObject(crs['properties']) ? woord(crs['properties'], 'name') : '';
  if (/(?:^|\D)28992$/.test(naam)) return 'rd';
  return /CRS84$/i.test(naam) || /(?:^|\D)(?:4326|4258)$/.test(naam) ? 'wgs84' : 'onbekend';
}

const woord = (props: Record<string, unknown>, ...namen: string[]): string => {
  for (const naam of namen) {
    const v = props[naam];
    if (typeof v === 'string' && v.trim() !== '')
      return v
        .replaceAll(/\p{Cc}+/gu, ' ')
        .trim()
        .slice(0, 200);
    if (typeof v === 'number') return String(v);
  }
  return '';
};

/** One area, or why the feature cannot be used. `soort` is what the reader said the file holds. */
export function leesGebied(
  feature: unknown,
  soort: string | null,
  stelsel: Stelsel = null,
): GebiedRij | string {
  if (!isObject(feature) || !isObject(feature['properties']) || !isObject(feature['geometry'])) return 'vorm';
  const props = feature['properties'];
  const ruw = vlakVan(feature['geometry']);
  if (typeof ruw === 'string') return ruw;
  const vlak = inGraden(ruw, stelsel);
  if (typeof vlak === 'string') return vlak;
  const naam = woord(props, 'naam', 'name', 'buurtnaam', 'wijknaam', 'gemeentenaam', 'statnaam');
  const code = woord(props, 'code', 'buurtcode', 'wijkcode', 'gemeentecode', 'statcode', 'id') || naam;
  const wat = soort ?? woord(props, 'soort', 'niveau', 'type');
  if (naam === '') return 'naam';
  if (!/^[a-z-]{2,40}$/.test(wat)) return 'soort';
  const omgerekend = vlak !== ruw;
  return { soort: wat, code: code.slice(0, 60), naam, vlak, omgerekend, ...kaderVan([vlak])! };
}

/** The same area in degrees. What the file says of its grid must be true of its numbers. */
function inGraden(vlak: Vlak, stelsel: Stelsel): Vlak | string {
  const punten = vlak.flat(2);
  const alle = (binnen: (x: number, y: number) => boolean): boolean => punten.every(([x, y]) => binnen(x, y));
  if (stelsel !== 'rd' && alle(binnenNederland)) return vlak;
  if (stelsel !== 'wgs84' && alle(binnenRd))
    return vlak.map((deel) => deel.map((ring) => ring.map(([x, y]) => rdNaarWgs84(x, y))));
  return alle((x, y) => binnenNederland(y, x)) ? 'omgewisseld' : 'buiten-nederland';
}

function vlakVan(geometry: Record<string, unknown>): Vlak | string {
  const raw =
    geometry['type'] === 'Polygon'
      ? [geometry['coordinates']]
      : geometry['type'] === 'MultiPolygon'
        ? geometry['coordinates']
        : null;
  if (!Array.isArray(raw) || raw.length === 0) return 'geen-vlak';
  const vlak: Punt[][][] = [];
  let ruimte = MEESTE_PUNTEN;
  for (const polygon of raw) {
    const ringen = ringenVan(polygon, ruimte);
    if (typeof ringen === 'string') return ringen;
    ruimte -= ringen.reduce((sum, ring) => sum + ring.length, 0);
    vlak.push(ringen);
  }
  return vlak;
}

function ringenVan(polygon: unknown, ruimte: number): Punt[][] | string {
  if (!Array.isArray(polygon) || polygon.length === 0) return 'geen-vlak';
  if (polygon.length > MEESTE_RINGEN) return 'te-veel-punten';
  const ringen: Punt[][] = [];
  let over = ruimte;
  for (const raw of polygon) {
    if (!Array.isArray(raw)) return 'geen-vlak';
    over -= raw.length;
    if (over < 0) return 'te-veel-punten';
    const ring = ringVan(raw);
    if (typeof ring === 'string') return ring;
    ringen.push(ring);
  }
  return ringen;
}

/** A ring ends where it begins (RFC 7946 §3.1.6) and encloses something. */
function ringVan(raw: readonly unknown[]): Punt[] | string {
  const ring: Punt[] = [];
  for (const p of raw) {
    if (!Array.isArray(p) || !Number.isFinite(p[0]) || !Number.isFinite(p[1])) return 'geen-vlak';
    ring.push([Number(p[0]), Number(p[1])]);
  }
  const [eerste, laatste] = [ring[0], ring.at(-1)];
  if (eerste === undefined || laatste === undefined || ring.length < 4) return 'ring-te-kort';
  if (eerste[0] !== laatste[0] || eerste[1] !== laatste[1]) return 'ring-open';
  return ringOppervlak(ring) > 0 ? ring : 'ring-leeg';
}

/** What is wrong, in words for who keeps the file. */
const REDENEN: Record<string, string> = {
  vorm: 'geen vlak met eigenschappen',
  naam: 'het gebied heeft geen naam (naam, buurtnaam of wijknaam)',
  soort: 'wat voor gebied het is staat er niet bij; noem het met --gebied',
  'geen-vlak': 'geen Polygon of MultiPolygon',
  'ring-te-kort': 'een ring heeft minder dan vier punten',
  'ring-open': 'een ring eindigt niet waar hij begint',
  'ring-leeg': 'een ring omsluit niets',
  'te-veel-punten': 'meer punten dan een gebied nodig heeft; vereenvoudig het eerst',
  omgewisseld: 'breedte staat voor lengte; GeoJSON heeft de lengte voorop (RFC 7946)',
  'buiten-nederland': 'de coördinaten liggen niet in Nederland: geen WGS84 en geen RD (EPSG:28992)',
  'geen-geojson': 'geen GeoJSON FeatureCollection, of groter dan 60 MB',
  'te-veel-gebieden': 'meer gebieden dan een gemeente heeft',
  'stelsel-onbekend': 'het bestand noemt een stelsel dat Baken niet kent; lever WGS84 of RD (EPSG:28992)',
};

/** The reason as a sentence; a reason of another list is its own word. */
export const redenWoord = (reden: string): string => REDENEN[reden] ?? reden;
