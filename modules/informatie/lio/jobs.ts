import type { Cron, JobHandler } from '#platform/jobs.ts';
import { wisOnjuist } from './service/bewaren.ts';
import { vulReeksenAan } from './service/reeks.ts';

/** Background tasks of this room → one service call each. */
export const jobs: Record<string, JobHandler> = {
  'lio.vul-reeksen-aan': (work) => vulReeksenAan(work),
  'lio.wis-onjuist': (work, ids) => wisOnjuist(work, ids['signaalId'] ?? ''),
};

export const crons: Cron[] = [{ pattern: '15 3 * * *', task: 'lio.vul-reeksen-aan' }];
