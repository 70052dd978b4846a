import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'informatie',
  id: 'kaart',
  path: '/informatie/kaart',
  icon: 'map-pin',
  labelKey: 'kaart.menu',
  right: 'kaart.lezen',
};
