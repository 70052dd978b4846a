import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

/** Queue at the left; beside it a melding, or one of Meld Misdaad Anoniem. */
function desk(shell: AnyRoute): AnyRoute {
  const queue = createRoute({
    getParentRoute: () => shell,
    path: '/informatie/meldpunt',
    component: lazyRouteComponent(() => import('./Meldpunt.tsx'), 'Meldpunt'),
  });
  const first = createRoute({
    getParentRoute: () => queue,
    path: '/',
    component: lazyRouteComponent(() => import('./Begin.tsx'), 'Begin'),
  });
  const one = createRoute({
    getParentRoute: () => queue,
    path: '$id',
    component: lazyRouteComponent(() => import('./Melding.tsx'), 'Melding'),
  });
  const sealed = createRoute({
    getParentRoute: () => queue,
    path: 'mma',
    component: lazyRouteComponent(() => import('./mma/MmaLijst.tsx'), 'MmaLijst'),
  });
  const sealedOne = createRoute({
    getParentRoute: () => queue,
    path: 'mma/$id',
    component: lazyRouteComponent(() => import('./mma/MmaMelding.tsx'), 'MmaMelding'),
  });
  return queue.addChildren([first, one, sealed, sealedOne]);
}

export const branch: Branch = (shell) => {
  const page = (path: string, component: ReturnType<typeof lazyRouteComponent>) =>
    createRoute({ getParentRoute: () => shell, path, component });
  return [
    desk(shell),
    page(
      '/informatie/meldpunt/terugkoppelen',
      lazyRouteComponent(() => import('./Terugkoppelen.tsx'), 'Terugkoppelen'),
    ),
    page(
      '/informatie/meldpunt/heropenen',
      lazyRouteComponent(() => import('./Heropenen.tsx'), 'Heropenen'),
    ),
    page(
      '/informatie/meldpunt/qr',
      lazyRouteComponent(() => import('./Qr.tsx'), 'Qr'),
    ),
    page(
      '/melden-intern',
      lazyRouteComponent(() => import('./MeldenIntern.tsx'), 'MeldenIntern'),
    ),
    page(
      '/melden-intern/twijfel',
      lazyRouteComponent(() => import('./TwijfelMelden.tsx'), 'TwijfelMelden'),
    ),
  ];
};
