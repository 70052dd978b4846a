import { inTeam, type Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';
import type { Vergadering } from './vergadering.ts';

export interface MetTeam {
  id: string;
  team: string;
}

/** An action with the circle of its meeting. */
export interface Actiekring {
  id: string;
  houderId: string | null;
  status: 'open' | 'gedaan';
  /** Whether the viewer sits in the meeting's circle; null where its meeting may not be seen. */
  team: string | null;
}

const voorbereider = (actor: Actor, v: Pick<Vergadering, 'team'>): boolean => inTeam(actor, v.team);
const aanTafel = (actor: Actor, v: Vergadering): boolean =>
  voorbereider(actor, v) || v.deelnemers.some((d) => d.accountId !== null && d.accountId === actor.accountId);
const lezers = ['regisseur', 'jurist', 'sleutelfiguur', 'toezichthouder', 'medewerker'] as const;

/** Who may what with a meeting: its team prepares and chairs, who sits at the table reads along without names. */
export const rights = {
  'lio.lijst': { rollen: lezers },
  'lio.plannen': { rollen: ['regisseur'] },
  'lio.lezen': { rollen: lezers, als: aanTafel },
  'lio.voorbereiden': {
    rollen: ['regisseur'],
    als: voorbereider,
    kan: (v) => v.status === 'gepland' || v.status === 'bezig',
  },
  'lio.verplaatsen': { rollen: ['regisseur'], als: voorbereider, kan: (v) => v.status === 'gepland' },
  'lio.openen': { rollen: ['regisseur'], als: voorbereider, kan: (v) => v.status === 'gepland' },
  'lio.voorzitten': { rollen: ['regisseur'], als: voorbereider, kan: (v) => v.status === 'bezig' },
} satisfies Rights<Vergadering>;

export const reeksRights = {
  'reeks.lezen': { rollen: ['regisseur', 'jurist'], als: voorbereider },
  'reeks.wijzigen': { rollen: ['regisseur'], als: voorbereider },
} satisfies Rights<MetTeam>;

/** Whoever must do it may say that it is done; so may the team of the meeting. */
export const actieRights = {
  'actie.lijst': { rollen: lezers },
  'actie.lezen': {
    rollen: lezers,
    als: (actor: Actor, a: Actiekring) => a.houderId === actor.accountId || inTeam(actor, a.team),
  },
  'actie.afronden': {
    rollen: lezers,
    als: (actor: Actor, a: Actiekring) => a.houderId === actor.accountId || inTeam(actor, a.team),
    kan: (a: Actiekring) => a.status === 'open',
  },
} satisfies Rights<Actiekring>;
