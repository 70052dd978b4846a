import type { Instant, LocalDate } from '#platform/contract.ts';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import { addDays, addYears } from '#platform/reckon/dates.ts';
import type { Uitstelsoort } from '../contract.ts';

/** Days between announcement and destruction that nobody can shorten (practice F10). */
export const MINSTE_AANKONDIGING = 14;

/** Regel BEW-1: niets wordt vernietigd zonder aankondiging van ten minste veertien dagen. */
export function vernietigenOp(einde: LocalDate, vandaag: LocalDate, aankondiging: number): LocalDate {
  const vroegst = addDays(vandaag, Math.max(MINSTE_AANKONDIGING, aankondiging));
  return einde > vroegst ? einde : vroegst;
}

export interface Aankondiging {
  vernietigenOp: LocalDate;
  openVan: string | null;
}

/**
 * Regel BEW-4: uitstel duurt ten hoogste een jaar; wie stopt, kijkt na een jaar opnieuw.
 * @returns the day until which destruction would wait.
 */
export function vraagUitstel(
  aankondiging: Aankondiging,
  vraag: { soort: Uitstelsoort; tot?: LocalDate },
  vandaag: LocalDate,
): LocalDate {
  if (aankondiging.openVan !== null) throw new RuleViolated('BEW-3', 'bewaren.al-gevraagd');
  const langst = addYears(vandaag, 1);
  if (vraag.soort === 'stoppen') return langst;
  if (vraag.tot === undefined) throw new Invalid([{ veld: 'tot', code: 'bewaren.tot-ontbreekt' }]);
  if (vraag.tot <= aankondiging.vernietigenOp)
    throw new Invalid([{ veld: 'tot', code: 'bewaren.tot-te-vroeg' }]);
  if (vraag.tot > langst) throw new RuleViolated('BEW-4', 'bewaren.tot-te-ver');
  return vraag.tot;
}

/** Regel BEW-3: uitstel vraagt een tweede persoon. */
export function beslisUitstel(openVan: string | null, door: string): void {
  if (openVan === null) throw new RuleViolated('BEW-3', 'bewaren.al-besloten');
  if (openVan === door) throw new RuleViolated('BEW-3', 'bewaren.tweede-persoon');
}

const EEN_DAG = 24 * 60 * 60_000;

/** Regel BEW-5: een klok die meer dan een dag versprong (of een dag stilstond), vernietigt niets voordat iemand kijkt. */
export function isSprong(gezien: Instant, nu: Instant): boolean {
  const verschil =
    Temporal.Instant.from(nu).epochMilliseconds - Temporal.Instant.from(gezien).epochMilliseconds;
  return Math.abs(verschil) > EEN_DAG;
}
