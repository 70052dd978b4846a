import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import type { Knoop, Plek } from '../../contract.ts';
import type { Model } from './model.ts';
import { leesKleuren, plaatje, stijl, tekenVan, vormVan } from './stijl.ts';

export interface Luisteraar {
  kies: (id: string | null) => void;
  /** The nodes lie where they will stay until somebody moves one. */
  verplaatst: (plekken: Plek[]) => void;
}

/** What a screen asks of a drawing; another library could give the same. */
export interface Tekening {
  toon: (model: Model, plekken: readonly Plek[]) => void;
  kies: (id: string | null) => void;
  zoom: (factor: number) => void;
  pas: () => void;
  weg: () => void;
}

/** Draws on a canvas in `host`, and follows the theme. */
export function maakTekening(host: HTMLElement, naar: Luisteraar): Tekening {
  const cy = cytoscape({ container: host, minZoom: 0.2, maxZoom: 3, boxSelectionEnabled: false });
  cy.on('tap', 'node', (event) => naar.kies(event.target.id() as string));
  cy.on('tap', (event) => event.target === cy && naar.kies(null));
  cy.on('dragfree', 'node', () => naar.verplaatst(plekkenVan(cy)));
  const kleed = () => {
    const kleuren = leesKleuren(host);
    cy.nodes().forEach((n) => void n.data('teken', plaatje(n.data('icoon'), kleuren.text)));
    cy.style(stijl(kleuren));
  };
  const stop = volgThema(kleed);
  return {
    toon: (model, plekken) => {
      const erbij = voegToe(cy, model);
      kleed();
      if (erbij > 0) {
        schik(cy, plekken);
        naar.verplaatst(plekkenVan(cy));
      }
    },
    kies: (id) => {
      cy.elements().removeClass('gekozen');
      if (id === null) return;
      const node = cy.getElementById(id);
      node.addClass('gekozen').connectedEdges().addClass('gekozen');
      if (node.nonempty() && !inBeeld(cy, id)) cy.center(node);
    },
    zoom: (factor) =>
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 },
      }),
    pas: () => cy.fit(undefined, 40),
    weg: () => {
      stop();
      cy.destroy();
    },
  };
}

function inBeeld(cy: Core, id: string): boolean {
  const { x, y } = cy.getElementById(id).renderedPosition();
  return x > 0 && y > 0 && x < cy.width() && y < cy.height();
}

const element = (k: Knoop): ElementDefinition => ({
  data: {
    id: k.id,
    naam: k.naam,
    soort: k.soort,
    vorm: vormVan(k.soort),
    icoon: tekenVan(k.soort, k.bron),
    teken: 'none',
  },
});

/** @returns how many nodes are new. */
function voegToe(cy: Core, model: Model): number {
  const nieuw = [...model.knopen.values()].filter((k) => cy.getElementById(k.id).empty());
  cy.add(nieuw.map(element));
  for (const [id, l] of model.lijnen)
    if (cy.getElementById(id).empty())
      cy.add({ data: { id, source: l.van, target: l.naar, soort: l.soort } });
  nieuw.forEach((k) => cy.getElementById(k.id).addClass('nieuw'));
  return nieuw.length;
}

/** New nodes find a place beside what they are tied to; what lies somewhere stays there. */
function schik(cy: Core, plekken: readonly Plek[]): void {
  const bekend = new Map(plekken.map((p) => [p.knoop, p]));
  const nieuw = cy.nodes('.nieuw');
  nieuw.forEach((n, i) => {
    const plek = bekend.get(n.id());
    if (plek) n.position({ x: plek.x, y: plek.y });
    else n.position(naast(cy, n.id(), i));
    n.toggleClass('los', !plek);
  });
  const vast = cy.nodes().not('.los');
  const los = cy.nodes('.los');
  if (los.nonempty()) {
    vast.lock();
    cy.layout({
      name: 'cose',
      animate: false,
      randomize: false,
      fit: false,
      nodeDimensionsIncludeLabels: true,
      idealEdgeLength: () => 90,
      nodeRepulsion: () => 60_000,
      nodeOverlap: 30,
    }).run();
    vast.unlock();
  }
  const eerste = nieuw.length === cy.nodes().length;
  cy.nodes().removeClass('nieuw los');
  if (eerste) cy.fit(undefined, 40);
}

/** On a ring around what it is tied to, so that the same network always comes out the same. */
function naast(cy: Core, id: string, at: number): { x: number; y: number } {
  const buur = cy.getElementById(id).neighborhood('node').not('.nieuw').first();
  const midden = buur.nonempty() ? cy.getElementById(buur.id()).position() : { x: 0, y: 0 };
  const hoek = at * 2.399963;
  const straal = buur.nonempty() ? 110 : 60 + 22 * Math.sqrt(at) * 3;
  return { x: midden.x + straal * Math.cos(hoek), y: midden.y + straal * Math.sin(hoek) };
}

const VERST = 100_000;
const binnen = (value: number): number => Math.max(-VERST, Math.min(VERST, Math.round(value)));

const plekkenVan = (cy: Core): Plek[] =>
  cy.nodes().map((n) => ({ knoop: n.id(), x: binnen(n.position('x')), y: binnen(n.position('y')) }));

function volgThema(kleed: () => void): () => void {
  const donker = matchMedia('(prefers-color-scheme: dark)');
  const kijker = new MutationObserver(kleed);
  donker.addEventListener('change', kleed);
  kijker.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => {
    donker.removeEventListener('change', kleed);
    kijker.disconnect();
  };
}
