import type { Cron, JobHandler } from '#platform/jobs.ts';
import { bezorg, maakLos } from './service/bezorgen.ts';
import { houdSleutelBij } from './service/sleutels.ts';
import { veeg } from './service/vegen.ts';
import { geefVrij } from './service/vrijgave.ts';

/** Background work of this room; each may run twice without harm. */
export const jobs: Record<string, JobHandler> = {
  'melden.sleutel': (work) => houdSleutelBij(work),
  'melden.geef-vrij': (work, ids) => geefVrij(work, ids),
  'melden.bezorg': (work, ids) => bezorg(work, ids.berichtId!),
  'melden.maak-los': (work, ids) => maakLos(work, ids.meldingId!),
  'melden.veeg': async (work) => void (await veeg(work)),
};

export const crons: Cron[] = [
  { pattern: '*/5 * * * *', task: 'melden.sleutel', bijStart: true },
  { pattern: '* * * * *', task: 'melden.geef-vrij' },
  { pattern: '40 2 * * *', task: 'melden.veeg' },
];

/** Event → tasks of this room that want to know. */
export const on: Record<string, string[]> = {
  'melder.bericht': ['melden.bezorg'],
  'melding.vernietigd': ['melden.maak-los'],
};
