import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

/** No list and no place in the menu: a subject is reached from a record that names it. */
export const branch: Branch = (shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/koppelen/$id',
    component: lazyRouteComponent(() => import('./Onderwerp.tsx'), 'Onderwerp'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/koppelen/$id/netwerk',
    component: lazyRouteComponent(() => import('./NetwerkScherm.tsx'), 'NetwerkScherm'),
  }),
];
