import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/privacy/logboek',
    component: lazyRouteComponent(() => import('./Logboek.tsx'), 'Logboek'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/privacy/mijn-logboek',
    component: lazyRouteComponent(() => import('./MijnLogboek.tsx'), 'MijnLogboek'),
  }),
];
