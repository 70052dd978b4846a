import { Button } from '../components/Button.tsx';
import { Loading } from '../components/State.tsx';
import { useText } from '../texts.tsx';
import { NoRows } from './NoRows.tsx';
import type { DataTableProps } from './props.ts';
import type { List } from './list.ts';
import { PlainTable } from './PlainTable.tsx';
import { CHUNK, useRows } from './rows.ts';
import css from './table.module.css';

/** The same list as ordinary pages: for screen readers, for print and for who likes it better. */
export function PageTable<R>({ label, endpoint, params, list, empty, ...rest }: DataTableProps<R>) {
  const start = (list.page - 1) * CHUNK;
  const rows = useRows(endpoint, params, list, { from: start, to: start });
  if (rows.total === null && !rows.fault) return <Loading />;
  if (rows.fault || rows.total === 0) {
    return <NoRows list={list} empty={empty} fault={rows.fault} retry={rows.retry} />;
  }
  const places = Array.from({ length: CHUNK }, (_, at) => start + at);
  return (
    <div className={css['box']}>
      <PlainTable
        {...rest}
        caption={label}
        hiddenCaption
        rows={places.map(rows.at).filter((row) => row !== undefined)}
        sort={list.sort}
        onSort={list.sortBy}
        busy={rows.busy}
      />
      <Pager list={list} total={rows.total ?? 0} />
    </div>
  );
}

function Pager({ list, total }: { list: List; total: number }) {
  const t = useText();
  const pages = Math.max(1, Math.ceil(total / CHUNK));
  return (
    <nav aria-label={t('web.tabel.paginas')} className={css['pager']} data-print="nooit">
      <Button
        icon="chevron-left"
        unavailable={list.page <= 1 && t('web.tabel.eerste')}
        onPress={() => list.setPage(list.page - 1)}
      >
        {t('web.tabel.vorige')}
      </Button>
      <span>{t('web.tabel.pagina', { pagina: list.page, paginas: pages, aantal: total })}</span>
      <Button
        icon="chevron-right"
        unavailable={list.page >= pages && t('web.tabel.laatste')}
        onPress={() => list.setPage(list.page + 1)}
      >
        {t('web.tabel.volgende')}
      </Button>
    </nav>
  );
}
