import { lazy } from 'react';
import type { RecordPanel } from '#platform/web/panels.ts';

export const panels: readonly RecordPanel[] = [
  {
    id: 'registers',
    record: 'signaal',
    right: 'opzoeking.lezen',
    Panel: lazy(() => import('./BijSignaal.tsx').then((file) => ({ default: file.BijSignaal }))),
  },
];
