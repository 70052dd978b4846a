import type { Rights } from '#platform/rights.ts';

/** A membership as the rights see it. */
export interface LidZicht {
  id: string;
  beeindigd: boolean;
  ikzelf: boolean;
  /** Password and second factor are set. */
  ingesteld: boolean;
}

/** Who may what with somebody's access. It is about access only: none of these opens content. */
export const rights = {
  'gebruiker.lijst': { rollen: ['beheerder', 'regisseur', 'fg'] },
  'gebruiker.beeindigen': { rollen: ['beheerder', 'regisseur'], kan: (l) => !l.beeindigd },
  'gebruiker.beoordelen': { rollen: ['beheerder', 'regisseur'], kan: (l) => !l.beeindigd && !l.ikzelf },
  'gebruiker.herstellen': {
    rollen: ['beheerder'],
    kan: (l) => !l.beeindigd && !l.ikzelf && l.ingesteld,
  },
} satisfies Rights<LidZicht>;

/** A request for access as the rights see it. */
export interface ToekenningZicht {
  id: string;
  open: boolean;
  bevestigd: boolean;
  /** The viewer may be the second person (regel GEB-2). */
  tweede: boolean;
  zelfGevraagd: boolean;
  /** There is something to set, and it was not set yet. */
  inTeStellen: boolean;
  /** The viewer holds the code, or the link (regel GEB-4). */
  heeftCode: boolean;
  heeftLink: boolean;
}

/** Who may what with a request for access. */
export const toekenningRights = {
  'toekenning.lijst': { rollen: ['beheerder', 'regisseur', 'fg'] },
  'toekenning.vragen': { rollen: ['beheerder'] },
  'toekenning.beslissen': { rollen: ['beheerder', 'regisseur'], kan: (t) => t.open && t.tweede },
  'toekenning.intrekken': { rollen: ['beheerder'], kan: (t) => t.open && t.zelfGevraagd },
  'toekenning.link': {
    rollen: ['beheerder'],
    kan: (t) => (t.open || t.bevestigd) && t.inTeStellen && !t.heeftCode,
  },
  'toekenning.code': {
    rollen: ['beheerder', 'regisseur'],
    kan: (t) => t.bevestigd && t.inTeStellen && !t.heeftLink,
  },
} satisfies Rights<ToekenningZicht>;

export const rechtenRights = {
  'rechten.lezen': { rollen: ['beheerder', 'regisseur', 'fg'] },
} satisfies Rights<{ id: string }>;
