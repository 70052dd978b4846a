import { useMemo } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { linkTo } from '#platform/web/search.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/DataTable.tsx';
import { Filters } from '#platform/web/table/Filters.tsx';
import { useList } from '#platform/web/table/list.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { registerNamen, registers, type LogRij } from '../contract.ts';
import { vraagWoord } from './woorden.ts';

/** Every look: who, which register, what for. Never what was asked or answered. */
export function Logboek() {
  const t = useText();
  const format = useFormat();
  const list = useList({ filters: ['register'], sort: '-op' });
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  return (
    <Screen title={t('registers.logboek')} layout="fill">
      <Filters
        list={list}
        filters={[
          {
            name: 'register',
            label: t('registers.kop.register'),
            options: registerNamen.map((one) => ({ value: one, label: t(`registers.naam.${one}`) })),
          },
        ]}
      />
      <DataTable
        label={t('registers.logboek')}
        endpoint={registers.logboek}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        empty={
          <EmptyState icon="history" title={t('registers.log-leeg')}>
            {t('registers.log-leeg-uitleg')}
          </EmptyState>
        }
      />
    </Screen>
  );
}

const columnsOf = (t: Say, format: Format): Column<LogRij>[] => [
  { id: 'op', header: t('registers.kop.op'), cell: (r) => format.moment(r.op), sort: 'op', width: 10 },
  { id: 'door', header: t('registers.kop.door'), cell: (r) => r.door, width: 11 },
  {
    id: 'vraag',
    header: t('registers.kop.vraag'),
    cell: (r) => `${t(`registers.naam.${r.register}`)}: ${vraagWoord(t, r.soort)}`,
    rowHeader: true,
  },
  {
    id: 'doel',
    header: t('registers.kop.doel'),
    cell: (r) => (r.doel === null ? '–' : t(`registers.doel.${r.doel}`)),
    width: 14,
  },
  {
    id: 'bron',
    header: t('registers.kop.bron'),
    cell: (r) => (r.bron ? <Link {...linkTo(r.bron.pad)}>{r.bron.titel}</Link> : '–'),
    width: 9,
  },
  {
    id: 'stand',
    header: t('registers.kop.uitkomst'),
    cell: (r) =>
      r.stand === 'storing' ? (
        <Badge icon="cloud-off" tone="warning">
          {t('registers.stand.storing')}
        </Badge>
      ) : (
        t('registers.stand-aantal', { stand: t(`registers.stand.${r.stand}`), aantal: r.treffers })
      ),
    width: 11,
  },
];
