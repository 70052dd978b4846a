import type { Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';
import type { JaarStand, PlanStand } from '../contract.ts';

/** The plan is public policy: every colleague reads it. A partner gets the printed poster. */
const lezers = [
  'regisseur',
  'sleutelfiguur',
  'medewerker',
  'toezichthouder',
  'jurist',
  'analist',
  'burgemeester',
  'fg',
  'beheerder',
] as const;

/** A plan or a year as the rights see it. */
export interface PlanZicht {
  id: string;
  stand: PlanStand | JaarStand;
}

/** Who may what with the plan and its years. */
export const planRights = {
  'plan.lezen': { rollen: lezers },
  // The note goes to the college: who prepares it, and who takes it there.
  'plan.berichten': { rollen: ['regisseur', 'burgemeester'] },
  'plan.maken': { rollen: ['regisseur'] },
  'plan.herschrijven': { rollen: ['regisseur'], kan: (p) => p.stand !== 'geevalueerd' },
  'plan.vaststellen': { rollen: ['regisseur'], kan: (p) => p.stand === 'concept' },
  'plan.verlengen': { rollen: ['regisseur'], kan: (p) => p.stand === 'vastgesteld' },
  'plan.evalueren': {
    rollen: ['regisseur'],
    kan: (p) => p.stand === 'vastgesteld' || p.stand === 'verlengd',
  },
  'plan.sluiten': { rollen: ['regisseur'], kan: (p) => p.stand === 'vastgesteld' },
} satisfies Rights<PlanZicht>;

/** An activity as the rights see it. */
export interface ActiviteitZicht {
  id: string;
  eigenaarId: string | null;
  jaarStand: JaarStand;
  verkent: boolean;
}

const vanHem = (actor: Actor, a: ActiviteitZicht): boolean =>
  actor.rol === 'regisseur' || (a.eigenaarId !== null && a.eigenaarId === actor.accountId);
const loopt = (a: ActiviteitZicht): boolean => a.jaarStand !== 'gesloten';

/** Who may what with an activity: the regisseur, and its owner as far as doing it goes. */
export const activiteitRights = {
  'activiteit.lezen': { rollen: lezers },
  'activiteit.maken': { rollen: ['regisseur'] },
  'activiteit.wijzigen': { rollen: ['regisseur'], kan: loopt },
  'activiteit.verplaatsen': { rollen: lezers, als: vanHem, kan: loopt },
  'activiteit.bijhouden': { rollen: lezers, als: vanHem, kan: loopt },
  'activiteit.besluiten': { rollen: ['regisseur'], kan: (a) => loopt(a) && a.verkent },
} satisfies Rights<ActiviteitZicht>;

/** Who may what with the policy of others around the plan. */
export const prioriteitRights = {
  'prioriteit.lezen': { rollen: lezers },
  'prioriteit.wijzigen': { rollen: ['regisseur'] },
} satisfies Rights<{ id: string }>;
