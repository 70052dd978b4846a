import { Link as RouterLink } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import type { IconName } from '../icons.ts';
import button from './Button.module.css';
import { Icon } from './Icon.tsx';

export interface LinkProps {
  /** Path of the web app: `/signalen/$id`. */
  to: string;
  params?: Record<string, string>;
  /** Search of the address; left out: none. `true` keeps what is there. */
  search?: Record<string, unknown> | true;
  children: ReactNode;
  className?: string | undefined;
  'aria-label'?: string;
  'aria-current'?: 'page' | 'true';
}

/** Goes somewhere in Baken. */
export function Link({ to, params, search, ...rest }: LinkProps) {
  // Rooms do not know the whole tree, so the router's own path types do not apply here.
  return <RouterLink to={to} {...({ params, search } as object)} {...rest} />;
}

/** A link that looks like a button. */
export function LinkButton({
  kind = 'secondary',
  size = 'normal',
  icon,
  children,
  ...link
}: LinkProps & { kind?: 'primary' | 'secondary' | 'quiet'; size?: 'normal' | 'small'; icon?: IconName }) {
  return (
    <Link {...link} className={cx(button['button'], button[kind], button[size], link.className)}>
      {icon ? <Icon name={icon} /> : null}
      {children}
    </Link>
  );
}
