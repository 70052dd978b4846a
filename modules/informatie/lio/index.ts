import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { actieRights, reeksRights, rights } from './domain/rights.ts';
import { teamInstelling, termijnInstellingen } from './domain/termijnen.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';

/** The local information meeting: who may know, decides. */
export const lio: Room = {
  name: 'informatie/lio',
  rights: { ...rights, ...reeksRights, ...actieRights },
  routes,
  jobs,
  crons,
  on: { 'signaal.onjuist': ['lio.wis-onjuist'] },
  contributions,
  settings: [...Object.values(termijnInstellingen), teamInstelling],
  persoonsgegevens: true,
};
