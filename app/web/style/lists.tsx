import { Badge, ObjectName, SourceChip } from '#platform/web/components/Badge.tsx';
import { useFormat } from '#platform/web/format.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import { SAMPLES, STATES, type Sample } from './samples.ts';

function useColumns(): Column<Sample>[] {
  const t = useText();
  const format = useFormat();
  return [
    {
      id: 'kenmerk',
      header: t('schil.stijl.k-signaal'),
      cell: (row) => row.kenmerk,
      sort: 'kenmerk',
      width: 8,
      rowHeader: true,
    },
    {
      id: 'object',
      header: t('schil.stijl.k-object'),
      cell: (row) => (
        <ObjectName icon={row.icon} plate={row.plate}>
          {row.object}
        </ObjectName>
      ),
      value: (row) => row.object,
      sort: 'object',
    },
    {
      id: 'thema',
      header: t('schil.stijl.k-thema'),
      cell: (row) => t(`schil.stijl.thema-${row.thema}`),
      sort: 'thema',
      width: 9,
    },
    {
      id: 'staat',
      header: t('schil.stijl.k-stand'),
      cell: (row) => <Badge {...STATES[row.staat]}>{t(`schil.stijl.staat-${row.staat}`)}</Badge>,
      value: (row) => row.staat,
      sort: 'staat',
      width: 9,
    },
    { id: 'bron', header: t('schil.stijl.k-bron'), cell: (row) => <Source row={row} />, width: 16 },
    {
      id: 'dagen',
      header: t('schil.stijl.k-dagen'),
      cell: (row) => format.number(row.dagen),
      value: (row) => row.dagen,
      sort: 'dagen',
      width: 5,
      numeric: true,
    },
  ];
}

export function TableSection() {
  const t = useText();
  return (
    <Table
      caption={t('schil.stijl.tabel-naam')}
      rows={SAMPLES}
      columns={useColumns()}
      rowId={(row) => row.id}
      current="2"
    />
  );
}

function Source({ row }: { row: Sample }) {
  const t = useText();
  const format = useFormat();
  return (
    <SourceChip
      channel={row.kanaal}
      icon={row.kanaalIcon}
      grade={row.graad}
      gradeLabel={t('schil.stijl.graad')}
      date={format.date(row.datum)}
    />
  );
}
