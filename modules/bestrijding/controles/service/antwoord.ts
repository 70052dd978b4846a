import { naamVan } from '#platform/people.ts';
import { verwijs } from '#platform/references.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { ControleDto, ControleRij } from '../contract.ts';
import type { Controle } from '../domain/controle.ts';
import { rights } from '../domain/rights.ts';
import { stappen as stappenVan } from '../store/stap.ts';

export const leiders = (work: Work, items: readonly Controle[]): Promise<Map<string, string>> =>
  naamVan(
    work,
    items.flatMap((c) => (c.leiderId === null ? [] : [c.leiderId])),
  );

export function toRij(work: Work, c: Controle, namen: ReadonlyMap<string, string>): ControleRij {
  return {
    id: c.id,
    kenmerk: c.kenmerk,
    versie: c.versie,
    rechten: allowed(rights, work.actor, c),
    status: c.status,
    soort: c.soort,
    thema: c.thema,
    gebied: c.gebied,
    kwartaal: c.kwartaal,
    dag: c.dag,
    leider: c.leiderId === null ? c.leiderFunctie : (namen.get(c.leiderId) ?? null),
    vrijgegeven: c.vrijgegevenOp !== null,
    aantalObjecten: c.objecten.length,
    resultaat: c.resultaat,
    bronOnjuistOp: c.bronOnjuistOp,
    bronHerzienOp: c.bronHerzienOp,
  };
}

export async function toDto(work: Work, c: Controle): Promise<ControleDto> {
  const stappen = await stappenVan(work, c.id);
  const namen = await naamVan(work, [
    ...(c.leiderId === null ? [] : [c.leiderId]),
    ...stappen.map((s) => s.door),
  ]);
  const bron = c.signaalId === null ? null : (await verwijs(work, 'signaal', [c.signaalId])).get(c.signaalId);
  return {
    ...toRij(work, c, namen),
    herkomst: c.herkomst,
    opdracht: c.opdracht,
    leiderId: c.leiderId,
    leiderFunctie: c.leiderFunctie,
    uitgevoerdOp: c.uitgevoerdOp,
    conclusie: c.conclusie,
    bronHerziening: c.bronHerziening,
    einddatum: c.einddatum,
    vrijgegevenOp: c.vrijgegevenOp,
    objecten: c.objecten,
    stappen: stappen.map((s) => ({ ...s, door: namen.get(s.door) ?? 'Baken' })),
    signaal: bron ?? null,
  };
}
