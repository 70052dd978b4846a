import { useMemo, useState } from 'react';
import { Button, Segmented } from '#platform/web/components/Button.tsx';
import { Pane, Panes, Screen, Stack } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { useRight } from '#platform/web/session.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/DataTable.tsx';
import { useList, type List } from '#platform/web/table/list.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { lio, type VergaderingRij } from '../contract.ts';
import { Acties } from './Acties.tsx';
import css from './Lio.module.css';
import { NieuweVergadering } from './NieuweVergadering.tsx';
import { Reeksen } from './Reeksen.tsx';
import { StatusBadge } from './woorden.tsx';

/** Meetings to come and held, with the series behind them and what still has to be done. */
export function Lio() {
  const t = useText();
  const [nieuw, setNieuw] = useState(false);
  const plans = useRight('lio.plannen');
  const seesSeries = useRight('reeks.lezen');
  return (
    <Screen
      title={t('lio.titel')}
      layout="panes"
      actions={
        plans ? (
          <Button icon="calendar-plus" kbd="n" onPress={() => setNieuw(true)}>
            {t('lio.nieuwe')}
          </Button>
        ) : null
      }
    >
      <Panes columns="main-side">
        <Pane label={t('lio.vergaderingen')} padded={false}>
          <Vergaderingen />
        </Pane>
        <Pane label={t('lio.acties-en-reeksen')}>
          <Stack gap={24}>
            <Acties />
            {seesSeries ? <Reeksen /> : null}
          </Stack>
        </Pane>
      </Panes>
      {nieuw ? <NieuweVergadering onClose={() => setNieuw(false)} /> : null}
    </Screen>
  );
}

/** Without a choice in the address: what is still to come, nearest first. */
function useMeetings(): { list: List; held: boolean } {
  const list = useList({ filters: ['status'], sort: 'begin' });
  const chosen = list.values('status');
  const held = chosen.includes('gesloten') || chosen.includes('vervallen');
  const status = chosen.length > 0 ? chosen : ['gepland', 'bezig'];
  const sort = held ? '-begin' : 'begin';
  return { held, list: { ...list, sort, query: { ...list.query, status, sorteer: sort } } };
}

function Vergaderingen() {
  const t = useText();
  const format = useFormat();
  const { list, held } = useMeetings();
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  return (
    <div className={css['list']}>
      <Segmented
        label={t('lio.weergave')}
        value={held ? 'geweest' : 'komend'}
        onChange={(next) => list.set('status', next === 'komend' ? [] : ['gesloten', 'vervallen'])}
        options={[
          { value: 'komend', label: t('lio.komend') },
          { value: 'geweest', label: t('lio.geweest') },
        ]}
      />
      <DataTable
        label={t('lio.vergaderingen')}
        endpoint={lio.vergaderingen}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowTo={(row) => ({
          to: row.status === 'gesloten' ? '/informatie/lio/$id/besluitenlijst' : '/informatie/lio/$id',
          params: { id: row.id },
        })}
        empty={
          <EmptyState icon="users" title={t('lio.leeg')}>
            {held ? t('lio.leeg-geweest') : t('lio.leeg-uitleg')}
          </EmptyState>
        }
      />
    </div>
  );
}

const columnsOf = (t: Say, format: Format): Column<VergaderingRij>[] => [
  {
    id: 'dag',
    header: t('lio.kolom.dag'),
    cell: (row) => {
      const dag = format.dayOf(row.begin);
      return `${format.longDay(dag)} ${dag.slice(0, 4)}`;
    },
    width: 14,
    rowHeader: true,
  },
  { id: 'tijd', header: t('lio.kolom.tijd'), cell: (row) => format.time(row.begin), width: 4, numeric: true },
  {
    id: 'stand',
    header: t('lio.kolom.stand'),
    cell: (row) => <StatusBadge status={row.status} />,
    width: 8,
  },
  {
    id: 'agenda',
    header: t('lio.agenda'),
    cell: (row) =>
      row.status === 'gesloten'
        ? t('lio.stand-besloten', { punten: row.aantalPunten, besloten: row.besloten })
        : t('lio.stand-nagekeken', { punten: row.aantalPunten, nagekeken: row.nagekeken }),
  },
  { id: 'plaats', header: t('lio.kolom.plaats'), cell: (row) => row.plaats, width: 9 },
];
