import { inTeam, type Actor } from '#platform/actor.ts';
import type { Rights } from '#platform/rights.ts';
import { wachtOpBron, type Controle } from './controle.ts';

const bereidtVoor = (actor: Actor, c: Controle): boolean =>
  inTeam(actor, c.team) || (c.leiderId !== null && c.leiderId === actor.accountId);
const ziet = (actor: Actor, c: Controle): boolean => bereidtVoor(actor, c) || c.vrijgegevenOp !== null;
const lezers = ['regisseur', 'jurist', 'toezichthouder'] as const;

/** Who may what with a controle: until release only the team that prepares it and its leader (regel CTL-2). */
export const rights = {
  'controle.lijst': { rollen: lezers },
  'controle.lezen': { rollen: lezers, als: ziet },
  'controle.maken': { rollen: ['regisseur'] },
  'controle.wijzigen': {
    rollen: ['regisseur', 'toezichthouder'],
    als: bereidtVoor,
    kan: (c) => c.status === 'voorbereiding',
  },
  'controle.vrijgeven': {
    rollen: ['regisseur', 'toezichthouder'],
    als: bereidtVoor,
    kan: (c) => c.status === 'voorbereiding' && c.vrijgegevenOp === null,
  },
  'controle.uitvoeren': {
    rollen: ['regisseur', 'toezichthouder'],
    als: ziet,
    kan: (c) => c.status === 'voorbereiding' && c.vrijgegevenOp !== null,
  },
  'controle.vermelden': {
    rollen: ['regisseur', 'toezichthouder'],
    als: ziet,
    kan: (c) => c.status !== 'afgerond',
  },
  'controle.buitenstaanders': { rollen: ['regisseur', 'toezichthouder'], als: bereidtVoor },
  'controle.afronden': {
    rollen: ['regisseur', 'toezichthouder'],
    als: bereidtVoor,
    kan: (c) => c.status === 'uitgevoerd',
  },
  'controle.bron-herzien': {
    rollen: ['regisseur', 'toezichthouder'],
    als: bereidtVoor,
    kan: wachtOpBron,
  },
} satisfies Rights<Controle>;
