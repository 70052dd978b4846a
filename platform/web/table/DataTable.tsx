import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Button } from '../components/Button.tsx';
import { EmptyState, ErrorState } from '../components/State.tsx';
import { usePreferences } from '../preferences.ts';
import { useText } from '../texts.tsx';
import type { Column } from './columns.ts';
import type { List } from './list.ts';
import { PageTable } from './PageTable.tsx';
import type { ListEndpoint } from './rows.ts';
import { ScrollTable } from './ScrollTable.tsx';

export interface RowTarget {
  to: string;
  params?: Record<string, string>;
}

export interface DataTableProps<R> {
  /** Name of the table for a screen reader. */
  label: string;
  endpoint: ListEndpoint<R>;
  /** Path parameters of the endpoint, if it has any. */
  params?: Record<string, string>;
  list: List;
  columns: readonly Column<R>[];
  rowId: (row: R) => string;
  /** Where Enter, a press or the link in the row header goes. The search of the address stays. */
  rowTo?: (row: R) => RowTarget;
  /** Id of the row that is open beside the list. */
  current?: string | undefined;
  /** Shown when there is nothing at all; nothing under these filters has words of its own. */
  empty: ReactNode;
}

/** A list of any length: the server sorts, filters and pages. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { pages } = usePreferences();
  return pages ? <PageTable {...props} /> : <ScrollTable {...props} />;
}

/** Opens a row and keeps the filters of the list in the address. */
export function useOpenRow<R>(rowTo: DataTableProps<R>['rowTo']): ((row: R) => void) | undefined {
  const navigate = useNavigate();
  if (!rowTo) return undefined;
  return (row) => void navigate({ ...rowTo(row), search: true, state: true } as never);
}

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
