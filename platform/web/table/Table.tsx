import {
  createSortedRowModel,
  rowSortingFeature,
  tableFeatures,
  useTable,
  type ColumnDef,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Column } from './columns.ts';
import type { RowTarget } from './props.ts';
import { PlainTable } from './PlainTable.tsx';
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
export function Table<R>({ hiddenCaption = false, rows, columns, ...rest }: TableProps<R>) {
  const defs = useMemo(() => columns.map((column) => columnDef(column)), [columns]);
  const data = useMemo(() => rows.map((row): Held<R> => ({ row })), [rows]);
  const table = useTable({ features, columns: defs, data, enableSortingRemoval: false });
  const by = table.state.sorting[0];
  const sorted = columns.find((column) => column.id === by?.id);
  const sort = by && sorted ? `${by.desc ? '-' : ''}${sorted.sort}` : '';
  const sortBy = (key: string) => {
    const column = columns.find((one) => one.sort === key);
    if (column) table.setSorting([{ id: column.id, desc: sort === key }]);
  };
  return (
    <div className={css['wide']}>
      <PlainTable
        {...rest}
        hiddenCaption={hiddenCaption}
        columns={columns}
        rows={table.getRowModel().rows.map((row) => row.original.row)}
        sort={sort}
        onSort={sortBy}
      />
    </div>
  );
}

function columnDef<R>(column: Column<R>): ColumnDef<typeof features, Held<R>> {
  const value = ({ row }: Held<R>): string | number => {
    if (column.value) return column.value(row);
    const content = column.cell(row);
    return typeof content === 'number' || typeof content === 'string' ? content : '';
  };
  return {
    id: column.id,
    accessorFn: value,
    enableSorting: column.sort !== undefined,
    sortFn: (a, b, id) => compare(a.getValue(id), b.getValue(id)),
  };
}

const words = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

function compare(a: unknown, b: unknown): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : words.compare(String(a), String(b));
}
