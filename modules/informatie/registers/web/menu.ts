import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'informatie',
  id: 'registers',
  path: '/informatie/registers',
  icon: 'search',
  labelKey: 'registers.menu',
  right: 'register.toestand',
};
