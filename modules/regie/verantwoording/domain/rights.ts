import type { Actor } from '#platform/actor.ts';
import { roleMay, type Rights } from '#platform/rights.ts';

/** Who reads figures, and who reads them without anything withheld. */
export const rights = {
  'cijfer.lezen': { rollen: ['regisseur', 'analist', 'burgemeester', 'fg', 'jurist'] },
  'cijfer.exact': { rollen: ['regisseur', 'analist', 'fg'] },
  'cijfer.duiden': { rollen: ['regisseur', 'analist'] },
} satisfies Rights<never>;

/** Regel VER-3: alleen wie met de gegevens zelf werkt of er toezicht op houdt, leest aantallen onder vijf. */
export const leestExact = (actor: Actor): boolean => roleMay(rights['cijfer.exact'], actor);
