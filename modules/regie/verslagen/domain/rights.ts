import type { Rights } from '#platform/rights.ts';
import type { VerslagStand } from '../contract.ts';

/** An account as the rights see it. */
export interface VerslagZicht {
  id: string;
  stand: VerslagStand;
  voorgelegdDoorId: string | null;
}

const lezers = ['regisseur', 'analist', 'burgemeester', 'fg', 'jurist'] as const;
const schrijfbaar = (v: VerslagZicht): boolean => v.stand === 'concept';
const vast = (v: VerslagZicht): boolean => v.stand === 'vastgesteld' || v.stand === 'gepubliceerd';

/** Who may what with the account. Regel VSL-3: wie voorlegt, stelt niet zelf vast. */
export const rights = {
  'verslag.lezen': { rollen: lezers },
  'verslag.maken': { rollen: ['regisseur'] },
  'verslag.schrijven': { rollen: ['regisseur', 'analist'], kan: schrijfbaar },
  'verslag.opmerken': { rollen: lezers, kan: (v) => !vast(v) },
  'verslag.voorleggen': { rollen: ['regisseur'], kan: schrijfbaar },
  'verslag.teruggeven': { rollen: ['burgemeester', 'regisseur'], kan: (v) => v.stand === 'voorgelegd' },
  // The mayor, or a deputy of the writer who records what the executive decided.
  'verslag.vaststellen': {
    rollen: ['burgemeester', 'regisseur'],
    als: (actor, v) => v.voorgelegdDoorId !== actor.accountId,
    kan: (v) => v.stand === 'voorgelegd',
  },
  'verslag.publiceren': { rollen: ['regisseur'], kan: (v) => v.stand === 'vastgesteld' },
  'verslag.herzien': { rollen: ['regisseur'], kan: vast },
  'verslag.uitvoeren': { rollen: lezers },
  // Regel VSL-10: de interne versie draagt aantallen onder de drempel.
  'verslag.intern': { rollen: ['regisseur', 'analist', 'fg'] },
} satisfies Rights<VerslagZicht>;
