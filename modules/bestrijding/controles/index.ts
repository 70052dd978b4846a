import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { teamInstelling, termijnInstellingen } from './domain/termijnen.ts';
import { jobs } from './jobs.ts';
import { routes } from './routes.ts';

export { grondVan } from './service/grond.ts';
export { bereidVoor, objectVanSignaal, trekOpdrachtIn, type Opdracht } from './service/controle.ts';

/** Supervision prepared, carried out and concluded; "in orde" is a result that counts. */
export const controles: Room = {
  name: 'bestrijding/controles',
  rights,
  routes,
  jobs,
  on: { 'signaal.onjuist': ['controles.meld-bron-onjuist'] },
  contributions,
  settings: [...Object.values(termijnInstellingen), teamInstelling],
  persoonsgegevens: true,
};
