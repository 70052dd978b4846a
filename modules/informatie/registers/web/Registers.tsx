import { useMemo, useState } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { LinkButton } from '#platform/web/components/Link.tsx';
import { Screen, Section } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { useRead } from '#platform/web/query.ts';
import { useRight } from '#platform/web/session.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { registers, type RegisterToestand } from '../contract.ts';
import { Aansluiten } from './Aansluiten.tsx';
import { Lijsten } from './Lijsten.tsx';
import { LosOpzoeken } from './LosOpzoeken.tsx';
import { Mutaties } from './Mutaties.tsx';
import css from './Registers.module.css';

/** How every register stands: connected or recorded, answering or silent, used and paid this month. */
export function Registers() {
  const t = useText();
  const read = useRead(registers.toestand, undefined, { every: 30_000 });
  const [connecting, setConnecting] = useState<RegisterToestand | null>(null);
  const asks = useRight('opzoeking.object');
  const follows = useRight('mutatie.lijst');
  return (
    <Screen title={t('registers.titel')} actions={<Deuren />}>
      <p className={css['lead']}>{t('registers.uitleg')}</p>
      <Loaded of={read}>
        {({ data }) => (
          <>
            <Section title={t('registers.toestand')}>
              <Toestand items={data.items} onConnect={setConnecting} />
            </Section>
            {asks ? <LosOpzoeken items={data.items} /> : null}
            {follows ? <Mutaties /> : null}
            <Lijsten />
          </>
        )}
      </Loaded>
      {connecting ? <Aansluiten register={connecting.register} onClose={() => setConnecting(null)} /> : null}
    </Screen>
  );
}

function Deuren() {
  const t = useText();
  const log = useRight('register.logboek');
  const protocol = useRight('protocol.lezen');
  return (
    <>
      {log ? (
        <LinkButton to="/informatie/registers/logboek" icon="history">
          {t('registers.logboek')}
        </LinkButton>
      ) : null}
      {protocol ? (
        <LinkButton to="/informatie/registers/protocol" icon="shield-check">
          {t('registers.protocol')}
        </LinkButton>
      ) : null}
    </>
  );
}

function Toestand({
  items,
  onConnect,
}: {
  items: readonly RegisterToestand[];
  onConnect: (r: RegisterToestand) => void;
}) {
  const t = useText();
  const format = useFormat();
  const manages = items.some((one) => one.rechten.includes('register.verbinden'));
  const columns = useMemo(() => columnsOf(t, format, onConnect, manages), [t, format, onConnect, manages]);
  const totaal = items.reduce((sum, one) => sum + one.kostenCent, 0);
  return (
    <>
      <Table
        caption={t('registers.toestand')}
        hiddenCaption
        rows={items}
        columns={columns}
        rowId={(one) => one.register}
      />
      <p className={css['total']}>{t('registers.kosten-samen', { bedrag: format.money(totaal / 100) })}</p>
    </>
  );
}

function columnsOf(
  t: Say,
  format: Format,
  onConnect: (r: RegisterToestand) => void,
  manages: boolean,
): Column<RegisterToestand>[] {
  const naam = (r: RegisterToestand) => t(`registers.naam-lang.${r.register}`);
  return [
    {
      id: 'naam',
      header: t('registers.kop.register'),
      cell: naam,
      value: naam,
      sort: 'naam',
      rowHeader: true,
    },
    { id: 'stand', header: t('registers.kop.aansluiting'), cell: (r) => <Stand toestand={r} />, width: 11 },
    {
      id: 'antwoord',
      header: t('registers.kop.antwoord'),
      cell: (r) => (r.antwoordOp ? format.moment(r.antwoordOp) : t('registers.nog-niet')),
      width: 10,
    },
    { id: 'storing', header: t('registers.kop.storing'), cell: (r) => <Stil toestand={r} />, width: 13 },
    { id: 'gevraagd', header: t('registers.kop.gevraagd'), cell: (r) => gevraagd(t, r), width: 11 },
    {
      id: 'kosten',
      header: t('registers.kop.kosten'),
      cell: (r) => (r.kostenCent === 0 ? '–' : format.money(r.kostenCent / 100)),
      numeric: true,
      width: 5,
    },
    {
      id: 'vers',
      header: t('registers.kop.vers'),
      cell: (r) =>
        r.versDagen === 0 ? t('registers.nooit-bewaard') : t('registers.dagen', { aantal: r.versDagen }),
      width: 6,
    },
    ...(manages ? [connectColumn(t, onConnect)] : []),
  ];
}

const connectColumn = (t: Say, onConnect: (r: RegisterToestand) => void): Column<RegisterToestand> => ({
  id: 'doe',
  header: t('registers.kop.aansluiten'),
  cell: (r) => (
    <Button
      size="small"
      label={t('registers.sluit-aan', { register: t(`registers.naam.${r.register}`) })}
      onPress={() => onConnect(r)}
    >
      <>{t('registers.aansluiten')}</>
    </Button>
  ),
  width: 8,
});

const gevraagd = (t: Say, r: RegisterToestand): string =>
  t('registers.gevraagd', { gevraagd: r.gevraagd, geheugen: r.uitGeheugen });

/** Sign and word: connected, recorded, or not. */
function Stand({ toestand: r }: { toestand: RegisterToestand }) {
  const t = useText();
  if (r.uitgezet) return <Badge icon="ban">{t('registers.uitgezet')}</Badge>;
  if (r.stand === 'live')
    return (
      <Badge icon="plug-connected" tone="success">
        {t('registers.verbinding.live')}
      </Badge>
    );
  return r.stand === 'opgenomen' ? (
    <Badge icon="history" tone="outline">
      {t('registers.verbinding.opgenomen')}
    </Badge>
  ) : (
    <Badge icon="ban">{t('registers.verbinding.uit')}</Badge>
  );
}

function Stil({ toestand: r }: { toestand: RegisterToestand }) {
  const t = useText();
  const format = useFormat();
  if (r.storingCode === null || r.storingSinds === null) return <>{'–'}</>;
  return (
    <span className={css['silent']}>
      <Badge icon="cloud-off" tone="warning">
        {t('registers.stil')}
      </Badge>{' '}
      {t('registers.sinds', { moment: format.moment(r.storingSinds) })}{' '}
      {t(`registers.storing.${r.storingCode}`)}
    </span>
  );
}
