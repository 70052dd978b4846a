import type { Cron, JobHandler } from '#platform/jobs.ts';
import { maakVeilig } from './service/bijlagen.ts';
import { herkenWachtende } from './service/herkennen.ts';
import { wisOriginelen } from './service/postvak.ts';
import { koppelTerug } from './service/terugkoppelen.ts';
import { verstuur } from './service/versturen.ts';
import { houdPostvakkenBij } from './service/volgers.ts';

/** Background work of this room; each may run twice without harm. */
export const jobs: Record<string, JobHandler> = {
  'meldpunt.herken': (work) => herkenWachtende(work),
  'meldpunt.maak-veilig': (work) => maakVeilig(work),
  'meldpunt.verstuur': (work) => verstuur(work),
  'meldpunt.koppel-terug': (work) => koppelTerug(work),
  'meldpunt.postvakken': (work) => houdPostvakkenBij(work),
  'meldpunt.wis-originelen': (work) => wisOriginelen(work),
};

// What is enqueued with its cause runs at once; these catch what a crash or a slow server left behind.
export const crons: Cron[] = [
  { pattern: '* * * * *', task: 'meldpunt.postvakken' },
  { pattern: '*/5 * * * *', task: 'meldpunt.koppel-terug' },
  { pattern: '*/5 * * * *', task: 'meldpunt.verstuur' },
  { pattern: '*/10 * * * *', task: 'meldpunt.herken' },
  { pattern: '*/10 * * * *', task: 'meldpunt.maak-veilig' },
  { pattern: '20 3 * * *', task: 'meldpunt.wis-originelen' },
];
