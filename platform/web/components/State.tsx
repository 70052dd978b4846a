import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { ApiProblem, isAway } from '../api.ts';
import type { IconName } from '../icons.ts';
import { useText } from '../texts.tsx';
import { Button } from './Button.tsx';
import { Icon } from './Icon.tsx';
import css from './State.module.css';

interface PlaceProps {
  icon: IconName;
  title: string;
  children?: ReactNode;
  /** The first step, a button or a link. */
  action?: ReactNode;
}

function Place({ icon, title, children, action }: PlaceProps) {
  return (
    <div className={css['place']}>
      <Icon name={icon} size={24} />
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action}
    </div>
  );
}

/** Nothing here yet: what will appear, and the first step. */
export function EmptyState({ icon = 'inbox', ...rest }: Omit<PlaceProps, 'icon'> & { icon?: IconName }) {
  return <Place icon={icon} {...rest} />;
}

/** Not for this viewer: the ground, and whom to ask. Only where existence is no secret. */
export function NoRight({ children, action }: { children?: ReactNode; action?: ReactNode }) {
  const t = useText();
  return (
    <Place icon="lock" title={t('web.geen-recht.titel')} action={action}>
      {children ?? t('web.geen-recht.uitleg')}
    </Place>
  );
}

/** Absent, or not for this viewer; the two look the same. */
export function NotHere() {
  const t = useText();
  return (
    <Place icon="search" title={t('web.niet-gevonden.titel')}>
      {t('web.niet-gevonden.uitleg')}
    </Place>
  );
}

/** Something outside is silent. That is not the same as "no data". */
export function Silent({
  title,
  children,
  onRetry,
}: {
  title: string;
  children?: ReactNode;
  onRetry?: () => void;
}) {
  const t = useText();
  return (
    <Place
      icon="cloud-off"
      title={title}
      action={onRetry ? <Button onPress={onRetry}>{t('web.opnieuw')}</Button> : undefined}
    >
      {children}
    </Place>
  );
}

/** A refusal or a fault, in words, with its number. */
export function ErrorState({ fault, onRetry }: { fault: unknown; onRetry?: () => void }) {
  const t = useText();
  const problem = fault instanceof ApiProblem ? fault.problem : null;
  if (problem?.status === 403) return <NoRight>{problem.detail || undefined}</NoRight>;
  if (problem?.status === 404) return <NotHere />;
  if (isAway(fault)) {
    return (
      <Silent title={t('web.fout.geen-verbinding')} {...(onRetry ? { onRetry } : {})}>
        {t('web.fout.geen-verbinding-uitleg')}
      </Silent>
    );
  }
  return (
    <Place
      icon="alert-square"
      title={problem?.title ?? t('web.fout.onbekend')}
      action={onRetry ? <Button onPress={onRetry}>{t('web.opnieuw')}</Button> : undefined}
    >
      {problem?.detail} {problem?.instance ? t('web.fout.nummer', { nummer: problem.instance }) : ''}
    </Place>
  );
}

/** Says that something is coming, but only when it takes long enough to notice. */
export function Loading({ label }: { label?: string }) {
  const t = useText();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={css['loading']} role="status">
      {late ? (
        <>
          <Icon name="loader-2" size={20} className={css['turn']} />
          {label ?? t('web.laden')}
        </>
      ) : null}
    </div>
  );
}

/** The answer, or what stands in its place while it loads or after it failed. */
export function Loaded<T>({ of, children }: { of: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.isError) return <ErrorState fault={of.error} onRetry={() => void of.refetch()} />;
  return <Loading />;
}
