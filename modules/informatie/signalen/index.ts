import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { heropeningRights, rights } from './domain/rights.ts';
import { termijnInstellingen } from './domain/termijnen.ts';
import { routes } from './routes.ts';

export { neemBeeldMee } from './service/bijlagen.ts';
export { grondVan, type Grond } from './service/grond.ts';
export { themaNaam } from './service/naam.ts';
export { trekIn } from './service/intrekken.ts';
export {
  agendastuk,
  agendeerbaar,
  besluitSignaal,
  herroepBesluit,
  overzicht,
  zetOpAgenda,
  type Agendastuk,
} from './service/lio.ts';
export { registreer, type Registratie } from './service/signaal.ts';

/** The minimised, weighed piece of information. */
export const signalen: Room = {
  name: 'informatie/signalen',
  rights: { ...rights, ...heropeningRights },
  routes,
  contributions,
  settings: Object.values(termijnInstellingen),
  persoonsgegevens: true,
};
