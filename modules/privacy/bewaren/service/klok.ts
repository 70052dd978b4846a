import type { Instant } from '#platform/contract.ts';
import { RuleViolated, Stale } from '#platform/errors.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { KlokDto } from '../contract.ts';
import { isSprong } from '../domain/bewaren.ts';
import { rights } from '../domain/rights.ts';
import * as store from '../store/onderhoud.ts';

/**
 * Regel BEW-5: kijkt op de klok van de database en onthoudt een sprong, tot iemand hem bevestigt.
 * @returns whether the clock may be trusted for destruction.
 */
export async function klokKlopt(work: Work, nu: Instant): Promise<boolean> {
  const klok = await store.klok(work);
  if (klok?.sprong) return false;
  if (klok && isSprong(klok.gezienOp, nu)) {
    await store.zetKlok(work, { ...klok, sprong: { van: klok.gezienOp, naar: nu }, versie: klok.versie + 1 });
    work.audit({
      actie: 'bewaarklok.gesprongen',
      objectSoort: 'bewaarklok',
      objectId: null,
      resultaat: 'mislukt',
    });
    return false;
  }
  await store.zetKlok(work, { gezienOp: nu, sprong: null, versie: klok?.versie ?? 1 });
  return true;
}

export async function toonKlok(work: Work): Promise<KlokDto> {
  const klok = await store.klok(work);
  return {
    versie: klok?.versie ?? 1,
    rechten: klok?.sprong
      ? allowed(rights, work.actor, { id: '', openVan: null }).filter((r) => r === 'bewaarklok.bevestigen')
      : [],
    gezienOp: klok?.gezienOp ?? null,
    sprong: klok?.sprong ?? null,
  };
}

/** A person looked at the clock and says that it is right. */
export async function bevestigKlok(work: Work, version: number, nu: Instant): Promise<KlokDto> {
  const klok = await store.klok(work);
  if (!klok?.sprong) throw new RuleViolated('BEW-5', 'bewaren.klok-klopt');
  if (klok.versie !== version) throw new Stale(klok.versie);
  await store.zetKlok(work, { gezienOp: nu, sprong: null, versie: klok.versie + 1 });
  work.audit({
    actie: 'bewaarklok.bevestigd',
    objectSoort: 'bewaarklok',
    objectId: null,
    resultaat: 'gelukt',
    details: { van: klok.sprong.van, naar: klok.sprong.naar },
  });
  return toonKlok(work);
}
