import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rechtenRights, rights, toekenningRights } from './domain/rights.ts';
import { instellingen } from './domain/toegang.ts';
import { routes } from './routes.ts';

/** Who has access, who gives it and who may what. */
export const gebruikers: Room = {
  name: 'beheer/gebruikers',
  rights: { ...rights, ...toekenningRights, ...rechtenRights },
  routes,
  contributions,
  settings: Object.values(instellingen),
  persoonsgegevens: true,
};
