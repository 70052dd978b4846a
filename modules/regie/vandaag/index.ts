import type { Room } from '#platform/room.ts';
import { rights } from './domain/rights.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';

/** Home: gathers from all rooms what needs this viewer now. It keeps nothing but what somebody put off. */
export const vandaag: Room = { name: 'regie/vandaag', rights, routes, jobs, crons, persoonsgegevens: false };
