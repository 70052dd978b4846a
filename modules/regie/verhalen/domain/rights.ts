import { hasRole, type Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';
import type { Stand } from '../contract.ts';

const schrijvers = [
  'regisseur',
  'sleutelfiguur',
  'medewerker',
  'toezichthouder',
  'jurist',
  'analist',
] as const;
const lezers = [...schrijvers, 'burgemeester', 'fg'] as const;
const redactie = ['regisseur', 'jurist'] as const;

/** A story as the rights see it, for one viewer. */
export interface VerhaalZicht {
  id: string;
  stand: Stand;
  auteurId: string;
  /** The viewer wrote in it or asked for its clearance (regel VRH-1). */
  zelf: boolean;
}

const vanHem = (actor: Actor, v: VerhaalZicht): boolean =>
  hasRole(actor, ...redactie, 'systeem') || v.auteurId === actor.accountId;

/** Who may what with a story: until it is cleared it is between its author and who edits. */
export const verhaalRights = {
  'verhaal.lijst': { rollen: lezers },
  'verhaal.lezen': { rollen: lezers, als: (actor, v) => v.stand === 'vrijgegeven' || vanHem(actor, v) },
  'verhaal.schrijven': { rollen: schrijvers },
  'verhaal.wijzigen': { rollen: schrijvers, als: vanHem },
  'verhaal.aanbieden': { rollen: schrijvers, als: vanHem, kan: (v) => v.stand === 'concept' },
  'verhaal.beoordelen': { rollen: redactie, kan: (v) => v.stand === 'ter-vrijgave' && !v.zelf },
  'verhaal.intrekken': { rollen: schrijvers, als: vanHem, kan: (v) => v.stand !== 'ingetrokken' },
} satisfies Rights<VerhaalZicht>;

/** Who is asked for a line, answers it himself. */
export const vraagRights = { 'verhaalvraag.beantwoorden': { rollen: schrijvers } } satisfies Rights<{
  id: string;
}>;

/** Who may what with views, effects and lessons. */
export const stukRights = {
  'perspectief.lezen': { rollen: ['regisseur', 'jurist', 'analist', 'burgemeester', 'fg'] },
  'perspectief.wijzigen': { rollen: redactie },
  'inzicht.lezen': { rollen: lezers },
  'inzicht.wijzigen': { rollen: redactie },
} satisfies Rights<{ id: string }>;

/** A question or promise as the rights see it. */
export interface GesprekZicht {
  id: string;
  eigenaarId: string | null;
  afgedaan: boolean;
}

/** Who may what with questions and promises: the editors, and its owner says what came of it. */
export const gesprekRights = {
  'gesprek.lezen': { rollen: lezers },
  'gesprek.wijzigen': { rollen: redactie, kan: (g) => !g.afgedaan },
  'gesprek.afdoen': {
    rollen: schrijvers,
    als: (actor, g) => hasRole(actor, ...redactie) || g.eigenaarId === actor.accountId,
    kan: (g) => !g.afgedaan,
  },
} satisfies Rights<GesprekZicht>;
