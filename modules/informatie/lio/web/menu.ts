import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'informatie',
  id: 'lio',
  path: '/informatie/lio',
  icon: 'users',
  labelKey: 'lio.menu',
  right: 'lio.lijst',
  chord: 'l',
};
