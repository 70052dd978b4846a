import type cytoscape from 'cytoscape';
import { objectIcon } from '#platform/web/components/object-icon.ts';
import { icons, type IconName } from '#platform/web/icons.ts';
import type { BronSoort, KnoopSoort } from '../../contract.ts';
import { BRONTEKEN } from '../Chip.tsx';

/** A kind is told by its shape and its sign, never by colour alone. */
const VORM: Record<KnoopSoort, cytoscape.Css.NodeShape> = {
  persoon: 'ellipse',
  adres: 'rectangle',
  organisatie: 'hexagon',
  kvk: 'hexagon',
  vestiging: 'hexagon',
  kenteken: 'round-rectangle',
  vaartuig: 'rhomboid',
  eni: 'rhomboid',
  mmsi: 'rhomboid',
  hin: 'rhomboid',
  telefoon: 'diamond',
  iban: 'octagon',
  email: 'octagon',
  stuk: 'cut-rectangle',
};

export const vormVan = (soort: KnoopSoort): cytoscape.Css.NodeShape => VORM[soort];

export const tekenVan = (soort: KnoopSoort, bron: BronSoort | null): IconName =>
  soort === 'persoon' ? 'user' : soort === 'stuk' ? BRONTEKEN[bron ?? 'import'] : objectIcon(soort);

/** The sign as a picture that a canvas can draw, in the colour of the text. */
export function plaatje(name: IconName, kleur: string): string {
  const strokes = name in icons ? icons[name as keyof typeof icons] : name;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="${kleur}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"><path d="${strokes}"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}

const NAMEN = ['text', 'text-muted', 'surface', 'surface-raised', 'border-strong', 'accent'] as const;
export type Kleuren = Record<(typeof NAMEN)[number], string> & { letter: string };

/** Tokens as the theme of this moment makes them: a canvas reads no custom properties. */
export function leesKleuren(host: HTMLElement): Kleuren {
  const probe = host.appendChild(document.createElement('span'));
  const found = NAMEN.map((name) => {
    probe.style.color = `var(--baken-color-${name})`;
    return [name, getComputedStyle(probe).color] as const;
  });
  const letter = getComputedStyle(probe).fontFamily;
  probe.remove();
  return { ...(Object.fromEntries(found) as Omit<Kleuren, 'letter'>), letter };
}

const knoop = (k: Kleuren): cytoscape.Css.Node => ({
  shape: 'data(vorm)' as never,
  width: 40,
  height: 40,
  'background-color': k['surface-raised'],
  'background-image': 'data(teken)',
  'background-width': '22px',
  'background-height': '22px',
  'border-width': 2,
  'border-color': k['text-muted'],
  label: 'data(naam)',
  color: k.text,
  'font-family': k.letter,
  'font-size': 12,
  'text-valign': 'bottom',
  'text-margin-y': 4,
  'text-wrap': 'wrap',
  'text-max-width': '130px',
  'text-overflow-wrap': 'whitespace',
  'text-background-color': k.surface,
  'text-background-opacity': 0.85,
  'text-background-padding': '2px',
  'min-zoomed-font-size': 7,
});

/** How nodes and lines look in this theme. */
export const stijl = (k: Kleuren): cytoscape.StylesheetJson => [
  { selector: 'node', style: knoop(k) },
  {
    selector: 'node[soort = "stuk"]',
    style: { 'border-style': 'dashed', 'border-width': 1.5, width: 34, height: 34, color: k['text-muted'] },
  },
  { selector: 'node.gekozen', style: { 'border-color': k.accent, 'border-width': 5 } },
  {
    selector: 'edge',
    style: {
      width: 1.5,
      'line-style': 'dotted',
      'line-color': k['border-strong'],
      'curve-style': 'straight',
    },
  },
  {
    selector: 'edge[soort = "hoort-bij"]',
    style: { width: 2.5, 'line-style': 'solid', 'line-color': k['text-muted'] },
  },
  { selector: 'edge.gekozen', style: { width: 3.5, 'line-color': k.accent } },
];
