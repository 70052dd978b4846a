import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RowTarget } from './props.ts';
import css from './table.module.css';

/** The link of a row: for the mouse (a new tab) and, in pages mode, for the keyboard. */
export function RowLink({
  target,
  tabIndex,
  children,
}: {
  target: RowTarget;
  tabIndex?: number;
  children: ReactNode;
}) {
  return (
    <RouterLink
      to={target.to}
      {...({ params: target.params, search: true, state: true } as object)}
      tabIndex={tabIndex}
      className={css['link']}
    >
      {children}
    </RouterLink>
  );
}
