/** Roles of the product (bron: productbeschrijving); the names are what an official calls them. */
export const rollen = [
  'regisseur',
  'sleutelfiguur',
  'medewerker',
  'toezichthouder',
  'jurist',
  'analist',
  'burgemeester',
  'partner',
  'fg',
  'beheerder',
] as const;

export type Rol = (typeof rollen)[number];

/** The one who acts. A job acts as `systeem`, with the rights of nobody and the tenant of its payload. */
export interface Actor {
  accountId: string;
  naam: string;
  rol: Rol | 'systeem';
  /** Teams the account belongs to in this municipality; the circle of a record is a team or a list of accounts. */
  teams: readonly string[];
  gemeenteId: number;
  /** Absent for jobs and the command line. */
  sessieId?: string;
}

/** Fixed account id of the system itself, so that audit rows of jobs can be told from people's. */
export const SYSTEEM = '00000000-0000-4000-8000-000000000000';

export function systeem(gemeenteId: number): Actor {
  return { accountId: SYSTEEM, naam: 'Baken', rol: 'systeem', teams: [], gemeenteId };
}

export const hasRole = (actor: Actor, ...wanted: (Rol | 'systeem')[]): boolean => wanted.includes(actor.rol);

/** Regel PLT-1: niemand hoort tot een kring door zijn rol alleen; het team of een persoonlijke toevoeging telt. */
export const inTeam = (actor: Actor, team: string | null): boolean =>
  actor.rol === 'systeem' || (team !== null && actor.teams.includes(team));
