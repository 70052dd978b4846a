import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'regie',
  id: 'verslagen',
  path: '/regie/verslagen',
  icon: 'note',
  labelKey: 'verslagen.menu',
  right: 'verslag.lezen',
};
