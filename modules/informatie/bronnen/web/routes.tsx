import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) =>
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/bronnen',
    component: lazyRouteComponent(() => import('./Bronnen.tsx'), 'Bronnen'),
  });
