import type { Room } from '#platform/room.ts';
import { zoekvraagBewaren } from './domain/bewaren.ts';
import { rights } from './domain/rights.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';

export { zoekAlles } from './service.ts';

/** Search: asks all rooms under the viewer's own rights, and keeps only what somebody wants to ask again. */
export const zoeken: Room = {
  name: 'regie/zoeken',
  rights,
  routes,
  jobs,
  crons,
  settings: [zoekvraagBewaren],
  persoonsgegevens: false,
};
