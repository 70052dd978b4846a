import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/regie/plan',
    component: lazyRouteComponent(() => import('./Plan.tsx'), 'Plan'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/regie/plan/beleid',
    component: lazyRouteComponent(() => import('./Beleid.tsx'), 'Beleid'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/regie/plan/flankerend',
    component: lazyRouteComponent(() => import('./Flankerend.tsx'), 'Flankerend'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/regie/plan/jaren',
    component: lazyRouteComponent(() => import('./Jaren.tsx'), 'Jaren'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/regie/plan/inlezen',
    component: lazyRouteComponent(() => import('./Inlezen.tsx'), 'Inlezen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/regie/plan/$id',
    component: lazyRouteComponent(() => import('./Activiteit.tsx'), 'Activiteit'),
  }),
];
