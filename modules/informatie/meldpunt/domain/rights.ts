import { hasRole, inTeam, rollen, type Actor, type Rol } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';
import type { MeldingKop } from './melding.ts';
import type { Mma } from './mma.ts';

const inKring = (actor: Actor, m: Pick<MeldingKop, 'team'>): boolean => inTeam(actor, m.team);
const wacht = (m: MeldingKop): boolean => m.stand === 'te-schiften';
const collegas: readonly Rol[] = rollen.filter((r) => r !== 'partner');

/** Who may what with a melding. A reporter sees a status word, never the melding. */
export const meldingRights = {
  'melding.lijst': { rollen: ['regisseur'] },
  'melding.lezen': { rollen: ['regisseur'], als: inKring },
  'melding.schiften': { rollen: ['regisseur'], als: inKring, kan: wacht },
  'melding.ongedaan': { rollen: ['regisseur'], als: inKring, kan: (m) => !wacht(m) },
  'melding.spoed': { rollen: ['regisseur'], als: inKring, kan: (m) => m.stand !== 'te-licht' },
  'melding.twijfel-afronden': {
    rollen: ['regisseur'],
    als: inKring,
    kan: (m) => wacht(m) && m.kanaal === 'twijfel',
  },
  'melding.aanvulling': { rollen: ['regisseur'], als: inKring, kan: (m) => m.aanvullingOp !== null },
  'melding.heropenen': { rollen: ['regisseur'], als: inKring, kan: (m) => m.stand === 'te-licht' },
  'melder.tonen': { rollen: ['regisseur'], als: inKring, kan: (m) => m.stand !== 'te-licht' },
  'bericht.sturen': { rollen: ['regisseur'], als: inKring, kan: (m) => m.stand !== 'te-licht' },
} satisfies Rights<MeldingKop>;

const verzegeld = (actor: Actor): boolean => hasRole(actor, 'systeem') || inTeam(actor, 'mma');

/** Regel MMA-1: M.-meldingen zijn voor de regisseur en de vervanger die in het team mma zitten, en voor niemand anders. */
export const mmaRights = {
  'mma.lijst': { rollen: ['regisseur'] },
  'mma.lezen': { rollen: ['regisseur'], als: verzegeld },
  'mma.beoordelen': { rollen: ['regisseur'], als: verzegeld, kan: (m) => m.stand !== 'afgerond' },
  'mma.afleiden': { rollen: ['regisseur'], als: verzegeld, kan: (m) => m.stand === 'in-behandeling' },
  'mma.opvolgen': { rollen: ['regisseur'], als: verzegeld, kan: (m) => m.stand !== 'te-lezen' },
} satisfies Rights<Mma>;

/** Rights without a record: to bring something in, to read the post, to keep the mailboxes. */
export const algemeneRights = {
  'melding.doen': { rollen: collegas },
  'melding.invoeren': { rollen: ['regisseur'] },
  'melding.inlezen': { rollen: ['regisseur', 'systeem'] },
  'lezing.vastleggen': { rollen: ['regisseur'] },
  'lezing.zien': { rollen: ['regisseur', 'fg'] },
  'mma.invoeren': { rollen: ['regisseur', 'systeem'], als: verzegeld },
  'mma.cijfers': { rollen: ['regisseur'], als: verzegeld },
  'postvak.beheren': { rollen: ['beheerder'] },
} satisfies Rights<unknown>;

export const rights = { ...meldingRights, ...mmaRights, ...algemeneRights };

/** Wie een heropening mag beslissen: niet wie haar vroeg (regel MLD-6). */
export const magHeropeningBeslissen = (actor: Actor, gevraagdDoor: string): boolean =>
  hasRole(actor, 'regisseur') && actor.accountId !== gevraagdDoor;
