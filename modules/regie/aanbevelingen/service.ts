import { Invalid } from '#platform/errors.ts';
import { verwijs } from '#platform/references.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { Keuze, NieuwStuk, Soort, StukDto, WijzigStuk } from './contract.ts';
import { rights } from './domain/rights.ts';
import { demandOnderzoek, kies as gekozen, wachtOpKeuze, type Stuk } from './domain/stuk.ts';
import * as store from './store.ts';

const audit = (work: Work, id: string, wat: string): void =>
  work.audit({ actie: `aanbeveling.${wat}`, objectSoort: 'aanbeveling', objectId: id, resultaat: 'gelukt' });

async function toDtos(work: Work, stukken: readonly Stuk[]): Promise<StukDto[]> {
  const ids = stukken.flatMap((s) => (s.activiteitId === null ? [] : [s.activiteitId]));
  const activiteiten = await verwijs(work, 'activiteit', ids);
  return stukken.map(({ activiteitId, ...s }) => ({
    ...s,
    rechten: allowed(rights, work.actor, s),
    terug: s.keuze === 'later' && wachtOpKeuze(s, work.today),
    activiteit: (activiteitId === null ? undefined : activiteiten.get(activiteitId)) ?? null,
  }));
}

const toDto = async (work: Work, s: Stuk): Promise<StukDto> => (await toDtos(work, [s]))[0]!;

export const lijst = async (work: Work, soort?: Soort): Promise<StukDto[]> =>
  toDtos(work, await store.list(work, soort));

/** Something may hang under an inquiry or scan of the same register set, and only under one that is there. */
async function demandOnder(work: Work, s: Stuk): Promise<void> {
  if (s.onderId === null) return;
  const alle = await store.list(work);
  if (s.onderId === s.id || !alle.some((o) => o.id === s.onderId && o.onderId === null))
    throw new Invalid([{ veld: 'onderId', code: 'aanbevelingen.onder-onbekend' }]);
}

export async function maak(work: Work, n: NieuwStuk): Promise<StukDto> {
  const s: Stuk = {
    id: work.newId(),
    versie: 1,
    soort: n.soort,
    titel: n.titel.trim(),
    toelichting: n.toelichting ?? '',
    bron: n.bron.trim(),
    datum: n.datum,
    onderId: n.onderId ?? null,
    keuze: 'open',
    keuzeReden: null,
    keuzeOp: null,
    laterOp: null,
    activiteitId: null,
    verteldAan: n.verteldAan || null,
    afspraken: n.afspraken || null,
    getoetstOp: n.getoetstOp ?? null,
    gepresenteerdOp: n.gepresenteerdOp ?? null,
  };
  demandOnderzoek(s);
  await demandOnder(work, s);
  await store.insert(work, s);
  audit(work, s.id, 'gemaakt');
  return toDto(work, s);
}

export async function wijzig(work: Work, id: string, version: number, w: WijzigStuk): Promise<StukDto> {
  const s = await store.findForUpdate(work, id, version);
  demand(work, rights, 'aanbeveling.wijzigen', s);
  const next = {
    ...s,
    ...w,
    verteldAan: w.verteldAan === undefined ? s.verteldAan : w.verteldAan || null,
    afspraken: w.afspraken === undefined ? s.afspraken : w.afspraken || null,
  };
  demandOnderzoek(next);
  await demandOnder(work, next);
  const saved = await store.update(work, next);
  audit(work, id, 'gewijzigd');
  return toDto(work, saved);
}

export async function kies(work: Work, id: string, version: number, k: Keuze): Promise<StukDto> {
  const s = await store.findForUpdate(work, id, version);
  demand(work, rights, 'aanbeveling.kiezen', s);
  const activiteit = k.activiteitId ?? null;
  if (activiteit !== null && !(await verwijs(work, 'activiteit', [activiteit])).has(activiteit))
    throw new Invalid([{ veld: 'activiteitId', code: 'aanbevelingen.geen-activiteit' }]);
  const saved = await store.update(work, gekozen(s, k, work.today));
  audit(work, id, 'gekozen');
  return toDto(work, saved);
}
