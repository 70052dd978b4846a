import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import { cx } from '../cx.ts';
import { tracks, type Column } from './columns.ts';
import type { RowTarget } from './DataTable.tsx';
import { HeaderWord, cellClass } from './Header.tsx';
import { RowLink } from './RowLink.tsx';
import css from './table.module.css';

/** The library wants rows with an index signature; ours have none. */
type Held<R> = { row: R };

const features = tableFeatures({ rowSortingFeature, sortedRowModel: createSortedRowModel() });

interface TableProps<R> {
  /** Name of the table, above it; `hiddenCaption` where a heading says the same. */
  caption: string;
  hiddenCaption?: boolean;
  rows: readonly R[];
  columns: readonly Column<R>[];
  rowId: (row: R) => string;
  rowTo?: (row: R) => RowTarget;
  current?: string | undefined;
}

/** A table of at most 500 rows that are all here; sorted in the browser, read as it is printed. */
export function Table<R>({ caption, hiddenCaption = false, rows, columns, rowId, rowTo, current }: TableProps<R>) {
  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const defs = useMemo(() => columns.map((column) => columnDef(column)), [columns]);
  const data = useMemo(() => rows.map((row): Held<R> => ({ row })), [rows]);
  const table = useTable({ features, columns: defs, data, getRowId: (held: Held<R>) => rowId(held.row), enableSortingRemoval: false });
  const sorting = table.state.sorting[0];
  const sort = sorting ? `${sorting.desc ? '-' : ''}${sorting.id}` : '';
  const sortBy = (id: string) => table.setSorting([{ id, desc: sort === id }]);
  return (
    <div className={css['wide']}>
      <table className={css['plain']} style={tracks(columns).whole}>
        <caption className={hiddenCaption ? 'visually-hidden' : css['caption']}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" aria-sort={ariaSort(sorting, column.id)} className={cellClass(column)} style={column.width ? { inlineSize: `${column.width}rem` } : {}}>
                <HeaderWord column={column.sort ? { ...column, sort: column.id } : column} sort={sort} onSort={sortBy} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id} className={cx(current === row.id && css['current'])} aria-current={current === row.id || undefined}>
              {columns.map((column) => (
                <PlainCell key={column.id} column={byId.get(column.id) ?? column} row={row.original.row} rowTo={rowTo} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PlainCell<R>({ column, row, rowTo }: { column: Column<R>; row: R; rowTo: TableProps<R>['rowTo'] }) {
  const content = column.cell(row);
  if (!column.rowHeader) return <td className={cellClass(column)}>{content}</td>;
  return (
    <th scope="row" className={cx(cellClass(column), css['rowHeader'])}>
      {rowTo ? <RowLink target={rowTo(row)}>{content}</RowLink> : content}
    </th>
  );
}

function ariaSort(sorting: { id: string; desc: boolean } | undefined, id: string): 'ascending' | 'descending' | undefined {
  if (sorting?.id !== id) return undefined;
  return sorting.desc ? 'descending' : 'ascending';
}

function columnDef<R>(column: Column<R>): ColumnDef<typeof features, Held<R>> {
  const value = ({ row }: Held<R>): string | number => {
    if (column.value) return column.value(row);
    const content = column.cell(row);
    return typeof content === 'number' ? content : String(content ?? '');
  };
  return { id: column.id, accessorFn: value, enableSorting: column.sort !== undefined, sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)) };
}

const words = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
}
