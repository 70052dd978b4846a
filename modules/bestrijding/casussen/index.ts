import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { termijnInstellingen } from './domain/termijnen.ts';
import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

export { grondVan } from './service/grond.ts';
export { openCasus, trekOpeningIn, type Opening } from './service/casus.ts';

/** One matter, one goal, one closed circle of people. */
export const casussen: Room = {
  name: 'bestrijding/casussen',
  rights,
  routes,
  jobs,
  on: { 'signaal.onjuist': ['casussen.meld-bron-onjuist'] },
  contributions,
  settings: Object.values(termijnInstellingen),
  persoonsgegevens: true,
};
