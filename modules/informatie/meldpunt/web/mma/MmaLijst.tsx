import { useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { ProblemNotice } from '#platform/web/components/Notice.tsx';
import { Row } from '#platform/web/components/Screen.tsx';
import { EmptyState, Loaded } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { RowLink } from '#platform/web/table/RowLink.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { useTitle } from '#platform/web/title.ts';
import { meldpunt, mma, type MmaRij } from '../../contract.ts';
import { Jaarretour } from './Jaarretour.tsx';
import css from './Mma.module.css';
import { MmaInvoeren } from './MmaInvoeren.tsx';

/** Reports of Meld Misdaad Anoniem: numbers and states, never a text. */
export function MmaLijst() {
  const t = useText();
  const [entering, setEntering] = useState(false);
  const read = useRead(mma.lijst, { query: { aantal: 100 } });
  useTitle(t('meldpunt.mma'));
  return (
    <div className={css['page']}>
      <header className={css['head']}>
        <LinkButton
          kind="quiet"
          icon="arrow-left"
          to="/informatie/meldpunt"
          className={css['back']}
          aria-label={t('meldpunt.terug')}
        >
          {null}
        </LinkButton>
        <h2>{t('meldpunt.mma')}</h2>
        <Badge icon="lock" tone="sealed">
          {t('meldpunt.verzegeld')}
        </Badge>
        <span className={css['do']}>
          <NothingIn />
          <Button icon="plus" kbd="n" onPress={() => setEntering(true)}>
            {t('meldpunt.mma-invoeren')}
          </Button>
        </span>
      </header>
      <p className={css['lead']}>{t('meldpunt.mma-uitleg')}</p>
      <Loaded of={read}>{({ data }) => <Rows rows={data.items} />}</Loaded>
      <Jaarretour />
      {entering ? <MmaInvoeren onClose={() => setEntering(false)} /> : null}
    </div>
  );
}

function NothingIn() {
  const t = useText();
  const stand = useRead(meldpunt.stand, undefined).data?.data.mma;
  const record = useAction(meldpunt.nietsBinnen, { invalidates: [meldpunt.stand] });
  const press = async () => {
    await record.run({ body: { leesplek: 'mma' } });
    notify({ tone: 'saved', text: t('meldpunt.niets-binnen-vast') });
  };
  return (
    <>
      {record.problem ? <ProblemNotice problem={record.problem.problem} /> : null}
      <Button
        busy={record.busy}
        unavailable={
          (stand?.teLezen ?? 0) > 0 && t('meldpunt.niets-binnen-niet', { aantal: stand?.teLezen ?? 0 })
        }
        // A refusal is shown beside it.
        onPress={() => void press().catch(() => undefined)}
      >
        {t('meldpunt.niets-binnen-mma')}
      </Button>
    </>
  );
}

function Rows({ rows }: { rows: readonly MmaRij[] }) {
  const t = useText();
  const format = useFormat();
  if (rows.length === 0) {
    return (
      <EmptyState icon="lock" title={t('meldpunt.mma-leeg')}>
        {t('meldpunt.mma-leeg-uitleg')}
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t('meldpunt.mma-meldingen')}
      columns={columnsOf(t, format)}
      rows={rows}
      rowId={(row) => row.id}
    />
  );
}

const columnsOf = (t: Say, format: Format): Column<MmaRij>[] => [
  {
    id: 'kenmerk',
    header: t('meldpunt.kop.nummer'),
    cell: (row) => (
      <RowLink target={{ to: '/informatie/meldpunt/mma/$id', params: { id: row.id } }}>{row.kenmerk}</RowLink>
    ),
    width: 10,
    rowHeader: true,
  },
  {
    id: 'op',
    header: t('meldpunt.kop.ontvangen'),
    cell: (row) => format.moment(row.ontvangenOp),
    width: 10,
  },
  {
    id: 'categorie',
    header: t('meldpunt.categorie'),
    cell: (row) => (row.categorie === null ? '' : t(`meldpunt.categorie.${row.categorie}`)),
  },
  {
    id: 'stand',
    header: t('meldpunt.kop.stand'),
    cell: (row) => <State row={row} />,
    width: 11,
  },
];

function State({ row }: { row: MmaRij }) {
  const t = useText();
  return (
    <Row>
      <Badge icon={row.stand === 'afgerond' ? 'check' : row.stand === 'te-lezen' ? 'mail' : 'eye'}>
        {t(`meldpunt.mma-stand.${row.stand}`)}
      </Badge>
      {row.teLaat ? (
        <Badge icon="alert-square" tone="danger">
          {t('meldpunt.te-laat')}
        </Badge>
      ) : null}
    </Row>
  );
}
