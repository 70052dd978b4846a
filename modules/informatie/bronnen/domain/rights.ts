import { inTeam, type Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';

/** A question as the rights see it. */
export interface VraagZicht {
  id: string;
  team: string;
  stand: string;
  weet: string | null;
  overgenomenOp: string | null;
}

const inKring = (actor: Actor, v: VraagZicht): boolean => inTeam(actor, v.team);

/** Who may see the map of sources, change it, and ask. */
export const rights = {
  'bron.lijst': { rollen: ['regisseur', 'jurist', 'sleutelfiguur', 'analist', 'fg'] },
  'bron.beheren': { rollen: ['regisseur'] },
  'huisfeit.lezen': { rollen: ['regisseur', 'jurist'] },
  'verrijkingsvraag.stellen': { rollen: ['regisseur', 'jurist'] },
  'verrijkingsvraag.lezen': { rollen: ['regisseur', 'jurist'], als: inKring },
  'verrijkingsvraag.overnemen': {
    rollen: ['regisseur', 'jurist'],
    als: inKring,
    kan: (v) => v.stand === 'beantwoord' && v.weet === 'ja' && v.overgenomenOp === null,
  },
  'verrijkingsvraag.intrekken': {
    rollen: ['regisseur', 'jurist'],
    als: inKring,
    kan: (v) => v.stand === 'open',
  },
} satisfies Rights<VraagZicht>;
