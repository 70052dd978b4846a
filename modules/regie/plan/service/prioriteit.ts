import { Invalid } from '#platform/errors.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { NieuwePrioriteit, PrioriteitDto, WijzigPrioriteit } from '../contract.ts';
import { demandPrioriteit, geldigheid, type Prioriteit } from '../domain/prioriteit.ts';
import { prioriteitRights } from '../domain/rights.ts';
import * as store from '../store/prioriteit.ts';

const toDto = (work: Work, p: Prioriteit): PrioriteitDto => ({
  ...p,
  rechten: allowed(prioriteitRights, work.actor, p),
  geldigheid: geldigheid(p, work.today),
});

const audit = (work: Work, id: string, wat: string): void =>
  work.audit({ actie: `prioriteit.${wat}`, objectSoort: 'prioriteit', objectId: id, resultaat: 'gelukt' });

export async function lijst(work: Work): Promise<PrioriteitDto[]> {
  return (await store.prioriteiten(work)).map((p) => toDto(work, p));
}

async function demandGoed(work: Work, p: Prioriteit): Promise<void> {
  const alle = await store.prioriteiten(work);
  if (p.onderId !== null && !alle.some((o) => o.id === p.onderId))
    throw new Invalid([{ veld: 'onderId', code: 'plan.onder-onbekend' }]);
  demandPrioriteit(p, alle);
}

export async function maak(work: Work, n: NieuwePrioriteit): Promise<PrioriteitDto> {
  const p: Prioriteit = {
    id: work.newId(),
    versie: 1,
    onderId: n.onderId ?? null,
    niveau: n.niveau,
    titel: n.titel,
    betekenis: n.betekenis ?? '',
    bron: n.bron,
    van: n.van,
    tot: n.tot ?? null,
    evaluatieOp: n.evaluatieOp ?? null,
  };
  await demandGoed(work, p);
  await store.insertPrioriteit(work, p);
  audit(work, p.id, 'gemaakt');
  return toDto(work, p);
}

export async function wijzig(
  work: Work,
  id: string,
  version: number,
  w: WijzigPrioriteit,
): Promise<PrioriteitDto> {
  const p = await store.findPrioriteit(work, id, version);
  demand(work, prioriteitRights, 'prioriteit.wijzigen', p);
  const next = { ...p, ...w };
  await demandGoed(work, next);
  const saved = await store.updatePrioriteit(work, next);
  audit(work, id, 'gewijzigd');
  return toDto(work, saved);
}
