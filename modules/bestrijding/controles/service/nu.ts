import type { Work } from '#platform/work.ts';
import type { ControleDto } from '../contract.ts';
import type { Controle, Nu } from '../domain/controle.ts';
import { termijnInstellingen, type Termijnen } from '../domain/termijnen.ts';
import * as store from '../store/controle.ts';
import { insertStap } from '../store/stap.ts';
import { toDto } from './antwoord.ts';

export const READ = 'controle.lezen';

export async function nuVan(work: Work): Promise<Nu> {
  const termijnen = {} as Termijnen;
  for (const [name, setting] of Object.entries(termijnInstellingen)) {
    termijnen[name as keyof Termijnen] = await work.setting<number>(setting);
  }
  return { nu: work.now, vandaag: work.today, termijnen };
}

export async function save(work: Work, controle: Controle, naar: string): Promise<ControleDto> {
  const saved = await store.update(work, controle);
  await noteer(work, saved, naar);
  return toDto(work, saved);
}

export async function noteer(work: Work, c: Controle, naar: string): Promise<void> {
  await insertStap(work, c.id, naar);
  audit(work, c, naar);
}

export function audit(work: Work, c: Controle, naar: string): void {
  work.audit({
    actie: `controle.${naar}`,
    objectSoort: 'controle',
    objectId: c.id,
    resultaat: 'gelukt',
    details: { status: c.status },
  });
}
