import * as signalen from '#modules/informatie/signalen/index.ts';
import { naamVan } from '#platform/people.ts';
import { allowed } from '#platform/rights.ts';
import type { Work } from '#platform/work.ts';
import type { MmaDto, MmaRij } from '../contract.ts';
import { waarschuwing, type Mma } from '../domain/mma.ts';
import { mmaRights } from '../domain/rights.ts';
import * as store from '../store/mma-feit.ts';

/** A row without the text and without anything that was read in it. */
export function toRij(work: Work, m: Mma): MmaRij {
  return {
    id: m.id,
    kenmerk: m.kenmerk,
    versie: m.versie,
    rechten: allowed(mmaRights, work.actor, m),
    stand: m.stand,
    ontvangenOp: m.ontvangenOp,
    categorie: m.categorie,
    voor: m.voor,
    teLaat: m.voor !== null && m.voor < work.today,
    einddatum: m.einddatum,
  };
}

export async function toDto(work: Work, m: Mma): Promise<MmaDto> {
  const [feiten, lezingen] = [await store.feiten(work, m.id), await store.lezingen(work, m.id)];
  const namen = await naamVan(
    work,
    lezingen.map((l) => l.door),
  );
  const zichtbaar = new Set(
    (
      await signalen.overzicht(
        work,
        feiten.map((f) => f.signaalId),
      )
    ).map((s) => s.id),
  );
  return {
    ...toRij(work, m),
    mNummer: m.mNummer,
    ookPolitie: m.ookPolitie,
    herleidbaarheid: m.herleidbaarheid,
    kring: m.kring,
    waarschuwing: m.stand === 'te-lezen' ? null : waarschuwing(m),
    feiten: feiten.map((f) => ({
      id: f.id,
      wat: f.wat,
      waar: f.waar,
      signaal: zichtbaar.has(f.signaalId) ? { id: f.signaalId, kenmerk: f.signaalKenmerk } : null,
    })),
    opvolging: m.opvolging,
    motief: m.motief,
    resultaat: m.resultaat,
    bruikbaarheid: m.bruikbaarheid,
    gelezen: lezingen.map((l) => ({ op: l.op, door: namen.get(l.door) ?? 'Baken' })),
  };
}
