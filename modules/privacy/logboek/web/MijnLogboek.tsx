import { useMemo } from 'react';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useFormat } from '#platform/web/format.ts';
import { DataTable } from '#platform/web/table/DataTable.tsx';
import { useList } from '#platform/web/table/list.ts';
import { useText } from '#platform/web/texts.tsx';
import { logboek } from '../contract.ts';
import { columnsOf } from './columns.tsx';
import css from './Logboek.module.css';
import { Period } from './Period.tsx';

/** What is kept of the viewer himself. */
export function MijnLogboek() {
  const t = useText();
  const format = useFormat();
  const list = useList({ filters: ['van', 'tot'], sort: '-tijd' });
  const columns = useMemo(() => columnsOf(t, format, { wie: false }), [t, format]);
  return (
    <Screen title={t('logboek.titel-eigen')} layout="fill">
      <p className={css['lead']}>{t('logboek.eigen-uitleg')}</p>
      <div className={css['above']}>
        <Period list={list} />
      </div>
      <DataTable
        label={t('logboek.titel-eigen')}
        endpoint={logboek.eigen}
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
