import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Column } from './columns.ts';
import type { List } from './list.ts';
import type { ListEndpoint } from './rows.ts';

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

/** Opens a row and keeps the filters of the list in the address. */
export function useOpenRow<R>(rowTo: DataTableProps<R>['rowTo']): ((row: R) => void) | undefined {
  const navigate = useNavigate();
  if (!rowTo) return undefined;
  return (row) => void navigate({ ...rowTo(row), search: true, state: true } as never);
}
