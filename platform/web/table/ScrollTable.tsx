import { useText } from '../texts.tsx';
import { useKeys } from '../keys.ts';
import { cx } from '../cx.ts';
import { Loading } from '../components/State.tsx';
import { sortState, tracks, type Column } from './columns.ts';
import { NoRows } from './NoRows.tsx';
import { useOpenRow, type DataTableProps } from './props.ts';
import { RowLink } from './RowLink.tsx';
import { HeaderWord, cellClass } from './Header.tsx';
import type { Place } from './grid-keys.ts';
import { useGrid, type Grid } from './useGrid.ts';
import css from './table.module.css';

/** One long scroll: only what is in sight is drawn, and the cell with the focus always is. */
export function ScrollTable<R>(props: DataTableProps<R>) {
  const { label, list, columns, empty } = props;
  const t = useText();
  const open = useOpenRow(props.rowTo);
  const grid = useGrid(props, open);
  const { rows } = grid;
  useKeys(t('web.toetsen.lijst'), [
    { key: 'j', label: t('web.toetsen.volgende'), status: t('web.toetsen.rij'), run: () => grid.step(1) },
    { key: 'k', label: t('web.toetsen.vorige'), joins: true, run: () => grid.step(-1) },
  ]);
  if (rows.total === null && !rows.fault) return <Loading />;
  if (rows.fault || rows.total === 0)
    return <NoRows list={list} empty={empty} fault={rows.fault} retry={rows.retry} />;
  const { template, whole } = tracks(columns);
  return (
    <div ref={grid.box} className={css['box']}>
      {/* The body places its rows itself, which takes the table's own meaning away: the roles give it back. */}
      <table
        role="grid"
        aria-label={label}
        aria-rowcount={(rows.total ?? 0) + 1}
        aria-colcount={columns.length}
        aria-busy={rows.busy}
        className={css['grid']}
        style={whole}
        onKeyDown={grid.onKeyDown}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1} style={template}>
            {columns.map((column, at) => (
              <th
                key={column.id}
                role="columnheader"
                aria-colindex={at + 1}
                aria-sort={sortState(column, list.sort)}
                className={cellClass(column)}
              >
                <HeaderWord column={column} sort={list.sort} onSort={list.sortBy} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup" style={{ blockSize: `${grid.height}px` }}>
          {grid.visible.map((item) => (
            <GridRow
              key={item.index}
              {...props}
              index={item.index}
              top={item.start}
              row={rows.at(item.index)}
              grid={grid}
              template={template}
              open={open}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface GridRowProps<R> extends DataTableProps<R> {
  index: number;
  top: number;
  row: R | undefined;
  grid: Grid<R>;
  template: object;
  open: ((row: R) => void) | undefined;
}

function GridRow<R>({
  index,
  top,
  row,
  grid,
  template,
  open,
  columns,
  current,
  rowId,
  rowTo,
}: GridRowProps<R>) {
  const isCurrent = row !== undefined && current === rowId(row);
  return (
    <tr
      role="row"
      aria-rowindex={index + 2}
      aria-current={isCurrent || undefined}
      className={cx(open && css['opens'], isCurrent && css['current'])}
      style={{ ...template, transform: `translateY(${top}px)` }}
      onClick={(event) => (row && open && !isInteractive(event.target) ? open(row) : undefined)}
    >
      {columns.map((column, at) => (
        <GridCell
          key={column.id}
          column={column}
          row={row}
          place={{ row: index, column: at }}
          grid={grid}
          rowTo={rowTo}
        />
      ))}
    </tr>
  );
}

function GridCell<R>({
  column,
  row,
  place,
  grid,
  rowTo,
}: {
  column: Column<R>;
  row: R | undefined;
  place: Place;
  grid: Grid<R>;
  rowTo: DataTableProps<R>['rowTo'];
}) {
  const active = grid.active.row === place.row && grid.active.column === place.column;
  const content = row === undefined ? <span className={css['coming']} /> : column.cell(row);
  return (
    <td
      role={column.rowHeader ? 'rowheader' : 'gridcell'}
      aria-colindex={place.column + 1}
      data-place={`${place.row}-${place.column}`}
      tabIndex={active ? 0 : -1}
      className={cx(cellClass(column), column.rowHeader && css['rowHeader'])}
      onFocus={() => grid.setActive(place)}
    >
      {column.rowHeader && row !== undefined && rowTo ? (
        <RowLink target={rowTo(row)} tabIndex={-1}>
          {content}
        </RowLink>
      ) : (
        content
      )}
    </td>
  );
}

/** A button or link in a cell does its own work. */
function isInteractive(target: EventTarget): boolean {
  return target instanceof Element && target.closest('a, button, input, select, label') !== null;
}
