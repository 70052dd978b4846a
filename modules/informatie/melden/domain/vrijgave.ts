import type { Instant } from '#platform/contract.ts';

/** How long after the full hour a late worker may still release: later, the hour of a report could be guessed. */
const SPELING_MINUTEN = 5;

const DAG_MINUTEN = 24 * 60;

/** Begin of the period in which a moment lies; periods are counted from midnight in UTC. */
export function slotVan(nu: Instant, minuten: number): Instant {
  const step = Math.min(DAG_MINUTEN, Math.max(1, Math.trunc(minuten)));
  const at = Temporal.Instant.from(nu).toZonedDateTimeISO('UTC');
  const since = at.hour * 60 + at.minute;
  return at
    .startOfDay()
    .add({ minutes: since - (since % step) })
    .toInstant()
    .toString({ fractionalSecondDigits: 3 });
}

/**
 * Regel MLN-5: openbare meldingen komen alleen op het hele uur vrij (de gemeente kan de tijd ertussen kiezen),
 * en per keer hoogstens één keer; wie het uur mist, wacht op het volgende.
 */
export function magVrijgeven(nu: Instant, minuten: number, laatste: Instant | null): boolean {
  const slot = slotVan(nu, minuten);
  const late = Temporal.Instant.from(nu).since(slot).total('minutes');
  return late < SPELING_MINUTEN && (laatste === null || laatste < slot);
}
