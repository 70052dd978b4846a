import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'beheer',
  id: 'instellingen',
  path: '/beheer/instellingen',
  icon: 'settings',
  labelKey: 'instellingen.menu',
  right: 'instelling.lezen',
};
