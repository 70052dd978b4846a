import { Invalid } from '#platform/errors.ts';
import { verwijs } from '#platform/references.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { InzichtDto, NieuwInzicht, WijzigInzicht } from '../contract.ts';
import { stukRights } from '../domain/rights.ts';
import { demandInzicht, type Inzicht } from '../domain/stuk.ts';
import { eindeVanJaar, termijnInstellingen } from '../domain/termijnen.ts';
import * as store from '../store/inzicht.ts';

const audit = (work: Work, i: Inzicht, wat: string): void =>
  work.audit({ actie: `inzicht.${wat}`, objectSoort: i.soort, objectId: i.id, resultaat: 'gelukt' });

async function toDtos(work: Work, alle: readonly Inzicht[]): Promise<InzichtDto[]> {
  const ids = alle.flatMap((i) => (i.aanbevelingId === null ? [] : [i.aanbevelingId]));
  const aanbevelingen = await verwijs(work, 'aanbeveling', ids);
  work.process(
    'inzichten',
    alle.map((i) => i.id),
  );
  return alle.map(({ einddatum: _einde, ...i }) => {
    const a = i.aanbevelingId === null ? undefined : aanbevelingen.get(i.aanbevelingId);
    return {
      ...i,
      rechten: allowed(stukRights, work.actor, i).filter((recht) => recht.startsWith('inzicht.')),
      aanbeveling: a === undefined ? null : { titel: a.titel, pad: a.pad },
    };
  });
}

const toDto = async (work: Work, i: Inzicht): Promise<InzichtDto> => (await toDtos(work, [i]))[0]!;

export const lijst = async (work: Work, jaar?: number): Promise<InzichtDto[]> =>
  toDtos(work, await store.list(work, jaar));

async function demandGeldig(work: Work, i: Inzicht): Promise<void> {
  demandInzicht(i);
  const id = i.aanbevelingId;
  if (id !== null && !(await verwijs(work, 'aanbeveling', [id])).has(id))
    throw new Invalid([{ veld: 'aanbevelingId', code: 'verhalen.aanbeveling-onbekend' }]);
}

export async function maak(work: Work, n: NieuwInzicht): Promise<InzichtDto> {
  const i: Inzicht = {
    ...n,
    id: work.newId(),
    versie: 1,
    tekst: n.tekst.trim(),
    zekerheid: n.zekerheid ?? null,
    grond: n.grond?.trim() || null,
    besluit: n.besluit?.trim() || null,
    aanbevelingId: n.aanbevelingId ?? null,
    einddatum: eindeVanJaar(n.jaar, await work.settings(termijnInstellingen)),
  };
  await demandGeldig(work, i);
  await store.insert(work, i);
  audit(work, i, 'vastgelegd');
  return toDto(work, i);
}

export async function wijzig(work: Work, id: string, version: number, w: WijzigInzicht): Promise<InzichtDto> {
  const i = await store.find(work, id, version);
  demand(work, stukRights, 'inzicht.wijzigen', i);
  const next = {
    ...i,
    ...w,
    grond: w.grond === undefined ? i.grond : w.grond?.trim() || null,
    besluit: w.besluit === undefined ? i.besluit : w.besluit?.trim() || null,
    einddatum: eindeVanJaar(w.jaar ?? i.jaar, await work.settings(termijnInstellingen)),
  };
  await demandGeldig(work, next);
  const saved = await store.update(work, next);
  audit(work, saved, 'gewijzigd');
  return toDto(work, saved);
}
