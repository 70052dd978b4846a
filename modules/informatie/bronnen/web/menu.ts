import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'informatie',
  id: 'bronnen',
  path: '/informatie/bronnen',
  icon: 'building-community',
  labelKey: 'bronnen.menu',
  right: 'bron.lijst',
};
