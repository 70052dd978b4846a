import type { Cron, JobHandler } from '#platform/jobs.ts';
import { ruimVoorbeeldenOp } from './service/leren.ts';

export const jobs: Record<string, JobHandler> = { 'koppelen.ruim-op': ruimVoorbeeldenOp };

export const crons: Cron[] = [{ pattern: '29 3 * * *', task: 'koppelen.ruim-op' }];
