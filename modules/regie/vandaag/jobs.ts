import type { Cron, JobHandler } from '#platform/jobs.ts';
import { ruimOp } from './service.ts';

export const jobs: Record<string, JobHandler> = { 'vandaag.ruim-op': ruimOp };

export const crons: Cron[] = [{ pattern: '17 3 * * *', task: 'vandaag.ruim-op' }];
