import { rollen } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';

/** Everyone may ask; each room answers only what this viewer may see there. */
export const rights = {
  'zoeken.vragen': { rollen },
} satisfies Rights<never>;
