import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'bestrijding',
  id: 'casussen',
  path: '/bestrijding/casussen',
  icon: 'clipboard-list',
  labelKey: 'casussen.menu',
  right: 'casus.lijst',
  chord: 'c',
};
