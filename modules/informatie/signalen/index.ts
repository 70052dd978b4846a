import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { termijnInstellingen } from './domain/termijnen.ts';
import { routes } from './routes.ts';

export {
  agendeerbaar,
  besluitSignaal,
  onjuistGebleken,
  overzicht,
  registreer,
  zetOpAgenda,
  type Registratie,
} from './service.ts';

/** The minimised, weighed piece of information. */
export const signalen: Room = {
  name: 'informatie/signalen',
  rights,
  routes,
  contributions,
  settings: Object.values(termijnInstellingen),
  persoonsgegevens: true,
};
