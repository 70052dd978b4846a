import type { Cron, JobHandler } from '#platform/jobs.ts';
import { klokKlopt } from './service/klok.ts';
import { ronde } from './service/ronde.ts';
import { nuVolgensDatabase } from './service/tijd.ts';
import { veeg } from './service/vegen.ts';

export const jobs: Record<string, JobHandler> = {
  'bewaren.klok': async (work) => {
    await klokKlopt(work, await nuVolgensDatabase(work));
  },
  'bewaren.ronde': async (work) => ronde(work, await nuVolgensDatabase(work)),
  'bewaren.veeg': async (work) => veeg(work, await nuVolgensDatabase(work)),
};

export const crons: Cron[] = [
  { pattern: '17 * * * *', task: 'bewaren.klok' },
  { pattern: '20 1 * * *', task: 'bewaren.ronde', bijStart: true },
  { pattern: '50 1 * * *', task: 'bewaren.veeg' },
];
