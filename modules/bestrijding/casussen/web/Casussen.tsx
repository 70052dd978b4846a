import { useMemo, useState } from 'react';
import { Button } from '#platform/web/components/Button.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { useRight } from '#platform/web/session.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/DataTable.tsx';
import { Filters } from '#platform/web/table/Filters.tsx';
import { useList } from '#platform/web/table/list.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { casussen, statussen, type CasusRij } from '../contract.ts';
import { NieuweCasus } from './NieuweCasus.tsx';
import { Herzien, StandEnBron } from './signs.tsx';

/** Only the casussen in whose circle the viewer is. */
export function Casussen() {
  const t = useText();
  const format = useFormat();
  const list = useList({ filters: ['status'], sort: '-geopendOp' });
  const [nieuw, setNieuw] = useState(false);
  const may = useRight('casus.openen');
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  return (
    <Screen
      title={t('casussen.titel')}
      layout="fill"
      actions={
        may ? (
          <Button icon="plus" kbd="n" onPress={() => setNieuw(true)}>
            {t('casussen.nieuw')}
          </Button>
        ) : null
      }
    >
      <Filters
        list={list}
        filters={[
          {
            name: 'status',
            label: t('casussen.stand'),
            options: statussen.map((value) => ({ value, label: t(`casussen.status.${value}`) })),
          },
        ]}
      />
      <DataTable
        label={t('casussen.lijst')}
        endpoint={casussen.lijst}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowTo={(row) => ({ to: '/bestrijding/casussen/$id', params: { id: row.id } })}
        empty={
          <EmptyState icon="clipboard-list" title={t('casussen.leeg')}>
            {t('casussen.leeg-uitleg')}
          </EmptyState>
        }
      />
      {nieuw ? <NieuweCasus onClose={() => setNieuw(false)} /> : null}
    </Screen>
  );
}

const columnsOf = (t: Say, format: Format): Column<CasusRij>[] => [
  { id: 'kenmerk', header: t('casussen.casus'), cell: (r) => r.kenmerk, width: 9, rowHeader: true },
  { id: 'titel', header: t('casussen.aanduiding'), cell: (r) => r.titel },
  {
    id: 'thema',
    header: t('casussen.thema'),
    cell: (r) => t(`signalen.thema.${r.thema}`),
    sort: 'thema',
    width: 8,
  },
  {
    id: 'stand',
    header: t('casussen.stand'),
    cell: (r) => <StandEnBron casus={r} />,
    sort: 'status',
    width: 11,
  },
  { id: 'leden', header: t('casussen.kring'), cell: (r) => r.aantalLeden, width: 4, numeric: true },
  {
    id: 'voor',
    header: t('casussen.herzien'),
    cell: (r) => <Herzien voor={r.voor} />,
    sort: 'voor',
    width: 9,
  },
  {
    id: 'geopend',
    header: t('casussen.geopend'),
    cell: (r) => format.date(format.dayOf(r.geopendOp)),
    sort: 'geopendOp',
    width: 7,
  },
];
