import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';

/** Who did what, sealed so that nobody can change it unseen. Its rows hold ids and codes, no personal data of citizens. */
export const logboek: Room = {
  name: 'privacy/logboek',
  rights,
  routes,
  jobs,
  crons,
  contributions,
  persoonsgegevens: false,
};
