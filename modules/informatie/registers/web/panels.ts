import { lazy } from 'react';
import type { RecordPanel } from '#platform/web/panels.ts';

export const panels: readonly RecordPanel[] = [
  {
    id: 'registers',
    record: 'signaal',
    right: 'opzoeking.lezen',
    Panel: lazy(() => import('./BijSignaal.tsx').then((file) => ({ default: file.BijSignaal }))),
  },
  {
    id: 'registers',
    record: 'casus',
    right: 'opzoeking.lezen',
    Panel: lazy(() => import('./BijStuk.tsx').then((file) => ({ default: file.BijCasus }))),
  },
  {
    id: 'registers',
    record: 'controle',
    right: 'opzoeking.lezen',
    Panel: lazy(() => import('./BijStuk.tsx').then((file) => ({ default: file.BijControle }))),
  },
];
