import type { Cron, JobHandler } from '#platform/jobs.ts';
import { telFrequenties } from './service/gelijken.ts';
import { ruimVoorbeeldenOp } from './service/leren.ts';

export const jobs: Record<string, JobHandler> = {
  'koppelen.ruim-op': ruimVoorbeeldenOp,
  'koppelen.tel': telFrequenties,
};

export const crons: Cron[] = [
  { pattern: '29 3 * * *', task: 'koppelen.ruim-op' },
  { pattern: '47 3 * * *', task: 'koppelen.tel' },
];
