import type {
  CircleLayerSpecification,
  ExpressionSpecification,
  FilterSpecification,
  GeoJSONSourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { MapContent } from './content.ts';

/** Tokens that the map needs, as the browser works them out for the theme of this moment. */
export interface Colours {
  ground: string;
  empty: string;
  shade: string;
  line: string;
  accent: string;
  dot: string;
  dotLine: string;
}

const TOKENS: Record<keyof Colours, string> = {
  ground: '--baken-color-surface-sunken',
  empty: '--baken-color-surface',
  shade: '--baken-color-line-informatie',
  line: '--baken-color-border-strong',
  accent: '--baken-color-accent',
  dot: '--baken-color-text',
  dotLine: '--baken-color-surface',
};

/** `light-dark()` is only resolved on an element: each token is worn for a moment and read back. */
export function coloursAt(place: HTMLElement): Colours {
  const probe = document.createElement('span');
  place.append(probe);
  const read = (token: string): string => {
    probe.style.setProperty('color', `var(${token})`);
    return getComputedStyle(probe).color;
  };
  const colours = Object.fromEntries(
    Object.entries(TOKENS).map(([name, token]) => [name, read(token)]),
  ) as unknown as Colours;
  probe.remove();
  return colours;
}

export const AREAS = 'vlakken';
export const POINTS = 'punten';

/** The whole drawing from what is to be shown: the map compares it with what it shows and changes the difference. */
export function styleOf(content: MapContent, colours: Colours): StyleSpecification {
  return { version: 8, sources: sourcesOf(content), layers: layersOf(content, colours) };
}

const sourcesOf = (content: MapContent): StyleSpecification['sources'] => ({
  ...(content.tiles === null
    ? {}
    : {
        ondergrond: {
          type: 'raster',
          tiles: [content.tiles.address],
          tileSize: 256,
          minzoom: 6,
          maxzoom: 19,
          attribution: content.tiles.maker,
        },
      }),
  [AREAS]: { type: 'geojson', data: areasOf(content) },
  [POINTS]: { type: 'geojson', data: pointsOf(content) },
});

function layersOf({ tiles, chosen }: MapContent, c: Colours): StyleSpecification['layers'] {
  const isChosen: FilterSpecification = ['==', ['get', 'id'], chosen ?? ''];
  const plain = tiles === null ? 1 : 0;
  return [
    { id: 'grond', type: 'background', paint: { 'background-color': c.ground } },
    ...(tiles === null ? [] : [{ id: 'ondergrond', type: 'raster', source: 'ondergrond' } as const]),
    {
      id: AREAS,
      type: 'fill',
      source: AREAS,
      paint: {
        'fill-color': ['case', ['==', ['get', 'shade'], 0], c.empty, c.shade],
        'fill-opacity': ['match', ['get', 'shade'], 0, plain, 1, 0.16, 2, 0.3, 3, 0.44, 0.58],
      },
    },
    { id: 'grens', type: 'line', source: AREAS, paint: { 'line-color': c.line, 'line-width': 1 } },
    {
      id: 'gekozen-vlak',
      type: 'line',
      source: AREAS,
      filter: isChosen,
      paint: { 'line-color': c.accent, 'line-width': 3 },
    },
    dots(POINTS, ['min', 14, ['+', 3, ['*', 2, ['sqrt', ['get', 'weight']]]]], c.dot, c.dotLine),
    { ...dots('gekozen-punt', 8, c.accent, c.dotLine), filter: isChosen },
  ];
}

const dots = (
  id: string,
  radius: number | ExpressionSpecification,
  colour: string,
  edge: string,
): CircleLayerSpecification => ({
  id,
  type: 'circle',
  source: POINTS,
  paint: {
    'circle-radius': radius,
    'circle-color': colour,
    'circle-stroke-color': edge,
    'circle-stroke-width': 1.5,
  },
});

const areasOf = ({ areas }: MapContent): GeoJSONSourceSpecification['data'] => ({
  type: 'FeatureCollection',
  features: areas.map(({ id, shade, shape }) => ({
    type: 'Feature',
    properties: { id, shade },
    geometry: {
      type: 'MultiPolygon',
      coordinates: shape.map((part) => part.map((ring) => ring.map((p) => [...p]))),
    },
  })),
});

const pointsOf = ({ points }: MapContent): GeoJSONSourceSpecification['data'] => ({
  type: 'FeatureCollection',
  features: points.map(({ id, at, weight }) => ({
    type: 'Feature',
    properties: { id, weight },
    geometry: { type: 'Point', coordinates: [...at] },
  })),
});
