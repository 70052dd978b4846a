import type { Rights } from '#platform/rights.ts';

/** A subject as the rights see it: somebody may see it who may see one of its records. */
export interface OnderwerpZicht {
  id: string;
  zichtbareStukken: number;
}

const zietEenStuk = (_: unknown, o: OnderwerpZicht): boolean => o.zichtbareStukken > 0;

/** Who may what with what belongs together. The records decide: without one of them the subject is not there. */
export const rights = {
  'onderwerp.lezen': { rollen: ['regisseur', 'jurist'], als: zietEenStuk },
  'onderwerp.besluiten': { rollen: ['regisseur'], als: zietEenStuk },
  'onderwerp.negeren': { rollen: ['regisseur'], als: zietEenStuk },
  'naam.vragen': { rollen: ['regisseur'] },
} satisfies Rights<OnderwerpZicht>;
