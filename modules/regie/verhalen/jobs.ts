import type { Cron, JobHandler } from '#platform/jobs.ts';
import { laatVerwijzingenLos } from './service/verhaal.ts';
import { legVraagKlaar } from './service/vraag.ts';

/** Background tasks of this room → one service call each. */
export const jobs: Record<string, JobHandler> = {
  'verhalen.vraag-na-casus': (work, ids) =>
    legVraagKlaar(work, 'casus', ids['casusId'] ?? '', ids['doorId'] ?? ''),
  'verhalen.vraag-na-controle': (work, ids) =>
    legVraagKlaar(work, 'controle', ids['controleId'] ?? '', ids['doorId'] ?? ''),
  'verhalen.vraag-na-activiteit': (work, ids) =>
    legVraagKlaar(work, 'activiteit', ids['activiteitId'] ?? '', ids['doorId'] ?? ''),
  'verhalen.laat-los': (work) => laatVerwijzingenLos(work),
};

/** What other rooms announce when something is finished; they know nothing of stories. */
export const on: Record<string, string[]> = {
  'casus.gesloten': ['verhalen.vraag-na-casus'],
  // Whoever was at the door, and whoever drew the conclusion: two people, or one who is asked once.
  'controle.uitgevoerd': ['verhalen.vraag-na-controle'],
  'controle.afgerond': ['verhalen.vraag-na-controle'],
  'activiteit.gereed': ['verhalen.vraag-na-activiteit'],
};

/** After the night's destruction: a reference to what is gone goes too. */
export const crons: Cron[] = [{ pattern: '40 4 * * *', task: 'verhalen.laat-los' }];
