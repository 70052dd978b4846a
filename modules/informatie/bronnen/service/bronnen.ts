import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { BronDto, BronInvoer } from '../contract.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/bron.ts';

/** Rights on the map as a whole; no source has a circle. */
const opKaart = (work: Work): string[] =>
  allowed(rights, work.actor, { id: '', team: '', stand: '', weet: null, overgenomenOp: null }).filter((r) =>
    r.startsWith('bron.'),
  );

const toDto = (work: Work, b: store.Bron): BronDto => ({ ...b, rechten: opKaart(work) });

export async function lijst(work: Work): Promise<{ items: BronDto[]; rechten: string[] }> {
  return { items: (await store.lijst(work)).map((b) => toDto(work, b)), rechten: opKaart(work) };
}

export async function maak(work: Work, bron: BronInvoer): Promise<BronDto> {
  const id = work.newId();
  await store.insert(work, id, bron);
  work.audit({ actie: 'bron.gemaakt', objectSoort: 'bron', objectId: id, resultaat: 'gelukt' });
  return toDto(work, await store.find(work, id));
}

export async function wijzig(work: Work, id: string, versie: number, bron: BronInvoer): Promise<BronDto> {
  await store.update(work, id, versie, bron);
  work.audit({ actie: 'bron.gewijzigd', objectSoort: 'bron', objectId: id, resultaat: 'gelukt' });
  return toDto(work, await store.find(work, id));
}
