import type { Cron, JobHandler } from '#platform/jobs.ts';
import { bevraag } from './service/bevragen.ts';
import { leesMutaties } from './service/mutaties.ts';
import { ruimWezenOp } from './service/opruimen.ts';

/** Background work of this room. Only here does Baken go outside: the web process never asks a register. */
export const jobs: Record<string, JobHandler> = {
  'registers.vraag': (work, { opzoekingId = '' }) => bevraag(work, opzoekingId),
  'registers.mutaties': (work) => leesMutaties(work),
  'registers.wezen': (work) => ruimWezenOp(work),
};

export const crons: Cron[] = [
  { pattern: '40 3 * * *', task: 'registers.wezen' },
  { pattern: '50 5 * * *', task: 'registers.mutaties', bijStart: true },
];
