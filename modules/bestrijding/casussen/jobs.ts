import type { JobHandler } from '#platform/jobs.ts';
import { meldBronOnjuist } from './service/bron.ts';

/** Background tasks of this room → one service call each. */
export const jobs: Record<string, JobHandler> = {
  'casussen.meld-bron-onjuist': (work, ids) => meldBronOnjuist(work, ids['signaalId'] ?? ''),
};
