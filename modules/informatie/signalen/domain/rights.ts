import { inTeam, type Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';
import type { SignaalKop } from './signaal.ts';

const inKring = (actor: Actor, s: Pick<SignaalKop, 'team'>): boolean => inTeam(actor, s.team);
const loopt = (s: SignaalKop): boolean => s.status !== 'besloten' && s.status !== 'bewaard';

/** Who may what with a signal. A reporter never sees the signal: only a status word, through the vault of the meldpunt. */
export const rights = {
  'signaal.lijst': { rollen: ['regisseur', 'jurist'] },
  'signaal.lezen': { rollen: ['regisseur', 'jurist'], als: inKring },
  'signaal.registreren': { rollen: ['regisseur', 'systeem'] },
  'signaal.wijzigen': { rollen: ['regisseur'], als: inKring, kan: (s) => loopt(s) },
  'signaal.wegen': { rollen: ['regisseur'], als: inKring, kan: (s) => s.status === 'weging' },
  'signaal.agenderen': {
    rollen: ['regisseur'],
    als: inKring,
    kan: (s) => s.status === 'in-verrijking' || s.status === 'geparkeerd',
  },
  'signaal.besluiten': { rollen: ['regisseur'], als: inKring, kan: (s) => s.status === 'geagendeerd' },
  'signaal.splitsen': { rollen: ['regisseur'], als: inKring, kan: (s) => s.status === 'weging' },
  'signaal.samenvoegen': { rollen: ['regisseur'], als: inKring, kan: (s) => loopt(s) },
  'signaal.onjuist': { rollen: ['regisseur'], als: inKring },
  'signaal.heropenen': { rollen: ['regisseur', 'jurist'], als: inKring, kan: (s) => s.status === 'bewaard' },
} satisfies Rights<SignaalKop>;

/** A request to reopen as the rights see it. */
export interface HeropeningZicht {
  id: string;
  team: string;
  akkoord: boolean | null;
  /** Who asks does not decide (regel SIG-9). */
  zelfGevraagd: boolean;
}

/** Who may what with a request to reopen a kept signal. */
export const heropeningRights = {
  'heropening.lijst': { rollen: ['regisseur', 'jurist'] },
  'heropening.lezen': { rollen: ['regisseur', 'jurist'], als: inKring },
  'heropening.beslissen': {
    rollen: ['regisseur', 'jurist'],
    als: inKring,
    kan: (h) => h.akkoord === null && !h.zelfGevraagd,
  },
} satisfies Rights<HeropeningZicht>;
