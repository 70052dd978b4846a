import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import { addMonths, addYears } from '#platform/reckon/dates.ts';
import { instellingen } from '../domain/vraag.ts';
import * as feiten from '../store/feit.ts';
import * as store from '../store/vraag.ts';

/** A year after its end date a question goes, if its signal did not take it along before. */
export async function vervallen(work: Work, peildatum: LocalDate, max: number) {
  const rows = await store.eindigendVoor(work, addYears(peildatum, -1), max);
  return rows.map(({ id, tot }) => ({ id, kenmerk: `vraag-${id.slice(-6)}`, einde: addYears(tot, 1) }));
}

export async function vernietigVraag(work: Work, id: string): Promise<Record<string, number>> {
  const aantal = await store.destroy(work, id);
  if (aantal > 0)
    work.audit({
      actie: 'verrijkingsvraag.vernietigd',
      objectSoort: 'verrijkingsvraag',
      objectId: id,
      resultaat: 'gelukt',
    });
  return { 'bronnen.vraag': aantal };
}

/** A list that nobody replaced goes when its term is over. */
export async function lijstenVervallen(work: Work, peildatum: LocalDate, max: number) {
  const maanden = await work.setting<number>(instellingen.lijst);
  const rows = await feiten.oudeLijsten(work, addMonths(peildatum, -maanden), max);
  return rows.map((l) => ({
    id: l.id,
    kenmerk: `${l.soort}-${l.id.slice(-6)}`,
    einde: addMonths(l.peildatum, maanden),
  }));
}

export async function vernietigLijst(work: Work, id: string): Promise<Record<string, number>> {
  const aantal = await feiten.destroy(work, id);
  if (aantal > 0)
    work.audit({ actie: 'huisfeiten.vernietigd', objectSoort: 'lijst', objectId: id, resultaat: 'gelukt' });
  return { 'bronnen.import': aantal };
}
