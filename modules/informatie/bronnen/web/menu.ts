import type { MenuItem } from '#platform/web/room.ts';
import sitemap from '@tabler/icons/outline/sitemap.svg?icon';

export const menu: MenuItem = {
  line: 'informatie',
  id: 'bronnen',
  path: '/informatie/bronnen',
  icon: sitemap,
  labelKey: 'bronnen.menu',
  right: 'bron.lijst',
};
