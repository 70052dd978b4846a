import type { ReactNode } from 'react';
import type { CSSProperties } from 'react';

/** One column of a table; the same for both kinds of table. */
export interface Column<R> {
  id: string;
  header: string;
  cell: (row: R) => ReactNode;
  /** Sort key of the server for `DataTable`; for `Table` any text makes it sortable by `value`. */
  sort?: string;
  /** What `Table` sorts by; needed where the cell is more than a text or a number. */
  value?: (row: R) => string | number;
  /** In rem; one column without width takes what is left. */
  width?: number;
  /** Figures stand at the end of the column. */
  numeric?: boolean;
  /** Names the row for a screen reader, and holds the link. One per table. */
  rowHeader?: boolean;
}

/** Smallest width of the column that takes the rest, in rem. */
const REST = 12;

/** The widths as one grid template, and the width below which the table scrolls in its own box. */
export function tracks<R>(columns: readonly Column<R>[]): { template: CSSProperties; whole: CSSProperties } {
  const template = columns
    .map((column) => (column.width ? `${column.width}rem` : `minmax(${REST}rem, 1fr)`))
    .join(' ');
  const whole = columns.reduce((sum, column) => sum + (column.width ?? REST), 0);
  return { template: { gridTemplateColumns: template }, whole: { minInlineSize: `${whole}rem` } };
}

/** `aria-sort` of a column for a sort like `-ontvangen`. */
export function sortState(column: { sort?: string }, sort: string): 'ascending' | 'descending' | undefined {
  if (column.sort && sort === column.sort) return 'ascending';
  return column.sort && sort === `-${column.sort}` ? 'descending' : undefined;
}
