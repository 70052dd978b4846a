import { Chart } from '#platform/web/chart/Chart.tsx';
import { lineClass } from '#platform/web/components/Sign.tsx';
import { useRead } from '#platform/web/query.ts';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import { verantwoording, type CijferDto, type VerantwoordingDto } from '../contract.ts';
import { isPlanLine } from './Contents.tsx';
import { useChartWords, usePeriodWords } from './words.ts';
import css from './Figure.module.css';

interface Point {
  name: string;
  short: string;
  value: number | null;
}

/** The figure in the course of the period: a point per month or quarter; the same as a table. */
export function Course({ figure }: { figure: CijferDto }) {
  const t = useText();
  const words = usePeriodWords();
  const points = figure.verloop.map(({ periode, aantal }) => ({
    name: words.point(periode),
    // Over more than a year a month needs its year.
    short: figure.verloop.length > 12 ? words.point(periode) : words.pointShort(periode),
    value: aantal,
  }));
  return <Line figure={figure} points={points} header={t('verantwoording.kolom.periode')} />;
}

/** The year beside the years before it, each counted by its own definition. */
export function Years({ figure, page }: { figure: CijferDto; page: VerantwoordingDto }) {
  const t = useText();
  const jaar = page.periode.van.slice(0, 4);
  const read = useRead(verantwoording.figuur, { params: { id: figure.id, jaar }, query: {} });
  const data = read.data?.data;
  if (!data || data.eerder.length === 0) return null;
  const years = [...data.eerder, { jaar: data.jaar, totaal: data.totaal, definitie: data.definitie.versie }];
  // A year that runs stands beside whole ones: its name says how far it was counted.
  const name = (year: number) =>
    page.lopend && year === data.jaar ? (data.kolommen.at(-1)?.naam ?? String(year)) : String(year);
  const broken = years.some((year) => year.definitie !== data.definitie.versie);
  return (
    <figure>
      <figcaption>
        <b>{t('verantwoording.jaren')}</b>
      </figcaption>
      <Line
        figure={figure}
        points={years.map((year) => ({ name: name(year.jaar), short: name(year.jaar), value: year.totaal }))}
        header={t('verantwoording.jaar')}
      />
      {broken ? <p className={css['source']}>{t('verantwoording.jaren-breuk')}</p> : null}
    </figure>
  );
}

function Line({ figure, points, header }: { figure: CijferDto; points: Point[]; header: string }) {
  const t = useText();
  const words = usePeriodWords();
  const chartWords = useChartWords();
  if (points.every((point) => point.value === null))
    return <p className={css['none']}>{t('verantwoording.delen-afgeschermd')}</p>;
  return (
    <>
      <div className={isPlanLine(figure.line) ? lineClass(figure.line) : undefined}>
        <Chart
          kind="lijn"
          title={`${figure.titel}, ${header.toLowerCase()}`}
          words={chartWords}
          series={{
            categorieen: points.map((point) => point.short),
            reeksen: [{ naam: figure.titel, waarden: points.map((point) => point.value) }],
          }}
        />
      </div>
      <details className={css['table']}>
        <summary>{t('verantwoording.als-tabel')}</summary>
        <Table
          caption={figure.titel}
          hiddenCaption
          rows={points}
          rowId={(point) => point.name}
          columns={[
            { id: 'periode', header, rowHeader: true, cell: (point) => point.name },
            {
              id: 'aantal',
              header: t('verantwoording.kolom.aantal'),
              width: 9,
              numeric: true,
              cell: (point) => words.number(point.value),
            },
          ]}
        />
      </details>
    </>
  );
}
