import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) =>
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/kaart',
    component: lazyRouteComponent(() => import('./Kaart.tsx'), 'Kaart'),
  });
