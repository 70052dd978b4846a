import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/gebruikers',
    component: lazyRouteComponent(() => import('./Gebruikers.tsx'), 'Gebruikers'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/rollen',
    component: lazyRouteComponent(() => import('./Rollen.tsx'), 'Rollen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/beheer/toegang',
    component: lazyRouteComponent(() => import('./Beoordelen.tsx'), 'Beoordelen'),
  }),
];
