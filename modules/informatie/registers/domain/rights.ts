import type { Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';

/** A look-up as the rights see it. */
export interface OpzoekingZicht {
  id: string;
  /** The viewer belongs to the circle of what it was asked for. */
  inKring: boolean;
  stand: string;
}

const inKring = (_actor: Actor, o: OpzoekingZicht): boolean => o.inKring;

/** Who may ask registers what, and who sees how they are used. The FG sees all use and no content. */
export const rights = {
  'register.toestand': { rollen: ['regisseur', 'jurist', 'analist', 'fg', 'beheerder'] },
  'register.logboek': { rollen: ['fg', 'regisseur', 'jurist'] },
  'mutatie.lijst': { rollen: ['regisseur', 'analist'] },
  'register.verbinden': { rollen: ['beheerder'] },
  'opzoeking.object': { rollen: ['regisseur', 'jurist', 'systeem'] },
  'opzoeking.persoon': { rollen: ['regisseur', 'jurist'] },
  'opzoeking.lezen': { rollen: ['regisseur', 'jurist'], als: inKring },
  'opzoeking.herhalen': { rollen: ['regisseur', 'jurist'], als: inKring, kan: (o) => o.stand === 'storing' },
  'protocol.lezen': { rollen: ['fg'] },
} satisfies Rights<OpzoekingZicht>;
