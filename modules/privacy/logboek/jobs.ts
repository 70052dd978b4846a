import type { Cron, JobHandler } from '#platform/jobs.ts';
import * as service from './service.ts';

export const jobs: Record<string, JobHandler> = {
  'logboek.verzegel': (work) => service.verzegel(work),
  'logboek.bewaar-buiten': (work) => service.bewaarBuiten(work),
  'logboek.controleer': (work, ids) => service.controleer(work, ids.controle),
};

/** Each minute a seal, each quarter the seals go outside, each night all is recomputed. */
export const crons: Cron[] = [
  { pattern: '* * * * *', task: 'logboek.verzegel', bijStart: true },
  { pattern: '*/15 * * * *', task: 'logboek.bewaar-buiten', bijStart: true },
  { pattern: '40 2 * * *', task: 'logboek.controleer' },
];
