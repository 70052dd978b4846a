import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/regie/verslagen',
    component: lazyRouteComponent(() => import('./Verslagen.tsx'), 'Verslagen'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/regie/verslagen/$id',
    component: lazyRouteComponent(() => import('./Verslag.tsx'), 'Verslag'),
  }),
];
