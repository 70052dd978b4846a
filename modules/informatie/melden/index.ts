import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { instellingen } from './domain/instellingen.ts';
import { rights } from './domain/rights.ts';
import { crons, jobs, on } from './jobs.ts';

/** The public form: sealed on arrival, blurred in time, and a way back that only the reporter has. */
export const melden: Room = {
  name: 'informatie/melden',
  rights,
  jobs,
  crons,
  on,
  contributions,
  settings: Object.values(instellingen),
  persoonsgegevens: true,
};
