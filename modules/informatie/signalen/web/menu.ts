import type { MenuItem } from '#platform/web/room.ts';
import { aantal } from '../telling/contract.ts';

export const menu: MenuItem = {
  line: 'informatie',
  id: 'signalen',
  path: '/informatie/signalen',
  icon: 'file-text',
  labelKey: 'signalen.menu',
  right: 'signaal.lijst',
  chord: 's',
  badge: { endpoint: aantal },
};
