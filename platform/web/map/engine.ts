import { Map as MapLibre, Marker, NavigationControl, setWorkerUrl } from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { kaderVan } from '#platform/reckon/vlak.ts';
import type { MapContent } from './content.ts';
import { AREAS, coloursAt, POINTS, styleOf } from './style.ts';

// From Baken itself: the policy of the page allows no worker that a script writes.
setWorkerUrl(workerUrl);

/** Words of the map's own parts, by the names that the library gives them. */
export type MapWords = Record<
  | 'Map.Title'
  | 'NavigationControl.ZoomIn'
  | 'NavigationControl.ZoomOut'
  | 'AttributionControl.ToggleAttribution',
  string
>;

export interface OpenMap {
  show(content: MapContent): void;
  close(): void;
}

export interface MapOptions {
  place: HTMLElement;
  content: MapContent;
  words: MapWords;
  onChoose: (id: string) => void;
  /** It cannot go on: the list beside it still says everything. */
  onFault: () => void;
}

/** Draws a map in `place` and keeps it as `show` says. */
export function openMap({ place, content, words, onChoose, onFault }: MapOptions): OpenMap {
  let now = content;
  const map = new MapLibre({
    container: place,
    style: styleOf(content, coloursAt(place)),
    locale: words,
    attributionControl: content.tiles === null ? false : { compact: false },
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxPitch: 0,
    fadeDuration: 0,
    // Without it the paper stays white where the map was.
    canvasContextAttributes: { preserveDrawingBuffer: true },
    ...boundsOf(content),
  });
  map.addControl(new NavigationControl({ showCompass: false }), 'top-right');
  map.touchZoomRotate.disableRotation();
  const labels = new Labels(map);
  labels.show(content);
  listen(map, onChoose);
  map.on('error', ({ error }) => {
    // A silent base map is no fault: the areas stand there without it.
    if (/worker|webgl|context/i.test(error.message)) onFault();
  });
  map.on('webglcontextlost', onFault);
  const restyle = () => map.setStyle(styleOf(now, coloursAt(place)), { diff: true });
  const undress = onTheme(restyle);
  return {
    show: (next) => {
      now = next;
      labels.show(next);
      restyle();
    },
    close: () => {
      undress();
      map.remove();
    },
  };
}

function boundsOf(content: MapContent): object {
  const box = kaderVan(content.areas.map((a) => a.shape));
  if (box === null) return { center: [5.3, 52.1], zoom: 6 };
  return {
    bounds: [
      [box.west, box.zuid],
      [box.oost, box.noord],
    ],
    fitBoundsOptions: { padding: 24, animate: false },
  };
}

/** A dot lies on an area: the dot is what was meant. */
function listen(map: MapLibre, onChoose: (id: string) => void): void {
  map.on('click', ({ point }) => {
    const near: [[number, number], [number, number]] = [
      [point.x - 4, point.y - 4],
      [point.x + 4, point.y + 4],
    ];
    const dot = map.queryRenderedFeatures(near, { layers: [POINTS] })[0];
    const hit = dot ?? map.queryRenderedFeatures(point, { layers: [AREAS] })[0];
    if (hit) onChoose(String(hit.properties['id']));
  });
  for (const layer of [AREAS, POINTS]) {
    map.on('mouseenter', layer, () => map.getCanvas().style.setProperty('cursor', 'pointer'));
    map.on('mouseleave', layer, () => {
      map.getCanvas().style.removeProperty('cursor');
    });
  }
}

/** Names as ordinary text: glyphs for a map would be files from elsewhere, and no reader would find them. */
class Labels {
  readonly #map: MapLibre;
  #shown: Marker[] = [];

  constructor(map: MapLibre) {
    this.#map = map;
  }

  show({ areas }: MapContent): void {
    for (const one of this.#shown) one.remove();
    this.#shown = areas.map(({ name, value, centre }) => {
      const element = document.createElement('div');
      // The list beside the map says the same, with what can be done about it.
      element.setAttribute('aria-hidden', 'true');
      element.dataset['mapLabel'] = '';
      const strong = document.createElement('b');
      strong.textContent = value;
      element.append(name, strong);
      return new Marker({ element }).setLngLat(centre).addTo(this.#map);
    });
  }
}

/** Runs when the theme changes, by the system or by this person. */
function onTheme(run: () => void): () => void {
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', run);
  const watch = new MutationObserver(run);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', run);
    watch.disconnect();
  };
}
