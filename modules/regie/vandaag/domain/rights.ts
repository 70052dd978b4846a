import { rollen } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';

/** Vandaag is everyone's first screen; what stands on it each room decides under its own rights. */
export const rights = {
  'vandaag.lezen': { rollen },
  'vandaag.uitstellen': { rollen },
  'vandaag.dagmail': { rollen },
  // Who divides the work sees how much is with whom; colleagues do not see it of each other.
  'vandaag.werklast': { rollen: ['regisseur'] },
} satisfies Rights<never>;
