import { naamVan } from '#platform/people.ts';
import { verwijs } from '#platform/references.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { CasusDto, CasusRij } from '../contract.ts';
import type { Casus } from '../domain/casus.ts';
import { rights } from '../domain/rights.ts';

export function audit(work: Work, c: Casus, wat: string, details: Record<string, string> = {}): void {
  work.audit({ actie: `casus.${wat}`, objectSoort: 'casus', objectId: c.id, resultaat: 'gelukt', details });
}

export function toRij(work: Work, c: Casus): CasusRij {
  return {
    id: c.id,
    kenmerk: c.kenmerk,
    versie: c.versie,
    rechten: allowed(rights, work.actor, c),
    status: c.status,
    titel: c.titel,
    thema: c.thema,
    gebied: c.gebied,
    uitkomst: c.uitkomst,
    geopendOp: c.geopendOp,
    geslotenOp: c.geslotenOp,
    voor: c.voor,
    einddatum: c.einddatum,
    aantalLeden: c.leden.length,
    bronOnjuistOp: c.bronOnjuistOp,
    bronHerzienOp: c.bronHerzienOp,
  };
}

export async function toDto(work: Work, c: Casus): Promise<CasusDto> {
  const namen = await naamVan(
    work,
    c.leden.map((l) => l.accountId),
  );
  const bron = c.signaalId === null ? null : (await verwijs(work, 'signaal', [c.signaalId])).get(c.signaalId);
  return {
    ...toRij(work, c),
    doel: c.doel,
    herkomst: c.herkomst,
    toelichting: c.toelichting,
    leden: c.leden.map((l) => ({ ...l, naam: namen.get(l.accountId) ?? '–' })),
    signaal: bron ?? null,
  };
}
