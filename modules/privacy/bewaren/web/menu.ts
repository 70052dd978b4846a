import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'privacy',
  id: 'bewaren',
  path: '/privacy/bewaren',
  icon: 'archive',
  labelKey: 'bewaren.menu',
  right: 'bewaren.lezen',
  chord: 'b',
};
