import type { Work } from '#platform/work.ts';
import type { Nu } from '../domain/casus.ts';
import { termijnInstellingen, type Termijnen } from '../domain/termijnen.ts';

export const READ = 'casus.lezen';

export async function nuVan(work: Work): Promise<Nu> {
  const termijnen = {} as Termijnen;
  for (const [name, setting] of Object.entries(termijnInstellingen)) {
    termijnen[name as keyof Termijnen] = await work.setting<number>(setting);
  }
  return { nu: work.now, vandaag: work.today, door: work.actor.accountId, termijnen };
}
