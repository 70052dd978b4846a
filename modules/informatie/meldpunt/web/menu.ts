import type { CreateItem, MenuItem } from '#platform/web/room.ts';
import { aantal } from '../telling/contract.ts';

export const menu: readonly MenuItem[] = [
  {
    line: 'informatie',
    id: 'meldpunt',
    path: '/informatie/meldpunt',
    icon: 'inbox',
    labelKey: 'meldpunt.menu',
    right: 'melding.lijst',
    chord: 'm',
    badge: { endpoint: aantal },
  },
  {
    line: 'informatie',
    id: 'melden',
    path: '/melden-intern',
    icon: 'message',
    labelKey: 'meldpunt.menu-melden',
    right: 'melding.doen',
  },
];

export const create: readonly CreateItem[] = [
  {
    id: 'telefoon',
    path: '/informatie/meldpunt?nieuw=telefoon',
    icon: 'phone',
    labelKey: 'meldpunt.telefoonmelding',
    right: 'melding.invoeren',
    kbd: 't',
  },
  {
    id: 'melden',
    path: '/melden-intern',
    icon: 'message',
    labelKey: 'meldpunt.maak-melding',
    right: 'melding.doen',
  },
  {
    id: 'twijfel',
    path: '/melden-intern/twijfel',
    icon: 'help-hexagon',
    labelKey: 'meldpunt.maak-twijfel',
    right: 'melding.doen',
  },
];
