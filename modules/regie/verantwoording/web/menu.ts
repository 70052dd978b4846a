import type { MenuItem } from '#platform/web/room.ts';
import reportAnalytics from '@tabler/icons/outline/report-analytics.svg?icon';

export const menu: MenuItem = {
  line: 'regie',
  id: 'verantwoording',
  path: '/regie/verantwoording',
  icon: reportAnalytics,
  labelKey: 'verantwoording.menu',
  right: 'cijfer.lezen',
  chord: 'r',
};
