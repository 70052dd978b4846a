import type { Rights } from '#platform/rights.ts';

const lezers = [
  'regisseur',
  'sleutelfiguur',
  'toezichthouder',
  'jurist',
  'analist',
  'burgemeester',
  'fg',
] as const;

/** Who may what with the registers: who works on the plan reads them, the regisseur keeps them. */
export const rights = {
  'aanbeveling.lezen': { rollen: lezers },
  'aanbeveling.wijzigen': { rollen: ['regisseur'] },
  'aanbeveling.kiezen': { rollen: ['regisseur'] },
} satisfies Rights<{ id: string }>;
