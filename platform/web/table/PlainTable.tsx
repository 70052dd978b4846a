import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { sortState, tracks, type Column } from './columns.ts';
import type { RowTarget } from './props.ts';
import { HeaderWord, cellClass } from './Header.tsx';
import { RowLink } from './RowLink.tsx';
import css from './table.module.css';

interface PlainTableProps<R> {
  caption: ReactNode;
  hiddenCaption: boolean;
  columns: readonly Column<R>[];
  rows: readonly R[];
  rowId: (row: R) => string;
  rowTo?: ((row: R) => RowTarget) | undefined;
  current?: string | undefined;
  sort: string;
  onSort: (key: string) => void;
  busy?: boolean;
}

/** A table as HTML knows it: every row is in the page. */
export function PlainTable<R>(props: PlainTableProps<R>) {
  const { caption, hiddenCaption, columns, rows, rowId, current, sort, onSort, busy } = props;
  return (
    <table aria-busy={busy} className={css['plain']} style={tracks(columns).whole}>
      <caption className={hiddenCaption ? 'visually-hidden' : css['caption']}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"
              aria-sort={sortState(column, sort)}
              className={cellClass(column)}
              style={column.width ? { inlineSize: `${column.width}rem` } : {}}
            >
              <HeaderWord column={column} sort={sort} onSort={onSort} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const here = current === rowId(row);
          return (
            <tr key={rowId(row)} className={cx(here && css['current'])} aria-current={here || undefined}>
              {columns.map((column) => (
                <PlainCell key={column.id} column={column} row={row} rowTo={props.rowTo} />
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface PlainCellProps<R> {
  column: Column<R>;
  row: R;
  rowTo: PlainTableProps<R>['rowTo'];
}

function PlainCell<R>({ column, row, rowTo }: PlainCellProps<R>) {
  const content = column.cell(row);
  if (!column.rowHeader) return <td className={cellClass(column)}>{content}</td>;
  return (
    <th scope="row" className={cx(cellClass(column), css['rowHeader'])}>
      {rowTo ? <RowLink target={rowTo(row)}>{content}</RowLink> : content}
    </th>
  );
}
