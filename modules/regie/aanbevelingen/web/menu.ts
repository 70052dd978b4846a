import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'regie',
  id: 'aanbevelingen',
  path: '/regie/aanbevelingen',
  icon: 'clipboard-list',
  labelKey: 'aanbevelingen.menu',
  right: 'aanbeveling.lezen',
};
