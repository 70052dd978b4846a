import { useMemo } from 'react';
import { ApiProblem } from '#platform/web/api.ts';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { Screen } from '#platform/web/components/Screen.tsx';
import { Loaded } from '#platform/web/components/State.tsx';
import { useFormat, type Format } from '#platform/web/format.ts';
import { useNow } from '#platform/web/now.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction, useRead } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { gebruikers, type LidDto, type Oordeel } from '../contract.ts';
import css from './Gebruikers.module.css';
import { persoonKolommen } from './Leden.tsx';

/** Once a year for everyone with access: is it still needed? (regel GEB-7) */
export function Beoordelen() {
  const t = useText();
  const list = useRead(gebruikers.lijst, { query: {} });
  return (
    <Screen title={t('gebruikers.beoordelen')}>
      <p className={css['lead']}>{t('gebruikers.beoordelen-uitleg')}</p>
      <Loaded of={list}>{({ data }) => <Toegangen items={data.items} />}</Loaded>
    </Screen>
  );
}

function Toegangen({ items }: { items: readonly LidDto[] }) {
  const t = useText();
  const format = useFormat();
  const today = format.dayOf(useNow());
  const judge = useAction(gebruikers.beoordeel, { invalidates: [gebruikers.lijst] });
  const { run } = judge;
  const columns = useMemo(() => {
    const say = (lid: LidDto, oordeel: Oordeel) =>
      void run({ params: { id: lid.id }, body: { oordeel } }).catch((fault: unknown) => {
        if (!(fault instanceof ApiProblem)) throw fault;
        notify({ tone: 'problem', text: fault.problem.detail });
      });
    return columnsOf(t, format, today, say);
  }, [t, format, today, run]);
  const rows = useMemo(
    () => items.toSorted((a, b) => (a.beoordelenVoor ?? '').localeCompare(b.beoordelenVoor ?? '')),
    [items],
  );
  const open = items.filter((lid) => lid.beoordelenVoor !== null && lid.beoordelenVoor <= today).length;
  return (
    <>
      <p>{t('gebruikers.beoordeeld-van', { aantal: items.length - open, totaal: items.length })}</p>
      <Table
        caption={t('gebruikers.beoordelen')}
        hiddenCaption
        rows={rows}
        columns={columns}
        rowId={(lid) => lid.id}
      />
    </>
  );
}

const columnsOf = (
  t: Say,
  format: Format,
  today: string,
  say: (lid: LidDto, oordeel: Oordeel) => void,
): Column<LidDto>[] => [
  ...persoonKolommen(t),
  {
    id: 'gezien',
    header: t('gebruikers.kop.gezien'),
    cell: (lid) => (lid.gezienOp === null ? t('gebruikers.nog-niet') : format.moment(lid.gezienOp)),
    value: (lid) => lid.gezienOp ?? '',
    sort: 'gezien',
    width: 9,
  },
  {
    id: 'beoordeeld',
    header: t('gebruikers.kop.beoordeeld'),
    cell: (lid) =>
      lid.beoordeeldOp === null
        ? t('gebruikers.sinds', { datum: format.date(lid.vanaf) })
        : t('gebruikers.beoordeeld-door', {
            datum: format.date(format.dayOf(lid.beoordeeldOp)),
            wie: lid.beoordeeldDoor ?? '',
          }),
    value: (lid) => lid.beoordeeldOp ?? lid.vanaf,
    sort: 'beoordeeld',
    width: 13,
  },
  {
    id: 'voor',
    header: t('gebruikers.kop.voor'),
    cell: (lid) => <Voor dag={lid.beoordelenVoor} today={today} />,
    value: (lid) => lid.beoordelenVoor ?? '',
    sort: 'voor',
    width: 9,
  },
  {
    id: 'oordeel',
    header: t('gebruikers.kop.oordeel'),
    cell: (lid) => <Keuze lid={lid} say={say} />,
    width: 14,
  },
];

function Voor({ dag, today }: { dag: string | null; today: string }) {
  const format = useFormat();
  if (dag === null) return null;
  return dag < today ? (
    <Badge icon="alert-square" tone="danger">
      {format.date(dag)}
    </Badge>
  ) : (
    <>{format.date(dag)}</>
  );
}

function Keuze({ lid, say }: { lid: LidDto; say: (lid: LidDto, oordeel: Oordeel) => void }) {
  const t = useText();
  if (lid.ikzelf) return <span className={css['muted']}>{t('gebruikers.door-ander')}</span>;
  if (!lid.rechten.includes('gebruiker.beoordelen')) return null;
  const wie = { naam: lid.naam, rol: t(`schil.rol.${lid.rol}`) };
  return (
    <>
      <Button size="small" label={t('gebruikers.blijft-wie', wie)} onPress={() => say(lid, 'blijft')}>
        <>{t('gebruikers.blijft')}</>
      </Button>{' '}
      <Button
        size="small"
        kind="quiet"
        label={t('gebruikers.beeindig-wie', wie)}
        onPress={() => say(lid, 'beeindigd')}
      >
        <>{t('gebruikers.beeindig')}</>
      </Button>
    </>
  );
}
