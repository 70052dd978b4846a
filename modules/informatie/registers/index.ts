import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { instellingen } from './domain/instellingen.ts';
import { rights } from './domain/rights.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';

export { redenWoord } from './domain/gebied.ts';
export { gebieden, plekkenVan, type Gebied, type Plek } from './service/plekken.ts';
export { leesLijstIn, type Inlees, type Ingelezen } from './service/inlezen.ts';

/** What national and municipal registers know of an object or, behind the lock, of a person. */
export const registers: Room = {
  name: 'informatie/registers',
  rights,
  routes,
  jobs,
  crons,
  contributions,
  settings: Object.values(instellingen),
  persoonsgegevens: true,
};
