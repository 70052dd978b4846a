import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { EmptyState, ErrorState } from '../components/State.tsx';
import { useText } from '../texts.tsx';
import type { List } from './list.ts';

/** What stands in the place of rows when there are none. */
export function NoRows({
  list,
  empty,
  fault,
  retry,
}: {
  list: List;
  empty: ReactNode;
  fault: Error | null;
  retry: () => void;
}) {
  const t = useText();
  if (fault) return <ErrorState fault={fault} onRetry={retry} />;
  if (!list.narrowed) return empty;
  return (
    <EmptyState
      icon="filter"
      title={t('web.tabel.niets')}
      action={<Button onPress={list.clear}>{t('web.tabel.wis')}</Button>}
    >
      {t('web.tabel.niets-uitleg')}
    </EmptyState>
  );
}
