import { useMemo } from 'react';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { RegelDto } from '../contract.ts';

/** What each room keeps and what the term rests on. */
export function Rules({ rules }: { rules: readonly RegelDto[] }) {
  const t = useText();
  const columns = useMemo(
    (): Column<RegelDto>[] => [
      {
        id: 'titel',
        header: t('bewaren.kop.regel'),
        cell: (r) => r.titel,
        sort: 'titel',
        width: 28,
        rowHeader: true,
      },
      { id: 'bron', header: t('bewaren.kop.bron'), cell: (r) => r.bron },
    ],
    [t],
  );
  return (
    <Table
      caption={t('bewaren.tab.regels')}
      hiddenCaption
      rows={rules}
      columns={columns}
      rowId={(r) => r.id}
    />
  );
}
