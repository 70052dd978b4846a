import type { MenuItem } from '#platform/web/room.ts';

export const menu: readonly MenuItem[] = [
  {
    line: 'privacy',
    id: 'logboek',
    path: '/privacy/logboek',
    icon: 'history',
    labelKey: 'logboek.menu',
    right: 'logboek.lezen',
    chord: 'o',
  },
  {
    line: 'privacy',
    id: 'mijn-logboek',
    path: '/privacy/mijn-logboek',
    icon: 'eye',
    labelKey: 'logboek.menu-eigen',
    right: 'logboek.eigen',
  },
];
