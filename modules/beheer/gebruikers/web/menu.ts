import type { MenuItem } from '#platform/web/room.ts';
import { aantal } from '../telling/contract.ts';

export const menu: readonly MenuItem[] = [
  {
    line: 'beheer',
    id: 'gebruikers',
    path: '/beheer/gebruikers',
    icon: 'users',
    labelKey: 'gebruikers.menu',
    right: 'gebruiker.lijst',
    chord: 't',
    badge: { endpoint: aantal },
  },
  {
    line: 'beheer',
    id: 'rollen',
    path: '/beheer/rollen',
    icon: 'shield',
    labelKey: 'gebruikers.menu-rollen',
    right: 'rechten.lezen',
  },
  {
    line: 'beheer',
    id: 'toegang',
    path: '/beheer/toegang',
    icon: 'clipboard-check',
    labelKey: 'gebruikers.menu-toegang',
    right: 'gebruiker.lijst',
  },
];
