import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { gesprekRights, stukRights, verhaalRights, vraagRights } from './domain/rights.ts';
import { termijnInstellingen } from './domain/termijnen.ts';
import { crons, jobs, on } from './jobs.ts';
import { routes } from './routes.ts';

export type { VerhaalStof } from './contract.ts';
export { stof } from './service/stof.ts';

/** What the account of the approach tells besides figures: stories, views, effects, lessons and dialogue. */
export const verhalen: Room = {
  name: 'regie/verhalen',
  rights: { ...verhaalRights, ...vraagRights, ...stukRights, ...gesprekRights },
  routes,
  jobs,
  crons,
  on,
  contributions,
  settings: Object.values(termijnInstellingen),
  persoonsgegevens: true,
};
