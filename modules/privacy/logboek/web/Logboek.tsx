import { useMemo } from 'react';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { DataTable } from '#platform/web/table/DataTable.tsx';
import { Filters } from '#platform/web/table/Filters.tsx';
import { useList, type List } from '#platform/web/table/list.ts';
import { useText } from '#platform/web/texts.tsx';
import { logboek, resultaten } from '../contract.ts';
import { columnsOf } from './columns.tsx';
import css from './Logboek.module.css';
import { Period } from './Period.tsx';
import { Seals } from './Seals.tsx';

/** Who did what with which record, for who watches over it. */
export function Logboek() {
  const t = useText();
  const format = useFormat();
  const list = useList({
    filters: ['van', 'tot', 'wie', 'actie', 'soort', 'resultaat', 'object'],
    sort: '-tijd',
  });
  const columns = useMemo(() => columnsOf(t, format, { wie: true }), [t, format]);
  return (
    <Screen title={t('logboek.titel')} layout="fill">
      <Seals />
      <div className={css['above']}>
        <Period list={list} />
        <Choices list={list} />
      </div>
      <DataTable
        label={t('logboek.titel')}
        endpoint={logboek.lijst}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        empty={
          <EmptyState icon="history" title={t('logboek.leeg')}>
            {t('logboek.leeg-uitleg')}
          </EmptyState>
        }
      />
    </Screen>
  );
}

function Choices({ list }: { list: List }) {
  const t = useText();
  const keuzes = useRead(logboek.keuzes, undefined).data?.data;
  const same = (value: string) => ({ value, label: value });
  return (
    <Filters
      list={list}
      filters={[
        {
          name: 'wie',
          label: t('logboek.kop.wie'),
          options: keuzes?.mensen.map((m) => ({ value: m.id, label: m.naam })) ?? [],
        },
        { name: 'actie', label: t('logboek.kop.actie'), options: keuzes?.acties.map(same) ?? [] },
        { name: 'soort', label: t('logboek.soort'), options: keuzes?.soorten.map(same) ?? [] },
        {
          name: 'resultaat',
          label: t('logboek.kop.resultaat'),
          options: resultaten.map((value) => ({ value, label: t(`logboek.resultaat.${value}`) })),
        },
      ]}
    />
  );
}
