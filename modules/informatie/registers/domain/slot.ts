import { RuleViolated } from '#platform/errors.ts';
import type { Bevoegdheid } from '../contract.ts';
import type { Doel } from './doelen.ts';
import type { VraagSoort } from './vragen.ts';

/** What the source of a look-up must say of itself; a signal says it through its own door. */
export interface Bron {
  kenmerk: string;
  weging: { bevoegdheid: Bevoegdheid } | null;
  loopt: boolean;
}

/**
 * Regel REG-1: een persoon wordt alleen opgezocht bij een bronrecord dat gewogen is en nog loopt.
 * Regel REG-2: het doel moet passen bij de bevoegdheid uit de weging en bij de vraag.
 * Geeft de bevoegdheid waarop de opzoeking steunt.
 */
export function demandSlotOpen(soort: VraagSoort, bron: Bron, doel: Doel): Bevoegdheid {
  if (bron.weging === null)
    throw new RuleViolated('REG-1', 'register.niet-gewogen', { kenmerk: bron.kenmerk });
  if (!bron.loopt) throw new RuleViolated('REG-1', 'register.bron-loopt-niet', { kenmerk: bron.kenmerk });
  if (!doel.bevoegdheden.includes(bron.weging.bevoegdheid))
    throw new RuleViolated('REG-2', 'register.doel-past-niet', { kenmerk: bron.kenmerk });
  if (!doel.vragen.includes(soort.soort)) throw new RuleViolated('REG-2', 'register.vraag-past-niet');
  return bron.weging.bevoegdheid;
}

/** Hoe lang een mislukte vraag wacht, per poging; daarna houdt het op en staat de storing er. */
const WACHT = [30, 120, 600, 3600, 21_600] as const;

/** What no waiting mends: somebody has to change the connection. */
const HOPELOOS = new Set([
  'geen-toegang',
  'niet-toegestaan',
  'omleiding',
  'certificaat-onleesbaar',
  'certificaat-verlopen',
  'certificaat-geweigerd',
  'certificaat-overkant',
  'tls-te-oud',
]);

/** Regel REG-5: een storing wordt opnieuw geprobeerd, na de tijd die het register vraagt of steeds later; null is niet meer. */
export function volgendePoging(code: string, pogingen: number, gevraagd: number | null): number | null {
  const wacht = WACHT[pogingen - 1];
  if (wacht === undefined || HOPELOOS.has(code)) return null;
  return Math.max(wacht, gevraagd ?? 0);
}

/** Silence that concerns the register as a whole, not this one question. */
const STIL = new Set(['te-traag', 'niet-bereikbaar', 'te-druk']);
/** Seconds in which nobody else asks a register that was just silent. */
const RUST = 20;

/** Regel REG-12: een register dat net stil was wordt even met rust gelaten; wie intussen vraagt, hoort meteen dat het onbereikbaar is. */
export function rust(storing: { code: string; op: string } | null, nu: string): boolean {
  if (storing === null || !STIL.has(storing.code)) return false;
  const seconden = Temporal.Instant.from(storing.op).until(nu).total('seconds');
  return seconden >= 0 && seconden < RUST;
}
