import type { Room } from '#platform/room.ts';
import { rights } from './domain/rights.ts';
import { routes } from './routes.ts';

/** The search box: asks all rooms under the viewer's own rights, and keeps nothing. */
export const zoeken: Room = { name: 'regie/zoeken', rights, routes, persoonsgegevens: false };
