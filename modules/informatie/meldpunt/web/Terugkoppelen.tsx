import { useMemo } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { EmptyState } from '#platform/web/components/State.tsx';
import { ApiProblem } from '#platform/web/api.ts';
import { useFormat, type Format } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { DataTable } from '#platform/web/table/DataTable.tsx';
import { useList } from '#platform/web/table/list.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import { meldpunt, type TerugkoppelRij } from '../contract.ts';

/** Who has not heard yet that it was read: mail goes by itself, a telephone is for people. */
export function Terugkoppelen() {
  const t = useText();
  const format = useFormat();
  const list = useList({ filters: [], sort: 'ontvangenOp' });
  const columns = useMemo(() => columnsOf(t, format), [t, format]);
  return (
    <Screen
      title={t('meldpunt.terugkoppelen')}
      layout="fill"
      actions={
        <LinkButton icon="arrow-left" to="/informatie/meldpunt">
          {t('meldpunt.terug')}
        </LinkButton>
      }
    >
      <DataTable
        label={t('meldpunt.terugkoppelen')}
        endpoint={meldpunt.terugkoppelingen}
        list={list}
        columns={columns}
        rowId={(row) => row.id}
        rowTo={(row) => ({ to: '/informatie/meldpunt/$id', params: { id: row.id } })}
        empty={
          <EmptyState icon="checks" title={t('meldpunt.niemand-wacht')}>
            {t('meldpunt.niemand-wacht-uitleg')}
          </EmptyState>
        }
      />
    </Screen>
  );
}

const columnsOf = (t: Say, format: Format): Column<TerugkoppelRij>[] => [
  {
    id: 'kenmerk',
    header: t('meldpunt.kop.nummer'),
    cell: (row) => row.kenmerk,
    width: 9,
    rowHeader: true,
  },
  { id: 'kanaal', header: t('meldpunt.kop.kanaal'), cell: (row) => t(`meldpunt.kanaal.${row.kanaal}`) },
  {
    id: 'op',
    header: t('meldpunt.kop.ontvangen'),
    cell: (row) => format.moment(row.ontvangenOp),
    sort: 'ontvangenOp',
    width: 10,
  },
  { id: 'weg', header: t('meldpunt.kop.weg'), cell: (row) => t(`meldpunt.weg.${row.weg}`), width: 8 },
  { id: 'voor', header: t('meldpunt.kop.voor'), cell: (row) => <Before row={row} />, width: 9 },
  { id: 'doe', header: t('meldpunt.kop.doe'), cell: (row) => <Tell row={row} />, width: 11 },
];

function Before({ row }: { row: TerugkoppelRij }) {
  const t = useText();
  const format = useFormat();
  if (!row.teLaat) return format.date(row.voor);
  return (
    <Badge icon="alert-square" tone="danger">
      {t('meldpunt.te-laat')}
    </Badge>
  );
}

/** A status word now: by mail, or said by telephone and recorded here. */
function Tell({ row }: { row: TerugkoppelRij }) {
  const t = useText();
  const tell = useAction(meldpunt.bericht, {
    invalidates: [meldpunt.terugkoppelingen, meldpunt.stand] as never,
  });
  const press = async () => {
    const weg = row.weg === 'telefoon' ? { weg: 'telefoon' as const } : {};
    try {
      await tell.run({ params: { id: row.id }, body: { soort: 'status', ...weg } });
      notify({ tone: 'saved', text: t('meldpunt.teruggekoppeld', { kenmerk: row.kenmerk }) });
    } catch (fault) {
      if (!(fault instanceof ApiProblem)) throw fault;
      notify({ tone: 'problem', text: fault.problem.detail || fault.problem.title });
    }
  };
  return (
    <Button size="small" busy={tell.busy} onPress={() => void press()}>
      {row.weg === 'telefoon' ? t('meldpunt.heb-gebeld') : t('meldpunt.stuur-status')}
    </Button>
  );
}
