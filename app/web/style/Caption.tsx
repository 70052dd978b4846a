import type { ReactNode } from 'react';
import { useText } from '#platform/web/texts.tsx';
import css from './Style.module.css';

/** The name of a state above the part that shows it. */
export function Caption({ id, children }: { id: string; children: ReactNode }) {
  const t = useText();
  return (
    <span className={css['cap']}>
      <span>{t(`schil.stijl-stand.${id}`)}</span>
      {children}
    </span>
  );
}
