import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => {
  const list = createRoute({
    getParentRoute: () => shell,
    path: '/informatie/signalen',
    component: lazyRouteComponent(() => import('./Signalen.tsx'), 'Signalen'),
  });
  const one = createRoute({
    getParentRoute: () => list,
    path: '$id',
    component: lazyRouteComponent(() => import('./Signaal.tsx'), 'Signaal'),
  });
  const reopen = createRoute({
    getParentRoute: () => shell,
    path: '/informatie/signalen/heropeningen',
    component: lazyRouteComponent(() => import('./Heropeningen.tsx'), 'Heropeningen'),
  });
  return [list.addChildren([one]), reopen];
};
