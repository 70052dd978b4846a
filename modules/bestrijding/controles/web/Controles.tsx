import { useMemo, useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useRight } from '#platform/web/session.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/DataTable.tsx';
import { Filters } from '#platform/web/table/Filters.tsx';
import { useList } from '#platform/web/table/list.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { controles, soorten, statussen, type ControleRij } from '../contract.ts';
import { NieuweControle } from './NieuweControle.tsx';
import { ResultaatBadge, StandEnBron, useWanneer } from './signs.tsx';

/** Controles of the viewer's team, and those released to who carries them out. */
export function Controles() {
  const t = useText();
  const list = useList({ filters: ['status', 'soort'], sort: '-kwartaal' });
  const [nieuw, setNieuw] = useState(false);
  const may = useRight('controle.maken');
  const columns = useColumns();
  return (
    <Screen
      title={t('controles.titel')}
      layout="fill"
      actions={
        may ? (
          <Button icon="plus" kbd="n" onPress={() => setNieuw(true)}>
            {t('controles.nieuw')}
          </Button>
        ) : null
      }
    >
      <Filters
        list={list}
        filters={[
          {
            name: 'status',
            label: t('controles.stand'),
            options: statussen.map((value) => ({ value, label: t(`controles.status.${value}`) })),
          },
          {
            name: 'soort',
            label: t('controles.soort-kop'),
            options: soorten.map((value) => ({ value, label: t(`controles.soort.${value}`) })),
          },
        ]}
      />
      <DataTable
        label={t('controles.lijst')}
        endpoint={controles.lijst}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowTo={(row) => ({ to: '/bestrijding/controles/$id', params: { id: row.id } })}
        empty={
          <EmptyState icon="shield-check" title={t('controles.leeg')}>
            {t('controles.leeg-uitleg')}
          </EmptyState>
        }
      />
      {nieuw ? <NieuweControle onClose={() => setNieuw(false)} /> : null}
    </Screen>
  );
}

function useColumns(): Column<ControleRij>[] {
  const t = useText();
  const wanneer = useWanneer();
  return useMemo(() => columnsOf(t, wanneer), [t, wanneer]);
}

const columnsOf = (t: Say, wanneer: (c: ControleRij) => string): Column<ControleRij>[] => [
  { id: 'kenmerk', header: t('controles.controle'), cell: (r) => r.kenmerk, width: 10, rowHeader: true },
  {
    id: 'soort',
    header: t('controles.soort-kop'),
    cell: (r) => t(`controles.soort.${r.soort}`),
    sort: 'soort',
  },
  {
    id: 'thema',
    header: t('controles.thema'),
    cell: (r) => t(`signalen.thema.${r.thema}`),
    sort: 'thema',
    width: 8,
  },
  { id: 'wanneer', header: t('controles.wanneer'), cell: wanneer, sort: 'kwartaal', width: 8 },
  { id: 'leider', header: t('controles.leider'), cell: (r) => r.leider ?? '–', width: 11 },
  { id: 'objecten', header: t('controles.objecten'), cell: (r) => r.aantalObjecten, width: 5, numeric: true },
  {
    id: 'stand',
    header: t('controles.stand'),
    cell: (r) => <StandEnBron controle={r} />,
    sort: 'status',
    width: 9,
  },
  {
    id: 'resultaat',
    header: t('controles.resultaat-kop'),
    cell: (r) => (r.resultaat ? <ResultaatBadge resultaat={r.resultaat} /> : ''),
    width: 10,
  },
];
