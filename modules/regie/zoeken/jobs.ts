import type { Cron, JobHandler } from '#platform/jobs.ts';
import { ruimOp } from './service.ts';

export const jobs: Record<string, JobHandler> = { 'zoeken.ruim-op': ruimOp };

export const crons: Cron[] = [{ pattern: '23 3 * * *', task: 'zoeken.ruim-op' }];
