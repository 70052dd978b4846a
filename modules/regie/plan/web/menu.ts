import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'regie',
  id: 'plan',
  path: '/regie/plan',
  icon: 'calendar-check',
  labelKey: 'plan.menu',
  right: 'plan.lezen',
  chord: 'p',
};
