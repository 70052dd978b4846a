import { useMemo } from 'react';
import { Badge } from '#platform/web/components/Badge.tsx';
import { Button } from '#platform/web/components/Button.tsx';
import { ApiProblem } from '#platform/web/api.ts';
import { useFormat, type Format } from '#platform/web/format.ts';
import { notify } from '#platform/web/notify.ts';
import { useAction } from '#platform/web/query.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText, type Say } from '#platform/web/texts.tsx';
import { gebruikers, type LidDto } from '../contract.ts';
import css from './Gebruikers.module.css';
import { lidTeken } from './signs.tsx';

/** Everybody with access, and what one may do about it. */
export function Leden({ items, onEnd }: { items: readonly LidDto[]; onEnd: (lid: LidDto) => void }) {
  const t = useText();
  const format = useFormat();
  const recover = useAction(gebruikers.vraagHerstel, { invalidates: [gebruikers.toekenningen] });
  const { run } = recover;
  const columns = useMemo(() => {
    const ask = (lid: LidDto) =>
      void run({ params: { id: lid.id } }).then(
        () => notify({ text: t('gebruikers.herstel-gevraagd', { naam: lid.naam }) }),
        (fault: unknown) => {
          if (!(fault instanceof ApiProblem)) throw fault;
          notify({ tone: 'problem', text: fault.problem.detail });
        },
      );
    return columnsOf(t, format, onEnd, ask);
  }, [t, format, onEnd, run]);
  return (
    <Table
      caption={t('gebruikers.leden')}
      hiddenCaption
      rows={items}
      columns={columns}
      rowId={(lid) => lid.id}
    />
  );
}

/** Who, with what he signs in; and as what, in which team. */
export const persoonKolommen = (t: Say): Column<LidDto>[] => [
  {
    id: 'naam',
    header: t('gebruikers.kop.naam'),
    cell: (lid) => (
      <>
        {lid.naam} <span className={css['under']}>{lid.email ?? t('gebruikers.geen-email')}</span>
      </>
    ),
    value: (lid) => lid.naam,
    sort: 'naam',
    rowHeader: true,
  },
  {
    id: 'rol',
    header: t('gebruikers.kop.rol-team'),
    cell: (lid) => (
      <>
        {t(`schil.rol.${lid.rol}`)} <span className={css['under']}>{lid.team}</span>
      </>
    ),
    value: (lid) => `${t(`schil.rol.${lid.rol}`)} ${lid.team}`,
    sort: 'rol',
    width: 15,
  },
];

const columnsOf = (
  t: Say,
  format: Format,
  onEnd: (lid: LidDto) => void,
  onRecover: (lid: LidDto) => void,
): Column<LidDto>[] => [
  ...persoonKolommen(t),
  {
    id: 'tot',
    header: t('gebruikers.kop.tot'),
    cell: (lid) => (lid.tot === null ? t('gebruikers.zonder-einde') : format.date(lid.tot)),
    value: (lid) => lid.tot ?? '9999',
    sort: 'tot',
    width: 7,
  },
  {
    id: 'gezien',
    header: t('gebruikers.kop.gezien'),
    cell: (lid) => (lid.gezienOp === null ? t('gebruikers.nog-niet') : format.moment(lid.gezienOp)),
    value: (lid) => lid.gezienOp ?? '',
    sort: 'gezien',
    width: 9,
  },
  {
    id: 'stand',
    header: t('gebruikers.kop.stand'),
    cell: (lid) => <Badge {...lidTeken[lid.stand]}>{t(`gebruikers.lidstand.${lid.stand}`)}</Badge>,
    value: (lid) => lid.stand,
    sort: 'stand',
    width: 8,
  },
  {
    id: 'doen',
    header: t('gebruikers.kop.doen'),
    cell: (lid) => <Doen lid={lid} onEnd={onEnd} onRecover={onRecover} />,
    width: 15,
  },
];

interface DoenProps {
  lid: LidDto;
  onEnd: (lid: LidDto) => void;
  onRecover: (lid: LidDto) => void;
}

function Doen({ lid, onEnd, onRecover }: DoenProps) {
  const t = useText();
  const wie = { naam: lid.naam, rol: t(`schil.rol.${lid.rol}`) };
  return (
    <>
      {lid.rechten.includes('gebruiker.beeindigen') ? (
        <Button size="small" label={t('gebruikers.beeindig-wie', wie)} onPress={() => onEnd(lid)}>
          <>{t('gebruikers.beeindig')}</>
        </Button>
      ) : null}{' '}
      {lid.rechten.includes('gebruiker.herstellen') ? (
        <Button
          size="small"
          kind="quiet"
          label={t('gebruikers.herstel-wie', wie)}
          onPress={() => onRecover(lid)}
        >
          <>{t('gebruikers.herstel')}</>
        </Button>
      ) : null}
    </>
  );
}
