import { cx } from '../cx.ts';
import { Button } from '../components/Button.tsx';
import { Loading } from '../components/State.tsx';
import { useText } from '../texts.tsx';
import { sortState, tracks } from './columns.ts';
import { NoRows, type DataTableProps } from './DataTable.tsx';
import { HeaderWord, cellClass } from './Header.tsx';
import type { List } from './list.ts';
import { RowLink } from './RowLink.tsx';
import { CHUNK, useRows } from './rows.ts';
import css from './table.module.css';

/** The same list as ordinary pages: for screen readers, for print and for who likes it better. */
export function PageTable<R>({ label, endpoint, params, list, columns, rowId, rowTo, current, empty }: DataTableProps<R>) {
  const start = (list.page - 1) * CHUNK;
  const rows = useRows(endpoint, params, list, { from: start, to: start });
  if (rows.total === null && !rows.fault) return <Loading />;
  if (rows.fault || rows.total === 0) return <NoRows list={list} empty={empty} fault={rows.fault} retry={rows.retry} />;
  const shown = Array.from({ length: CHUNK }, (_, at) => rows.at(start + at)).filter((row) => row !== undefined);
  return (
    <div className={css['box']}>
      <table aria-label={label} aria-busy={rows.busy} className={css['plain']} style={tracks(columns).whole}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" aria-sort={sortState(column, list.sort)} className={cellClass(column)} style={column.width ? { inlineSize: `${column.width}rem` } : {}}>
                <HeaderWord column={column} sort={list.sort} onSort={list.sortBy} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <tr key={rowId(row)} className={cx(current === rowId(row) && css['current'])}>
              {columns.map((column) =>
                column.rowHeader ? (
                  <th key={column.id} scope="row" className={cx(cellClass(column), css['rowHeader'])}>
                    {rowTo ? <RowLink target={rowTo(row)}>{column.cell(row)}</RowLink> : column.cell(row)}
                  </th>
                ) : (
                  <td key={column.id} className={cellClass(column)}>
                    {column.cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <Pager list={list} total={rows.total ?? 0} />
    </div>
  );
}

function Pager({ list, total }: { list: List; total: number }) {
  const t = useText();
  const pages = Math.max(1, Math.ceil(total / CHUNK));
  return (
    <nav aria-label={t('web.tabel.paginas')} className={css['pager']} data-print="nooit">
      <Button icon="chevron-left" unavailable={list.page <= 1 && t('web.tabel.eerste')} onPress={() => list.setPage(list.page - 1)}>
        {t('web.tabel.vorige')}
      </Button>
      <span>{t('web.tabel.pagina', { pagina: list.page, paginas: pages, aantal: total })}</span>
      <Button icon="chevron-right" unavailable={list.page >= pages && t('web.tabel.laatste')} onPress={() => list.setPage(list.page + 1)}>
        {t('web.tabel.volgende')}
      </Button>
    </nav>
  );
}
