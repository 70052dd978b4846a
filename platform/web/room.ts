import type { AnyRoute } from '@tanstack/react-router';
import type { Endpoint, Line } from '#platform/contract.ts';
import type { IconName } from './icons.ts';

/** One place in the menu. A room exports `menu: MenuItem` (or several) from `web/menu.ts`. */
export interface MenuItem {
  /** The line of the plan under which it stands. */
  line: Line;
  /** The room's name; the order in the menu follows `app/web/rooms.ts`. */
  id: string;
  /** Path of the first screen, e.g. `/signalen`. */
  path: string;
  icon: IconName;
  /** Key in the room's catalogue, e.g. `signalen.menu`. */
  labelKey: string;
  /** Shown only when the session has this right; null: everyone who is signed in. */
  right: string | null;
  /** A count behind the word, read each minute; it counts under the viewer's own rights. */
  badge?: { endpoint: Endpoint<{ result: { aantal: number } }> };
  /** Second key after `g`: `g m` goes to the meldpunt. Unique in the product. */
  chord?: string;
  /** Stands above the lines of the plan (Vandaag only). */
  top?: boolean;
}

/** Something one may make from anywhere: in "Nieuw" and in the command palette. */
export interface CreateItem {
  id: string;
  path: string;
  icon: IconName;
  labelKey: string;
  right: string;
  /** Has a button of its own on Vandaag, with this key: `t` for a report by telephone. */
  kbd?: string;
}

/** What `web/menu.ts` may export. */
export interface RoomMenu {
  menu: MenuItem | readonly MenuItem[];
  create?: readonly CreateItem[];
}

/** What `web/routes.tsx` exports: the room's branch of the route tree, or several. */
export type Branch = (shell: AnyRoute) => AnyRoute | readonly AnyRoute[];
