import { RuleViolated } from '#platform/errors.ts';
import { naamVan } from '#platform/people.ts';
import { allowed, demand } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { ActieDto, ActiesQuery, NieuweActie } from '../contract.ts';
import { actieRights, rights } from '../domain/rights.ts';
import { demandBezig } from '../domain/vergadering.ts';
import * as store from '../store/actie.ts';
import { find } from '../store/vergadering.ts';
import { demandCollega, noteer, READ } from './nu.ts';

export async function lijst(work: Work, query: ActiesQuery): Promise<ActieDto[]> {
  const found = await store.acties(work, query);
  return toDtos(work, found);
}

/** An action that belongs to no item: to look something up, to invite somebody. */
export async function maak(work: Work, vergaderingId: string, n: NieuweActie): Promise<ActieDto> {
  const v = await find(work, vergaderingId);
  demand(work, rights, 'lio.voorzitten', v, READ);
  demandBezig(v);
  const functie = n.houderFunctie?.trim() || null;
  if (!n.houderId && functie === null) throw new RuleViolated('LIO-3', 'lio.houder-ontbreekt');
  if (n.houderId) await demandCollega(work, 'houderId', n.houderId);
  if (n.termijn < work.today) throw new RuleViolated('LIO-15', 'lio.termijn-voorbij');
  const id = await store.insertActie(work, {
    vergaderingId,
    puntId: null,
    omschrijving: n.omschrijving,
    houderId: n.houderId ?? null,
    houderFunctie: n.houderId ? null : functie,
    termijn: n.termijn,
  });
  noteer(work, v, 'actie-gemaakt', { actie: id });
  const [dto] = await toDtos(work, [await store.findActie(work, id, 1)]);
  return dto!;
}

/** Who must do it, or the team of the meeting, says that it is done. */
export async function rondAf(
  work: Work,
  id: string,
  version: number,
  resultaat: string | undefined,
): Promise<ActieDto> {
  const actie = await store.findActie(work, id, version);
  demand(work, actieRights, 'actie.afronden', actie, 'actie.lezen');
  if (actie.status !== 'open') throw new RuleViolated('LIO-18', 'lio.actie-al-gedaan');
  const saved = await store.rondAf(work, actie, resultaat?.trim() || null);
  work.audit({ actie: 'lio.actie-gedaan', objectSoort: 'lio-actie', objectId: id, resultaat: 'gelukt' });
  work.count({ soort: 'lio.actie-gedaan' });
  const [dto] = await toDtos(work, [saved]);
  return dto!;
}

export async function toDtos(work: Work, found: readonly store.Actie[]): Promise<ActieDto[]> {
  const namen = await naamVan(
    work,
    found.flatMap((a) => (a.houderId === null ? [] : [a.houderId])),
  );
  return found.map((a) => ({
    id: a.id,
    versie: a.versie,
    rechten: allowed(actieRights, work.actor, a),
    vergaderingId: a.vergaderingId,
    kenmerk: a.kenmerk,
    omschrijving: a.omschrijving,
    houder: a.houderId === null ? (a.houderFunctie ?? '') : (namen.get(a.houderId) ?? ''),
    houderId: a.houderId,
    termijn: a.termijn,
    status: a.status,
    resultaat: a.resultaat,
    gedaanOp: a.gedaanOp,
  }));
}
