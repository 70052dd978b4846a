import { useMemo, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Link } from '#platform/web/components/Link.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { linkTo } from '#platform/web/search.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import type { AankondigingDto } from '../contract.ts';
import css from './Bewaren.module.css';
import { Postpone } from './Postpone.tsx';

interface AnnouncedProps {
  rows: readonly AankondigingDto[];
  total: number;
  nameOf: (rule: string) => string;
}

/** What is destroyed on which day, first to go first. */
export function Announced({ rows, total, nameOf }: AnnouncedProps) {
  const t = useText();
  const format = useFormat();
  const [asking, setAsking] = useState<AankondigingDto | null>(null);
  const mayAsk = rows.some((row) => row.rechten.includes('uitstel.vragen'));
  const columns = useMemo(
    () => columnsOf(t, format, nameOf, mayAsk ? setAsking : null),
    [t, format, nameOf, mayAsk],
  );
  if (rows.length === 0) {
    return (
      <EmptyState icon="archive" title={t('bewaren.niets-aangekondigd')}>
        {t('bewaren.niets-aangekondigd-uitleg')}
      </EmptyState>
    );
  }
  return (
    <>
      {total > rows.length ? (
        <p className={css['lead']}>{t('bewaren.eerste', { aantal: rows.length, totaal: total })}</p>
      ) : null}
      <Table
        caption={t('bewaren.tab.aangekondigd')}
        hiddenCaption
        rows={rows}
        columns={columns}
        rowId={(row) => row.id}
      />
      {asking ? <Postpone aankondiging={asking} onClose={() => setAsking(null)} /> : null}
    </>
  );
}

const columnsOf = (
  t: Say,
  format: Format,
  nameOf: (rule: string) => string,
  ask: ((row: AankondigingDto) => void) | null,
): Column<AankondigingDto>[] => [
  {
    id: 'kenmerk',
    header: t('bewaren.kop.kenmerk'),
    cell: (row) => (row.pad === null ? row.kenmerk : <Link {...linkTo(row.pad)}>{row.kenmerk}</Link>),
    value: (row) => row.kenmerk,
    sort: 'kenmerk',
    width: 11,
    rowHeader: true,
  },
  {
    id: 'op',
    header: t('bewaren.kop.vernietigen'),
    cell: (row) => format.date(row.vernietigenOp),
    value: (row) => row.vernietigenOp,
    sort: 'op',
    width: 8,
  },
  { id: 'regel', header: t('bewaren.kop.regel'), cell: (row) => nameOf(row.regel), sort: 'regel' },
  {
    id: 'einde',
    header: t('bewaren.kop.einde'),
    cell: (row) => format.date(row.einde),
    value: (row) => row.einde,
    sort: 'einde',
    width: 8,
  },
  { id: 'stand', header: t('bewaren.kop.stand'), cell: (row) => <Stand row={row} />, width: 12 },
  ...(ask === null ? [] : [askColumn(t, ask)]),
];

const askColumn = (t: Say, ask: (row: AankondigingDto) => void): Column<AankondigingDto> => ({
  id: 'uitstel',
  header: t('bewaren.kop.uitstel'),
  cell: (row) =>
    row.rechten.includes('uitstel.vragen') ? (
      <Button
        size="small"
        label={t('bewaren.vraag-uitstel-voor', { kenmerk: row.kenmerk })}
        onPress={() => ask(row)}
      >
        {t('bewaren.vraag-uitstel')}
      </Button>
    ) : null,
  width: 10,
});

function Stand({ row }: { row: AankondigingDto }) {
  const t = useText();
  const format = useFormat();
  if (row.mislukt)
    return (
      <Badge icon="alert-square" tone="danger">
        {t('bewaren.stand.mislukt')}
      </Badge>
    );
  if (row.uitstel !== null && row.uitstel.beslotenOp === null)
    return (
      <Badge icon="user-question" tone="warning">
        {t('bewaren.stand.gevraagd')}
      </Badge>
    );
  if (row.stand === 'uitgesteld')
    return (
      <Badge icon="clock" tone="info">
        {t('bewaren.stand.uitgesteld', { datum: format.date(row.vernietigenOp) })}
      </Badge>
    );
  return <Badge icon="calendar-due">{t('bewaren.stand.gaat-vanzelf')}</Badge>;
}
