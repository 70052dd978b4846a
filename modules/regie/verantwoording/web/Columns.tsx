import { lineClass } from '#platform/web/components/Sign.tsx';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { CijferDto } from '../contract.ts';
import { isPlanLine } from './Contents.tsx';
import { useWidth } from './width.ts';
import { usePeriodWords } from './words.ts';
import css from './Figure.module.css';

const HEIGHT = 120;
const TOP = 18;
const FOOT = 22;
/** Below this a column has no room for its own number or name. */
const ROOMY = 22;

type Point = CijferDto['verloop'][number];

/** The figure in the course of time: a column per month or quarter with its number on top; the same as a table. */
export function Columns({ figure }: { figure: CijferDto }) {
  const t = useText();
  const words = usePeriodWords();
  const [box, width] = useWidth();
  const points = figure.verloop;
  const step = Math.min(64, width / points.length);
  const most = Math.max(1, ...points.map((point) => point.aantal ?? 0));
  const said = points
    .map((point) => `${words.point(point.periode)}: ${words.number(point.aantal)}`)
    .join('. ');
  return (
    <>
      <div ref={box} className={isPlanLine(figure.line) ? lineClass(figure.line) : undefined}>
        <svg
          role="img"
          aria-label={`${figure.titel}. ${said}.`}
          width={width}
          height={TOP + HEIGHT + FOOT}
          className={css['chart']}
        >
          {points.map((point, at) => (
            <Column
              key={point.periode}
              point={point}
              x={at * step}
              step={step}
              tall={((point.aantal ?? 0) / most) * HEIGHT}
            />
          ))}
          <line
            x1={0}
            x2={step * points.length}
            y1={TOP + HEIGHT}
            y2={TOP + HEIGHT}
            className={css['base']}
          />
        </svg>
      </div>
      <details className={css['table']}>
        <summary>{t('verantwoording.als-tabel')}</summary>
        <PointsTable figure={figure} />
      </details>
    </>
  );
}

function PointsTable({ figure }: { figure: CijferDto }) {
  const t = useText();
  const words = usePeriodWords();
  return (
    <Table
      caption={figure.titel}
      hiddenCaption
      rows={figure.verloop}
      rowId={(point) => point.periode}
      columns={[
        {
          id: 'periode',
          header: t('verantwoording.kolom.periode'),
          rowHeader: true,
          cell: (point) => words.point(point.periode),
        },
        {
          id: 'aantal',
          header: t('verantwoording.kolom.aantal'),
          width: 9,
          numeric: true,
          cell: (point) => words.number(point.aantal),
        },
      ]}
    />
  );
}

function Column({ point, x, step, tall }: { point: Point; x: number; step: number; tall: number }) {
  const words = usePeriodWords();
  const middle = x + step / 2;
  const roomy = step >= ROOMY;
  return (
    <g>
      {tall > 0 ? (
        <rect
          x={x + step * 0.12}
          y={TOP + HEIGHT - tall}
          width={step * 0.76}
          height={tall}
          className={css['fill']}
        />
      ) : null}
      {roomy ? (
        <text
          x={middle}
          y={TOP + HEIGHT - tall - 5}
          className={point.aantal === null ? css['heldTop'] : css['top']}
        >
          {point.aantal === null ? '×' : point.aantal}
        </text>
      ) : null}
      {roomy || point.periode.endsWith('-01') ? (
        <text x={middle} y={TOP + HEIGHT + 16} className={css['axis']}>
          {roomy ? shortName(words.point(point.periode), point.periode) : point.periode.slice(0, 4)}
        </text>
      ) : null}
    </g>
  );
}

/** `nov`, or the year where one begins; `K3` for a quarter. */
const shortName = (name: string, period: string): string =>
  period.includes('-K') ? period.slice(-2) : (name.split(' ')[0] ?? name);
