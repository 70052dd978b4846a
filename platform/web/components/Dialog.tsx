import { lazy, Suspense } from 'react';
import type { DialogProps } from './DialogBox.tsx';

const DialogBox = lazy(() => import('./DialogBox.tsx').then((file) => ({ default: file.DialogBox })));

/**
 * Asks something before going on. Escape and the outside close it; nothing typed on the page is lost.
 * Its code comes with the first dialog of a visit.
 */
export function Dialog(props: DialogProps) {
  return (
    <Suspense fallback={null}>
      <DialogBox {...props} />
    </Suspense>
  );
}
