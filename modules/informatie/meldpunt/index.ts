import type { Room } from '#platform/room.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { teamInstelling, termijnInstellingen } from './domain/termijnen.ts';
import { crons, jobs } from './jobs.ts';
import { routes } from './routes.ts';

export { neemAan, type Aanname, type Melderopgave } from './service/aannemen.ts';
export { herkenWachtende } from './service/herkennen.ts';
export { nietsBinnen } from './service/lezen.ts';
export { berichtAanMelder, vulAan, type BerichtAanMelder } from './service/openbaar.ts';
export { leesPost, type Post } from './service/oogst.ts';
export { ontvang, ontvangReeks } from './service/ontvangen.ts';
export { verstuurPost } from './service/post.ts';
export { schiftMelding } from './service/schiften.ts';
export { koppelTerug } from './service/terugkoppelen.ts';
export { verstuur } from './service/versturen.ts';
export * as mma from './service/mma.ts';

/** Where everything comes in, is read daily, and ends in a recorded outcome. */
export const meldpunt: Room = {
  name: 'informatie/meldpunt',
  rights,
  routes,
  jobs,
  crons,
  contributions,
  settings: [...Object.values(termijnInstellingen), teamInstelling],
  persoonsgegevens: true,
};
