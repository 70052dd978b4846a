import { cx } from '../cx.ts';
import { useText } from '../texts.tsx';
import { Icon } from '../components/Icon.tsx';
import { sortState, type Column } from './columns.ts';
import css from './table.module.css';

/** The word above a column, a button when the column can be sorted. */
export function HeaderWord<R>({
  column,
  sort,
  onSort,
}: {
  column: Column<R>;
  sort: string;
  onSort: (key: string) => void;
}) {
  const t = useText();
  const state = sortState(column, sort);
  const key = column.sort;
  if (!key) return column.header;
  return (
    <button
      type="button"
      className={css['sorter']}
      title={t('web.tabel.sorteer', { kolom: column.header })}
      onClick={() => onSort(key)}
    >
      {column.header}
      {state ? <Icon name={state === 'ascending' ? 'arrow-up' : 'arrow-down'} size={14} /> : null}
    </button>
  );
}

/** Class of a cell or header of this column. */
export function cellClass<R>(column: Column<R>): string | undefined {
  return cx(css['cell'], column.numeric && css['numeric']);
}
