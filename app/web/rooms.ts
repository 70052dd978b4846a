import type { AnyRoute } from '@tanstack/react-router';
import type { Line } from '#platform/contract.ts';
import { setPanels, type RecordPanel } from '#platform/web/panels.ts';
import { setFillings, type Filling } from '#platform/web/places.tsx';
import type { Branch, CreateItem, MenuItem, RoomMenu } from '#platform/web/room.ts';

/** The lines in the order of the plan, with the order of their rooms in the menu. */
const ORDER: readonly { line: Line; rooms: readonly string[] }[] = [
  {
    line: 'regie',
    rooms: ['vandaag', 'plan', 'verantwoording', 'verslagen', 'verhalen', 'overleg', 'aanbevelingen'],
  },
  { line: 'bewustwording', rooms: ['communicatie', 'training', 'kaarten', 'vpt'] },
  { line: 'weerbaarheid', rooms: ['scan', 'sleutelfiguren', 'beleid', 'mensenhandel', 'jachthaven'] },
  {
    line: 'informatie',
    rooms: [
      'meldpunt',
      'signalen',
      'koppelen',
      'lio',
      'bronnen',
      'registers',
      'kaart',
      'nieuwe-bedrijven',
      'risicomatrix',
      'analyse',
    ],
  },
  { line: 'samenwerking', rooms: ['partners', 'verstrekkingen', 'regio'] },
  { line: 'bestrijding', rooms: ['casussen', 'controles', 'handhaving'] },
  {
    line: 'privacy',
    rooms: ['dpia', 'verwerkingen', 'logboek', 'bewaren', 'personenverzoeken', 'datalekken'],
  },
  { line: 'beheer', rooms: ['gebruikers', 'instellingen', 'referentiedata'] },
];

// Rooms are found by their place on disk, so that adding one touches no file outside it.
const menus = import.meta.glob<RoomMenu>('../../modules/*/*/web/menu.ts', { eager: true });
const branches = import.meta.glob<{ branch: Branch }>('../../modules/*/*/web/routes.tsx', { eager: true });

const panels = import.meta.glob<readonly RecordPanel[]>('../../modules/*/*/web/panels.ts', {
  eager: true,
  import: 'panels',
});
setPanels(Object.values(panels).flat());

const fillings = import.meta.glob<readonly Filling[]>('../../modules/*/*/web/places.ts', {
  eager: true,
  import: 'fillings',
});
setFillings(Object.values(fillings).flat());

const items: MenuItem[] = Object.values(menus).flatMap((room) => room.menu as MenuItem | MenuItem[]);

function position(item: MenuItem): number {
  const place = ORDER.find((one) => one.line === item.line)?.rooms.indexOf(item.id) ?? -1;
  return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}

export interface MenuLine {
  line: Line;
  items: MenuItem[];
}

export interface Menu {
  top: MenuItem[];
  lines: MenuLine[];
  create: CreateItem[];
}

/** The menu for these rights: a line without rooms, or without rooms for this viewer, is not there. */
export function menuFor(rights: readonly string[]): Menu {
  const mine = items
    .filter((item) => item.right === null || rights.includes(item.right))
    .sort((a, b) => position(a) - position(b) || a.id.localeCompare(b.id));
  const lines = ORDER.map(({ line }) => ({
    line,
    items: mine.filter((item) => item.line === line && !item.top),
  }));
  return {
    top: mine.filter((item) => item.top),
    lines: lines.filter((line) => line.items.length > 0),
    create: Object.values(menus)
      .flatMap((room) => room.create ?? [])
      .filter((one) => rights.includes(one.right)),
  };
}

/** The routes of all rooms under the shell. */
export function roomRoutes(shell: AnyRoute): AnyRoute[] {
  return Object.values(branches).flatMap((room) => room.branch(shell) as AnyRoute | AnyRoute[]);
}
