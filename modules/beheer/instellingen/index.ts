import type { Room } from '#platform/room.ts';
import { rights } from './domain/rights.ts';
import { routes } from './routes.ts';

/** Terms, amounts and choices of the municipality, dated and with their source. */
export const instellingen: Room = { name: 'beheer/instellingen', rights, routes, persoonsgegevens: false };
