import type { Rights } from '#platform/rights.ts';

/** Everybody whose work follows these terms may see them; one role changes them. */
export const rights = {
  'instelling.lezen': { rollen: ['beheerder', 'regisseur', 'jurist', 'fg'] },
  'instelling.wijzigen': { rollen: ['beheerder'] },
} satisfies Rights<{ id: string }>;
