import type { Cron, JobHandler } from '#platform/jobs.ts';
import { telFrequenties } from './service/gelijken.ts';
import { ruimVoorbeeldenOp } from './service/leren.ts';
import { ruimOud } from './service/netwerk.ts';

export const jobs: Record<string, JobHandler> = {
  'koppelen.ruim-op': async (work) => {
    await ruimVoorbeeldenOp(work);
    await ruimOud(work);
  },
  'koppelen.tel': telFrequenties,
};

export const crons: Cron[] = [
  { pattern: '29 3 * * *', task: 'koppelen.ruim-op' },
  { pattern: '47 3 * * *', task: 'koppelen.tel' },
];
