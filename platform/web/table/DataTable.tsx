import { usePreferences } from '../preferences.ts';
import { PageTable } from './PageTable.tsx';
import type { DataTableProps } from './props.ts';
import { ScrollTable } from './ScrollTable.tsx';

/** A list of any length: the server sorts, filters and pages. */
export function DataTable<R>(props: DataTableProps<R>) {
  const { pages } = usePreferences();
  return pages ? <PageTable {...props} /> : <ScrollTable {...props} />;
}
