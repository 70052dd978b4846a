import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => {
  const stand = createRoute({
    getParentRoute: () => shell,
    path: '/informatie/registers',
    component: lazyRouteComponent(() => import('./Registers.tsx'), 'Registers'),
  });
  const log = createRoute({
    getParentRoute: () => shell,
    path: '/informatie/registers/logboek',
    component: lazyRouteComponent(() => import('./Logboek.tsx'), 'Logboek'),
  });
  const protocol = createRoute({
    getParentRoute: () => shell,
    path: '/informatie/registers/protocol',
    component: lazyRouteComponent(() => import('./Protocol.tsx'), 'Protocol'),
  });
  return [stand, log, protocol];
};
