import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'regie',
  id: 'verhalen',
  path: '/regie/verhalen',
  icon: 'message',
  labelKey: 'verhalen.menu',
  right: 'verhaal.lijst',
};
