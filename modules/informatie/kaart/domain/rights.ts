import type { Rights } from '#platform/rights.ts';

/** Who may open the map. What stands on it each kind of record decides for itself, as in its own list. */
export const rights = {
  'kaart.lezen': { rollen: ['regisseur', 'jurist', 'toezichthouder'] },
} satisfies Rights<never>;
