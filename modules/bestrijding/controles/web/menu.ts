import type { MenuItem } from '#platform/web/room.ts';

export const menu: MenuItem = {
  line: 'bestrijding',
  id: 'controles',
  path: '/bestrijding/controles',
  icon: 'shield-check',
  labelKey: 'controles.menu',
  right: 'controle.lijst',
  chord: 'k',
};
