import { lazy } from 'react';
import type { RecordPanel } from '#platform/web/panels.ts';

export const panels: readonly RecordPanel[] = [
  {
    id: 'bronnen',
    record: 'signaal',
    right: 'verrijkingsvraag.lezen',
    Panel: lazy(() => import('./BijSignaal.tsx').then((file) => ({ default: file.BijSignaal }))),
  },
];
