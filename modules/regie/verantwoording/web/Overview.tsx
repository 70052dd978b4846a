import { Table } from '#platform/web/table/Table.tsx';
import type { Column } from '#platform/web/table/columns.ts';
import { useText, type Say } from '#platform/web/texts.tsx';
import type { CijferDto, VerantwoordingDto } from '../contract.ts';
import { ChapterLink } from './Contents.tsx';
import { usePeriodWords } from './words.ts';
import css from './Verantwoording.module.css';

/** All figures in short, each beside the period before. */
export function Overview({ page }: { page: VerantwoordingDto }) {
  const t = useText();
  const words = usePeriodWords();
  const columns = columnsOf(page, t, words);
  return (
    <article className={css['chapter']}>
      <header>
        <h2>{t('verantwoording.samengevat')}</h2>
        <p>{t('verantwoording.samengevat-uitleg')}</p>
      </header>
      <Table
        caption={t('verantwoording.alle-cijfers')}
        hiddenCaption
        rows={page.cijfers}
        columns={columns}
        rowId={(row) => row.id}
      />
    </article>
  );
}

function columnsOf(
  page: VerantwoordingDto,
  t: Say,
  words: ReturnType<typeof usePeriodWords>,
): Column<CijferDto>[] {
  return [
    {
      id: 'cijfer',
      header: t('verantwoording.kolom.cijfer'),
      rowHeader: true,
      sort: 'cijfer',
      value: (row) => row.titel,
      cell: (row) => <ChapterLink line={row.line}>{row.titel}</ChapterLink>,
    },
    {
      id: 'lijn',
      header: t('verantwoording.kolom.lijn'),
      width: 8,
      sort: 'lijn',
      cell: (row) => t(`web.lijn.${row.line}`),
    },
    {
      id: 'aantal',
      header: words.short(page.periode),
      width: 9,
      numeric: true,
      sort: 'aantal',
      value: (row) => row.aantal ?? -1,
      cell: (row) => words.number(row.aantal),
    },
    {
      id: 'vorige',
      header: words.short(page.vorige),
      width: 9,
      numeric: true,
      sort: 'vorige',
      value: (row) => row.vorige ?? -1,
      cell: (row) => words.number(row.vorige),
    },
    {
      id: 'verschil',
      header: t('verantwoording.kolom.verschil'),
      width: 7,
      cell: (row) => words.difference(row.aantal, row.vorige),
    },
    {
      id: 'duiding',
      header: t('verantwoording.duiding'),
      width: 7,
      cell: (row) =>
        row.duiding === null
          ? ''
          : t(row.duiding.tekst === '' ? 'verantwoording.blijft-intern' : 'verantwoording.geduid'),
    },
  ];
}
