import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { activiteitRights, planRights, prioriteitRights } from './domain/rights.ts';
import { routes } from './routes.ts';

export type { PlaatDto } from './contract.ts';
export { plaat } from './service/plaat.ts';

/** The plan is the system: what is to be done, in which quarter, by whom, and what shows that it was done. */
export const plan: Room = {
  name: 'regie/plan',
  rights: { ...planRights, ...activiteitRights, ...prioriteitRights },
  routes,
  contributions,
  persoonsgegevens: false,
};
