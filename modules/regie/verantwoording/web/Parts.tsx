import { Chart } from '#platform/web/chart/Chart.tsx';
import { lineClass } from '#platform/web/components/Sign.tsx';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { CijferDto, DeelDto, VerantwoordingDto } from '../contract.ts';
import { isPlanLine } from './Contents.tsx';
import { useChartWords, usePeriodWords } from './words.ts';
import css from './Figure.module.css';

interface PartsProps {
  figure: CijferDto;
  page: VerantwoordingDto;
}

/** How a figure is made up: bars with the period before as an outline below each; the same as a table. */
export function Parts({ figure, page }: PartsProps) {
  const t = useText();
  const words = usePeriodWords();
  const chartWords = useChartWords();
  const byTime = figure.uitsplitsing === 'maand' || figure.uitsplitsing === 'kwartaal';
  const name = (part: DeelDto) => (byTime ? words.point(part.naam) : part.naam);
  if (figure.delen.length === 0) {
    const held = page.afgeschermd && figure.aantal !== 0;
    return (
      <p className={css['none']}>
        {t(held ? 'verantwoording.delen-afgeschermd' : 'verantwoording.geen-delen')}
      </p>
    );
  }
  const line = isPlanLine(figure.line) ? lineClass(figure.line) : undefined;
  const [now, before] = [words.range(page.periode), words.range(page.vorige)];
  return (
    <>
      <div className={line}>
        <Chart
          kind="staaf"
          title={`${figure.titel}, ${t(`verantwoording.naar.${figure.uitsplitsing}`).toLowerCase()}`}
          words={chartWords}
          series={{
            categorieen: figure.delen.map(name),
            reeksen: [
              { naam: now, waarden: figure.delen.map((part) => part.aantal) },
              { naam: before, waarden: figure.delen.map((part) => part.vorige) },
            ],
          }}
        />
      </div>
      <p className={css['key']}>
        <i className={line} />
        {now}
        <i className={css['before']} />
        {before}
      </p>
      <details className={css['table']}>
        <summary>{t('verantwoording.als-tabel')}</summary>
        <PartsTable figure={figure} page={page} name={name} />
      </details>
    </>
  );
}

function PartsTable({ figure, page, name }: PartsProps & { name: (part: DeelDto) => string }) {
  const t = useText();
  const words = usePeriodWords();
  return (
    <Table
      caption={figure.titel}
      hiddenCaption
      rows={figure.delen}
      rowId={(part) => part.waarde ?? '-'}
      columns={[
        { id: 'naam', header: t(`verantwoording.per.${figure.uitsplitsing}`), rowHeader: true, cell: name },
        {
          id: 'aantal',
          header: words.range(page.periode),
          width: 9,
          numeric: true,
          cell: (part) => words.number(part.aantal),
        },
        {
          id: 'vorige',
          header: words.range(page.vorige),
          width: 9,
          numeric: true,
          cell: (part) => words.number(part.vorige),
        },
      ]}
    />
  );
}
