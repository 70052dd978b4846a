import { addMonths } from '#platform/reckon/dates.ts';
import type { LocalDate } from '#platform/contract.ts';
import { RuleViolated } from '#platform/errors.ts';
import type { Work } from '#platform/work.ts';
import type { LidDto, Oordeel } from '../contract.ts';
import {
  beoordelenVoor,
  demandAnder,
  demandBeheerderBlijft,
  instellingen,
  isBeeindigd,
  type Lid,
} from '../domain/toegang.ts';
import * as store from '../store/lid.ts';
import { toLeden, type Huis } from './zicht.ts';

export async function lijst(work: Work, huis: Huis, alles: boolean): Promise<LidDto[]> {
  return toLeden(work, huis, await store.list(work, alles));
}

/** Ends access now: the next request of that person is refused (bron: ASVS 5.0 7.4.2). */
export async function beeindig(work: Work, id: string): Promise<void> {
  const lid = await demandLopend(work, id);
  await eindig(work, lid);
}

/** Regel GEB-7: een ander dan de betrokkene zegt of toegang nog nodig is. */
export async function beoordeel(work: Work, id: string, oordeel: Oordeel): Promise<void> {
  const lid = await demandLopend(work, id);
  demandAnder(lid, work.actor.accountId);
  await store.insertOordeel(work, id, oordeel);
  if (oordeel === 'beeindigd') return eindig(work, lid);
  audit(work, lid, 'toegang.beoordeeld');
}

async function eindig(work: Work, lid: Lid): Promise<void> {
  if (lid.rol === 'beheerder') demandBeheerderBlijft(lid, await store.andereBeheerders(work, lid.accountId));
  await store.beeindig(work, lid.id);
  audit(work, lid, 'toegang.beeindigd');
}

async function demandLopend(work: Work, id: string): Promise<Lid> {
  const lid = await store.find(work, id);
  if (isBeeindigd(lid, work.today)) throw new RuleViolated('GEB-1', 'gebruikers.al-beeindigd');
  return lid;
}

/** Whose access must be looked at by now, other than the viewer's own. */
export async function teBeoordelen(work: Work): Promise<{ aantal: number; voor: LocalDate | null }> {
  const maanden = await work.setting(instellingen.beoordelenNa);
  const dagen = (await store.list(work, false))
    .filter((lid) => lid.accountId !== work.actor.accountId)
    .map((lid) => beoordelenVoor(lid, maanden))
    .filter((dag) => dag <= addMonths(work.today, 1))
    .toSorted();
  return { aantal: dagen.length, voor: dagen[0] ?? null };
}

/** Regel GEB-10: wat voorbij is, blijft zo lang als het auditlog dat ernaar verwijst. */
export async function vervallen(
  work: Work,
  peildatum: LocalDate,
  max: number,
): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]> {
  const maanden = await work.setting(instellingen.bewarenNaEinde);
  const rows = await store.voorbij(work, addMonths(peildatum, -maanden), max);
  return rows.map(({ id, einde }) => ({
    id,
    kenmerk: `TG-${id.slice(-8)}`,
    einde: addMonths(einde, maanden),
  }));
}

export const vernietig = (work: Work, id: string): Promise<Record<string, number>> => store.destroy(work, id);

function audit(work: Work, lid: Lid, actie: string): void {
  work.audit({
    actie,
    objectSoort: 'lidmaatschap',
    objectId: lid.id,
    resultaat: 'gelukt',
    details: { rol: lid.rol, account: lid.accountId },
  });
}
