import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'regie',
  id: 'zoeken',
  path: '/regie/zoeken',
  icon: 'search',
  labelKey: 'zoeken.menu',
  right: 'zoeken.vragen',
};
