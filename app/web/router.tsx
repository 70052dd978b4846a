import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type AnyRoute,
} from '@tanstack/react-router';
import { ErrorState } from '#platform/web/components/State.tsx';
import { parseSearch, stringifySearch } from '#platform/web/search.ts';
import { Home } from './Home.tsx';
import { NotFoundScreen } from './NotFoundScreen.tsx';
import { Root } from './Root.tsx';
import { roomRoutes } from './rooms.ts';

const root = createRootRoute({ component: Root, notFoundComponent: NotFoundScreen });

const home = createRoute({ getParentRoute: () => root, path: '/', component: Home });

const style = createRoute({
  getParentRoute: () => root,
  path: '/stijl',
  component: lazyRouteComponent(() => import('./style/StyleScreen.tsx'), 'StyleScreen'),
});

const security = createRoute({
  getParentRoute: () => root,
  path: '/mijn/beveiliging',
  component: lazyRouteComponent(() => import('./account/Security.tsx'), 'Security'),
});

const children: AnyRoute[] = [home, style, security, ...roomRoutes(root)];

/** The routes of the shell and of every room. Addresses carry plain search parameters. */
export const router = createRouter({
  routeTree: root.addChildren(children),
  parseSearch,
  stringifySearch,
  defaultPreload: 'intent',
  // Data comes through Query, which has its own idea of what is fresh.
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: ({ error, reset }) => <ErrorState fault={error} onRetry={reset} />,
});
