import { hasRole, type Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';

/** What the rights look at: whether somebody asked to keep it. */
export interface Gevraagd {
  id: string;
  /** Who asked, while nobody has decided; null otherwise. */
  openVan: string | null;
}

/** Who may see what goes when. A regisseur or jurist sees only records of his own circle (service `zichtbaar`). */
export const rights = {
  'bewaren.lezen': { rollen: ['regisseur', 'jurist', 'fg'] },
  'bewaren.verklaringen': { rollen: ['regisseur', 'jurist', 'fg', 'beheerder'] },
  'uitstel.vragen': { rollen: ['regisseur', 'jurist'], kan: (a) => a.openVan === null },
  // The fg may be the second person: a team of one and a half has nobody else (practice F10).
  'uitstel.beslissen': { rollen: ['regisseur', 'jurist', 'fg'], kan: (a) => a.openVan !== null },
  'bewaarklok.lezen': { rollen: ['regisseur', 'fg', 'beheerder'] },
  'bewaarklok.bevestigen': { rollen: ['regisseur', 'fg', 'beheerder'] },
} satisfies Rights<Gevraagd>;

/** Regel BEW-3: wie uitstel vroeg, beslist er niet over. */
export const magBeslissen = (actor: Actor, openVan: string): boolean =>
  hasRole(actor, ...rights['uitstel.beslissen'].rollen) && actor.accountId !== openVan;
