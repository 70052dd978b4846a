import { Cell } from '#platform/web/components/Measure.tsx';
import { lineClass, Topmark } from '#platform/web/components/Sign.tsx';
import { cx } from '#platform/web/cx.ts';
import { useFormat } from '#platform/web/format.ts';
import type { Column } from '#platform/web/table/columns.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import { lijnen, type ActiviteitRij, type PlaatDto } from '../contract.ts';
import css from './Plan.module.css';
import { standVan, useStandWoord } from './words.ts';

/** Every activity of the year in one list, with the quarter of the adopted plan beside that of now. */
export function Tabel({ plaat }: { plaat: PlaatDto }) {
  const t = useText();
  return (
    <>
      <Begroting plaat={plaat} />
      <Table
        caption={t('plan.tabel', { jaar: String(plaat.jaar) })}
        hiddenCaption
        rows={plaat.activiteiten}
        columns={[...useWie(), ...useWanneer()]}
        rowId={(a) => a.id}
        rowTo={(a) => ({ to: '/regie/plan/$id', params: { id: a.id } })}
      />
    </>
  );
}

/** The structural budget of the year, where it is recorded. */
function Begroting({ plaat }: { plaat: PlaatDto }) {
  const t = useText();
  const format = useFormat();
  if (plaat.budget === null || plaat.uren === null) return null;
  return (
    <p>{t('plan.begroting', { budget: format.money(plaat.budget), uren: format.number(plaat.uren) })}</p>
  );
}

function useWie(): Column<ActiviteitRij>[] {
  const t = useText();
  return [
    { id: 'code', header: t('plan.code'), cell: (a) => a.code, sort: 'code', width: 6 },
    { id: 'titel', header: t('plan.wat'), cell: (a) => a.titel, sort: 'titel', rowHeader: true },
    {
      id: 'lijn',
      header: t('plan.lijn'),
      cell: (a) => (
        <span className={css['stand']}>
          <Topmark line={a.lijn} />
          {t(`web.lijn.${a.lijn}`)}
        </span>
      ),
      sort: 'lijn',
      value: (a) => lijnen.indexOf(a.lijn),
      width: 10,
    },
    { id: 'eigenaar', header: t('plan.eigenaar'), cell: (a) => a.eigenaar, sort: 'eigenaar', width: 14 },
  ];
}

function useWanneer(): Column<ActiviteitRij>[] {
  const t = useText();
  const woord = useStandWoord();
  const kwartalen = (waarden: readonly (number | null)[]): string =>
    waarden
      .map((k) => (k === null ? t('plan.heel-jaar') : t('plan.kwartaal-kort', { kwartaal: k })))
      .join(', ');
  return [
    {
      id: 'basis',
      header: t('plan.basis'),
      cell: (a) =>
        a.delen.some((d) => d.basis !== null) || a.delen.every((d) => d.kwartaal === null)
          ? kwartalen(a.delen.map((d) => d.basis))
          : t('plan.erbij'),
      sort: 'basis',
      width: 8,
    },
    {
      id: 'nu',
      header: t('plan.nu'),
      cell: (a) => kwartalen(a.delen.map((d) => d.kwartaal)),
      sort: 'nu',
      width: 8,
    },
    {
      id: 'acties',
      header: t('plan.acties'),
      cell: (a) =>
        a.acties.totaal === 0 ? '–' : t('plan.noot.van', { gedaan: a.acties.gedaan, nodig: a.acties.totaal }),
      sort: 'acties',
      value: (a) => a.acties.gedaan,
      width: 5,
    },
    {
      id: 'stand',
      header: t('plan.stand'),
      cell: (a) => (
        <span className={cx(css['stand'], lineClass(a.lijn))}>
          <Cell state={standVan(a)} />
          {woord(standVan(a))}
        </span>
      ),
      sort: 'stand',
      value: (a) => woord(standVan(a)),
      width: 11,
    },
  ];
}
