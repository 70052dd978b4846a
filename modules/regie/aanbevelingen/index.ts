import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { routes } from './routes.ts';

/** Small registers that feed the plan: recommendations, developments, needs and inquiries. */
export const aanbevelingen: Room = {
  name: 'regie/aanbevelingen',
  rights,
  routes,
  contributions,
  persoonsgegevens: false,
};
