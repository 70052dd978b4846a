import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/bestrijding/controles',
    component: lazyRouteComponent(() => import('./Controles.tsx'), 'Controles'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/bestrijding/controles/$id',
    component: lazyRouteComponent(() => import('./Controle.tsx'), 'Controle'),
  }),
];
