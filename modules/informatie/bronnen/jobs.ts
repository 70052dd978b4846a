import type { Cron, JobHandler } from '#platform/jobs.ts';
import { houdBij, mail } from './service/werk.ts';

export const jobs: Record<string, JobHandler> = {
  'bronnen.mail': (work, { vraagId = '', soort }) =>
    mail(work, vraagId, soort === 'herinnering' ? soort : 'vraag'),
  'bronnen.houd-bij': (work) => houdBij(work),
};

export const crons: Cron[] = [{ pattern: '* * * * *', task: 'bronnen.houd-bij' }];
