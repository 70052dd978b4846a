import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/bestrijding/casussen',
    component: lazyRouteComponent(() => import('./Casussen.tsx'), 'Casussen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/bestrijding/casussen/$id',
    component: lazyRouteComponent(() => import('./Casus.tsx'), 'Casus'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/bestrijding/casussen/$id/netwerk',
    component: lazyRouteComponent(() => import('./Netwerk.tsx'), 'Netwerk'),
  }),
];
