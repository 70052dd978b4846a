import { readOwnOrigins } from '#platform/config.ts';
import { readIdentity } from '#platform/connectors/http/identity.ts';
import { mutatiesVan } from '#platform/connectors/registers/index.ts';
import type { Mutaties } from '#platform/connectors/registers/mutaties.ts';
import type { Instant, LocalDate } from '#platform/contract.ts';
import { addMonths } from '#platform/reckon/dates.ts';
import type { Work } from '#platform/work.ts';
import type { MutatieDto } from '../contract.ts';
import { instellingen, MUTATIE_MAANDEN } from '../domain/instellingen.ts';
import * as store from '../store/mutatie.ts';
import { noteer, tel } from '../store/toestand.ts';
import { alleAansluitingen, bereikbaar, type Aangesloten } from './poort.ts';

/** Days that the first reading looks back. */
const TERUG = 28;

async function vraagMutaties(
  work: Work,
  a: Aangesloten,
  abonnement: string,
  vanaf: Instant,
): Promise<Mutaties> {
  const periode = { vanaf, tot: work.now };
  if (a.stand !== 'live') return mutatiesVan(null, [], abonnement, periode);
  const read = readIdentity(process.env, 'kvk', work.now);
  return read.ok
    ? mutatiesVan(a.gegevens, readOwnOrigins(process.env), abonnement, periode, read.identity)
    : { soort: 'storing', code: read.code, opnieuwNa: null };
}

/** Job: reads what changed at firms since the last time. Silence is an outage like any other; the next night reads on. */
export async function leesMutaties(work: Work): Promise<void> {
  const a = (await alleAansluitingen(work)).get('kvk');
  const abonnement = await work.setting<string>(instellingen.abonnement);
  if (!bereikbaar(a) || (a.stand === 'live' && abonnement === '')) return;
  const eerder = await store.gelezenTot(work);
  const vanaf =
    eerder ??
    Temporal.Instant.from(work.now)
      .subtract({ hours: 24 * TERUG })
      .toString();
  const uitkomst = await vraagMutaties(work, a, abonnement, vanaf);
  const stil = uitkomst.soort === 'mutaties' ? null : uitkomst.code;
  await noteer(work, 'kvk', stil);
  await tel(work, 'kvk', stil === null ? { gevraagd: 1, antwoorden: 1 } : { gevraagd: 1, storingen: 1 });
  if (uitkomst.soort !== 'mutaties') return;
  const nieuw = await store.insert(work, uitkomst.items);
  if (nieuw > 0)
    work.audit({
      actie: 'kvk.mutaties-gelezen',
      objectSoort: 'register',
      objectId: null,
      resultaat: 'gelukt',
      details: { aantal: nieuw },
    });
}

export const mutatieLijst = (work: Work): Promise<MutatieDto[]> => store.lijst(work);

/** Changes older than three months go: who looks at new firms looks every four weeks. */
export async function mutatiesVervallen(work: Work, peildatum: LocalDate, max: number) {
  const rows = await store.tot(work, addMonths(peildatum, -MUTATIE_MAANDEN), max);
  return rows.map(({ id, dag }) => ({
    id,
    kenmerk: `kvk-${id.slice(-6)}`,
    einde: addMonths(dag, MUTATIE_MAANDEN),
  }));
}

export const vernietigMutatie = async (work: Work, id: string): Promise<Record<string, number>> => ({
  'registers.mutatie': await store.destroy(work, id),
});
