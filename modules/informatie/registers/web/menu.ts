import type { MenuItem } from '#platform/web/room.ts';
import database from '@tabler/icons/outline/database-search.svg?icon';

export const menu: MenuItem = {
  line: 'informatie',
  id: 'registers',
  path: '/informatie/registers',
  icon: database,
  labelKey: 'registers.menu',
  right: 'register.toestand',
};
