import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'regie',
  id: 'vandaag',
  path: '/vandaag',
  icon: 'calendar-due',
  labelKey: 'vandaag.menu',
  right: 'vandaag.lezen',
  chord: 'v',
  top: true,
};
