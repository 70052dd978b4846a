import { naamVan } from '#platform/people.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { NieuwPerspectief, PerspectiefDto, WijzigPerspectief } from '../contract.ts';
import { stukRights } from '../domain/rights.ts';
import { demandOpnieuw, demandToestemming, trekToestemmingIn, type Perspectief } from '../domain/stuk.ts';
import { eindeToestemming, eindeVanJaar, termijnInstellingen } from '../domain/termijnen.ts';
import * as store from '../store/perspectief.ts';

const audit = (work: Work, id: string, wat: string): void =>
  work.audit({ actie: `perspectief.${wat}`, objectSoort: 'perspectief', objectId: id, resultaat: 'gelukt' });

const rechtenVan = (work: Work, p: Perspectief): string[] =>
  allowed(stukRights, work.actor, p).filter(
    (recht) =>
      recht.startsWith('perspectief.') && (p.ingetrokkenOp === null || recht !== 'perspectief.wijzigen'),
  );

async function toDtos(work: Work, alle: readonly Perspectief[]): Promise<PerspectiefDto[]> {
  const namen = await naamVan(
    work,
    alle.map((p) => p.vastgelegdDoor),
  );
  work.process(
    'perspectieven',
    alle.map((p) => p.id),
  );
  return alle.map(({ einddatum: _einde, ...p }) => ({
    ...p,
    rechten: rechtenVan(work, { ...p, einddatum: '' }),
    vastgelegdDoor: namen.get(p.vastgelegdDoor) ?? 'Baken',
  }));
}

const toDto = async (work: Work, p: Perspectief): Promise<PerspectiefDto> => (await toDtos(work, [p]))[0]!;

export const lijst = async (work: Work, jaar?: number): Promise<PerspectiefDto[]> =>
  toDtos(work, await store.list(work, jaar));

export async function maak(work: Work, n: NieuwPerspectief): Promise<PerspectiefDto> {
  const p: Perspectief = {
    ...n,
    id: work.newId(),
    versie: 1,
    tekst: n.tekst.trim(),
    naam: n.naam?.trim() || null,
    vastgelegdDoor: work.actor.accountId,
    ingetrokkenOp: null,
    einddatum: eindeVanJaar(n.jaar, await work.settings(termijnInstellingen)),
  };
  demandToestemming(p, work.today);
  await store.insert(work, p);
  audit(work, p.id, 'vastgelegd');
  return toDto(work, p);
}

export async function wijzig(
  work: Work,
  id: string,
  version: number,
  w: WijzigPerspectief,
): Promise<PerspectiefDto> {
  const p = await store.find(work, id, version);
  demand(work, stukRights, 'perspectief.wijzigen', p);
  const next: Perspectief = {
    ...p,
    ...w,
    naam: w.naam === undefined ? p.naam : w.naam?.trim() || null,
    einddatum: eindeVanJaar(w.jaar ?? p.jaar, await work.settings(termijnInstellingen)),
  };
  demandToestemming(next, work.today);
  demandOpnieuw(p, next, w.op !== undefined && w.hoe !== undefined);
  const saved = await store.update(work, next);
  audit(work, id, 'gewijzigd');
  return toDto(work, saved);
}

export async function trekIn(work: Work, id: string, version: number): Promise<PerspectiefDto> {
  const p = await store.find(work, id, version);
  demand(work, stukRights, 'perspectief.wijzigen', p);
  const einde = eindeToestemming(work.today, await work.settings(termijnInstellingen));
  const saved = await store.update(work, trekToestemmingIn(p, work.today, einde));
  audit(work, id, 'toestemming-ingetrokken');
  return toDto(work, saved);
}
