import type { Cron, JobHandler } from '#platform/jobs.ts';
import * as dagmail from './service/dagmail.ts';
import { ruimOp } from './service/vandaag.ts';

export const jobs: Record<string, JobHandler> = {
  'vandaag.ruim-op': async (work) => {
    await ruimOp(work);
    await dagmail.ruimOp(work);
  },
  'vandaag.dagmail-ronde': dagmail.ronde,
  'vandaag.dagmail': (work, ids) => dagmail.stuur(work, { accountId: ids['accountId'] ?? '' }),
};

export const crons: Cron[] = [
  { pattern: '17 3 * * *', task: 'vandaag.ruim-op' },
  // The hours of UTC in which it is morning here, summer and winter.
  { pattern: '*/15 5-11 * * *', task: 'vandaag.dagmail-ronde' },
];
