import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { routes } from './routes.ts';

/** The account of a year: made from what was recorded on the way, for house, council and city. */
export const verslagen: Room = {
  name: 'regie/verslagen',
  rights,
  routes,
  contributions,
  persoonsgegevens: false,
};
