import { Outlet, useParams } from '@tanstack/react-router';
import { useMemo } from 'react';
import { Segmented } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { cx } from '#platform/web/cx.ts';
import { useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/DataTable.tsx';
import { Filters } from '#platform/web/table/Filters.tsx';
import { useList, type List } from '#platform/web/table/list.ts';
import { CHUNK } from '#platform/web/table/rows.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { bronsoorten, signalen, statussen, themas, type SignaalRij } from '../contract.ts';
import css from './Signalen.module.css';
import { Source, StatusBadge, TermBadge } from './signs.tsx';

/** All signals of the viewer's circle; the one that is open stands beside the list. */
export function Signalen() {
  const t = useText();
  const { id } = useParams({ strict: false });
  const list = useList({ filters: ['status', 'thema', 'bronsoort'], sort: '-ontvangenOp' });
  const narrow = id !== undefined;
  return (
    <Screen title={t('signalen.titel')} aside={<Total list={list} />} layout="panes" actions={<Reopenings />}>
      <div className={cx(css['desk'], narrow && css['open'])}>
        <section className={css['list']} aria-label={t('signalen.lijst')}>
          <div className={css['above']}>
            <Views list={list} />
            {narrow ? null : <ListFilters list={list} />}
          </div>
          <Rows list={list} narrow={narrow} current={id} />
        </section>
        <Outlet />
      </div>
    </Screen>
  );
}

function Total({ list }: { list: List }) {
  const t = useText();
  const query = { ...list.query, pagina: 1, aantal: CHUNK };
  const total = useRead(signalen.lijst, { query }, { keep: true }).data?.data.totaal;
  return total === undefined ? null : <span>{t('signalen.aantal', { aantal: total })}</span>;
}

function Reopenings() {
  const t = useText();
  return (
    <LinkButton to="/informatie/signalen/heropeningen" icon="archive">
      {t('signalen.heropeningen')}
    </LinkButton>
  );
}

/** The three lists that are asked for daily; each is nothing but a filter in the address. */
function Views({ list }: { list: List }) {
  const t = useText();
  const chosen = list.values('status');
  const [only = ''] = chosen;
  const value = chosen.length === 1 && (only === 'weging' || only === 'bewaard') ? only : 'alle';
  return (
    <>
      <Segmented
        label={t('signalen.weergave')}
        value={value}
        onChange={(next) => list.set('status', next === 'alle' ? [] : [next])}
        options={[
          { value: 'alle', label: t('signalen.weergave.alle') },
          { value: 'weging', label: t('signalen.weergave.weging') },
          { value: 'bewaard', label: t('signalen.weergave.bewaard') },
        ]}
      />
      {value === 'bewaard' ? <p>{t('signalen.bewaard-uitleg')}</p> : null}
    </>
  );
}

function ListFilters({ list }: { list: List }) {
  const t = useText();
  return (
    <Filters
      list={list}
      filters={[
        {
          name: 'status',
          label: t('signalen.stand'),
          options: statussen.map((value) => ({ value, label: t(`signalen.status.${value}`) })),
        },
        {
          name: 'thema',
          label: t('signalen.themas'),
          options: themas.map((value) => ({ value, label: t(`signalen.thema.${value}`) })),
        },
        {
          name: 'bronsoort',
          label: t('signalen.herkomst'),
          options: bronsoorten.map((value) => ({ value, label: t(`signalen.bronsoort.${value}`) })),
        },
      ]}
    />
  );
}

function Rows({ list, narrow, current }: { list: List; narrow: boolean; current: string | undefined }) {
  const t = useText();
  const columns = useMemo(() => (narrow ? narrowColumns(t) : wideColumns(t)), [narrow, t]);
  return (
    <DataTable
      label={t('signalen.lijst')}
      endpoint={signalen.lijst}
      list={list}
      columns={columns}
      rowId={(row) => row.id}
      rowTo={(row) => ({ to: '/informatie/signalen/$id', params: { id: row.id } })}
      current={current}
      empty={
        <EmptyState
          title={t('signalen.leeg')}
          action={<LinkButton to="/informatie/meldpunt">{t('signalen.naar-meldpunt')}</LinkButton>}
        >
          {t('signalen.leeg-uitleg')}
        </EmptyState>
      }
    />
  );
}

const kenmerk = (t: Say): Column<SignaalRij> => ({
  id: 'kenmerk',
  header: t('signalen.kop.signaal'),
  cell: (row) => row.kenmerk,
  width: 8.75,
  rowHeader: true,
});

const status = (t: Say): Column<SignaalRij> => ({
  id: 'status',
  header: t('signalen.stand'),
  cell: (row) => <StatusBadge status={row.status} />,
  sort: 'status',
  width: 8.25,
});

const narrowColumns = (t: Say): Column<SignaalRij>[] => [kenmerk(t), status(t)];

const wideColumns = (t: Say): Column<SignaalRij>[] => [
  kenmerk(t),
  { id: 'wat', header: t('signalen.kop.wat'), cell: (row) => <What row={row} /> },
  {
    id: 'thema',
    header: t('signalen.themas'),
    cell: (row) => t(`signalen.thema.${row.thema}`),
    sort: 'thema',
    width: 8,
  },
  status(t),
  {
    id: 'bron',
    header: t('signalen.kop.bron'),
    cell: (row) => <Source signaal={row} />,
    sort: 'ontvangenOp',
    width: 16.25,
  },
  {
    id: 'voor',
    header: t('signalen.kop.voor'),
    cell: (row) => (row.voor === null ? '' : <TermBadge tot={row.voor} />),
    sort: 'voor',
    width: 7,
  },
  {
    id: 'einddatum',
    header: t('signalen.kop.einde'),
    cell: (row) => <TermBadge tot={row.einddatum} />,
    sort: 'einddatum',
    width: 6.75,
  },
];

function What({ row }: { row: SignaalRij }) {
  const t = useText();
  if (row.wat === null) return <span className={css['sealed']}>{t('signalen.versleuteld')}</span>;
  return (
    <>
      {row.waar ? <b className={css['where']}>{row.waar}</b> : null} {row.wat}
    </>
  );
}
