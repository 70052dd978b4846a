import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { aankondigingstermijn } from './domain/termijnen.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';

/**
 * Destroys by adopted term what other rooms keep, after notice and by itself. The only personal data of its own is the
 * reason of a request to wait; it is sealed with the key of the record and goes with it.
 */
export const bewaren: Room = {
  name: 'privacy/bewaren',
  rights,
  routes,
  jobs,
  crons,
  contributions,
  settings: [aankondigingstermijn],
  persoonsgegevens: false,
};
