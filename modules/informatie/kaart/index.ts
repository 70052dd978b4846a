import type { Room } from '#platform/room.ts';
import { instellingen } from './domain/instellingen.ts';
import { rights } from './domain/rights.ts';
import { routes } from './routes.ts';

/** Where it is: records per area and address, under the rights of who looks. It keeps nothing of its own. */
export const kaart: Room = {
  name: 'informatie/kaart',
  rights,
  routes,
  settings: Object.values(instellingen),
  persoonsgegevens: false,
};
