import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

/** One screen for the room: what stands behind the path is sorted out there, not in the first load. */
export const branch: Branch = (shell) =>
  ['/regie/verhalen', '/regie/verhalen/$deel'].map((path) =>
    createRoute({
      getParentRoute: () => shell,
      path,
      component: lazyRouteComponent(() => import('./Kamer.tsx'), 'Kamer'),
    }),
  );
