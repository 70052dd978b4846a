import { rollen } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';

/** Who may look at the log. It shows who did what with which number, and nothing of what the record says. */
export const rights = {
  'logboek.lezen': { rollen: ['fg'] },
  'logboek.controleren': { rollen: ['fg'] },
  // Who is watched may see what is kept of him (BIO2 8.15, practice: own-log view).
  'logboek.eigen': { rollen },
} satisfies Rights<{ id: string }>;
