import { lazy, Suspense } from 'react';
import { TextField } from '../components/Field.tsx';
import type { ComboBoxProps } from './ComboList.tsx';

const ComboList = lazy(() => import('./ComboList.tsx').then((file) => ({ default: file.ComboList })));

/** A choice from a long list, found by typing. It is a heavy part, so the screen does not wait for it. */
export function ComboBox(props: ComboBoxProps) {
  const { value, options, label, hint } = props;
  const word = options.find((option) => option.value === value)?.label ?? value;
  return (
    <Suspense
      fallback={<TextField label={label} hint={hint} value={word} onChange={() => undefined} readOnly />}
    >
      <ComboList {...props} />
    </Suspense>
  );
}
