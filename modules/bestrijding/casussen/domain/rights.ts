import type { Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';
import { wachtOpBron, type Casus } from './casus.ts';

const inKring = (actor: Actor, c: Casus): boolean =>
  actor.rol === 'systeem' || c.leden.some((l) => l.accountId === actor.accountId);
const regisseert = (actor: Actor, c: Casus): boolean =>
  c.leden.some((l) => l.accountId === actor.accountId && l.taak === 'casusregisseur');
const loopt = (c: Casus): boolean => c.status === 'open';

/** Roles that may be put in a circle at all; a partner hears what it needs in the LIO. */
export const kringRollen = ['regisseur', 'jurist', 'toezichthouder', 'sleutelfiguur', 'medewerker'] as const;

/** Who may what with a casus: the role opens the door of the room, the circle that of the casus. */
export const rights = {
  'casus.lijst': { rollen: kringRollen },
  'casus.openen': { rollen: ['regisseur'] },
  'casus.lezen': { rollen: kringRollen, als: inKring },
  'casus.noteren': { rollen: kringRollen, als: inKring, kan: loopt },
  'casus.vermelden': { rollen: kringRollen, als: inKring, kan: loopt },
  'casus.buitenstaanders': { rollen: kringRollen, als: regisseert },
  'casus.wijzigen': { rollen: kringRollen, als: regisseert, kan: loopt },
  'casus.kring': { rollen: kringRollen, als: regisseert, kan: loopt },
  'casus.bron-herzien': { rollen: kringRollen, als: regisseert, kan: wachtOpBron },
  'casus.sluiten': { rollen: kringRollen, als: regisseert, kan: loopt },
} satisfies Rights<Casus>;
