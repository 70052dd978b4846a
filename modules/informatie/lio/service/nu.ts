import { Invalid } from '#platform/errors.ts';
import { collegas } from '#platform/people.ts';
import type { Work } from '#platform/work.ts';
import { teamInstelling, termijnInstellingen, type Termijnen } from '../domain/termijnen.ts';
import type { Nu, Vergadering } from '../domain/vergadering.ts';

export const READ = 'lio.lezen';

/** Moment, terms and person for the rules: the only place where this room reads settings. */
export async function nuVan(work: Work): Promise<Nu> {
  const termijnen = {} as Termijnen;
  for (const [name, setting] of Object.entries(termijnInstellingen)) {
    termijnen[name as keyof Termijnen] = await work.setting<number>(setting);
  }
  return { nu: work.now, vandaag: work.today, door: work.actor.accountId, termijnen };
}

/** Every step leaves a row in the audit log; codes and ids only. */
export function noteer(
  work: Work,
  v: Pick<Vergadering, 'id'>,
  wat: string,
  details: Record<string, string | number | boolean> = {},
): void {
  work.audit({
    actie: `lio.${wat}`,
    objectSoort: 'lio-vergadering',
    objectId: v.id,
    resultaat: 'gelukt',
    details,
  });
}

/** Somebody named by account is a colleague who has access today. */
export async function demandCollega(work: Work, veld: string, accountId: string): Promise<void> {
  if (!(await collegas(work)).some((c) => c.id === accountId))
    throw new Invalid([{ veld, code: 'lio.geen-collega' }]);
}

export const teamVan = (work: Work): Promise<string> => work.setting<string>(teamInstelling);
