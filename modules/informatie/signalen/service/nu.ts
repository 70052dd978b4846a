import type * as koppelen from '#modules/informatie/koppelen/index.ts';
import type { Work } from '#platform/work.ts';
import type { Nu, Signaal } from '../domain/signaal.ts';
import { termijnInstellingen, type Termijnen } from '../domain/termijnen.ts';
import { insertStap } from '../store/stap.ts';

export const READ = 'signaal.lezen';
export const bronVan = (s: { id: string }) => ({ soort: 'signaal', id: s.id }) as const;

/** Moment, terms and person for the rules: the only place where this room reads settings. */
export async function nuVan(work: Work): Promise<Nu> {
  const termijnen = {} as Termijnen;
  for (const [name, setting] of Object.entries(termijnInstellingen)) {
    termijnen[name as keyof Termijnen] = await work.setting<number>(setting);
  }
  return { nu: work.now, vandaag: work.today, door: work.actor.accountId, termijnen };
}
/** The texts of a signal in which objects are looked for, by the name of their field. */
export const teksten = (s: Pick<Signaal, 'wat' | 'waar' | 'duiding'>): koppelen.Tekst[] => [
  { veld: 'wat', tekst: s.wat },
  { veld: 'waar', tekst: s.waar },
  ...(s.duiding === null ? [] : [{ veld: 'duiding', tekst: s.duiding }]),
];

/** Every transition leaves a step for people and a row in the audit log. */
export async function noteer(
  work: Work,
  s: Signaal,
  van: string | null,
  naar: string,
  reden: string | null,
): Promise<void> {
  await insertStap(work, s, van, naar, reden);
  work.audit({
    actie: `signaal.${naar}`,
    objectSoort: 'signaal',
    objectId: s.id,
    resultaat: 'gelukt',
    details: { van: van ?? '-', status: s.status },
  });
}
