import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { instellingen } from './domain/vraag.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';

export { leesFeitenIn } from './service/inlezen.ts';

/** Which source inside the own house knows what, and the one question that may be put to it. */
export const bronnen: Room = {
  name: 'informatie/bronnen',
  rights,
  routes,
  jobs,
  crons,
  contributions,
  settings: Object.values(instellingen),
  persoonsgegevens: true,
};
