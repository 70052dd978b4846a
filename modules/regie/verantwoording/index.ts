import type { Room } from '#platform/room.ts';
import { drempelInstelling } from './domain/afschermen.ts';
import { openDataInstellingen } from './domain/open-data.ts';
import { rights } from './domain/rights.ts';
import { routes } from './routes.ts';

export type { FiguurDto } from './contract.ts';
export { kijkerVan } from './kijker.ts';
export { grafiekVan, kerncijfers } from './service/beeld.ts';
export { bevries } from './service/bevriezen.ts';
export type { Kijker } from './service/bron.ts';
export { figuurVoor } from './service/figuur.ts';
export { openDataVan } from './service/open-data.ts';

/** The account of what was done: figures of all rooms, each with what it means and what it does not say. */
export const verantwoording: Room = {
  name: 'regie/verantwoording',
  rights,
  routes,
  settings: [drempelInstelling, ...Object.values(openDataInstellingen)],
  persoonsgegevens: false,
};
