import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import type { Branch } from '#platform/web/room.ts';

export const branch: Branch = (shell) => [
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/lio',
    component: lazyRouteComponent(() => import('./Lio.tsx'), 'Lio'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/lio/$id',
    component: lazyRouteComponent(() => import('./Voorbereiden.tsx'), 'Voorbereiden'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/lio/$id/vergadering',
    component: lazyRouteComponent(() => import('./zaal/Vergadering.tsx'), 'Vergadering'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/lio/$id/stukken',
    component: lazyRouteComponent(() => import('./Stukken.tsx'), 'Stukken'),
  }),
  createRoute({
    getParentRoute: () => shell,
    path: '/informatie/lio/$id/besluitenlijst',
    component: lazyRouteComponent(() => import('./Besluitenlijst.tsx'), 'Besluitenlijst'),
  }),
];
