import { lineClass } from '#platform/web/components/Sign.tsx';
import { Table } from '#platform/web/table/Table.tsx';
import { useText } from '#platform/web/texts.tsx';
import type { CijferDto, DeelDto, VerantwoordingDto } from '../contract.ts';
import { isPlanLine } from './Contents.tsx';
import { useWidth } from './width.ts';
import { usePeriodWords } from './words.ts';
import css from './Figure.module.css';

const ROW = 30;
const LABEL = 150;
/** Room behind the longest bar for its number. */
const NUMBER = 90;

/** Bars beside their names, the period before as a thin outline below each; the same as a table. */
export function Bars({ figure, page }: { figure: CijferDto; page: VerantwoordingDto }) {
  const t = useText();
  const words = usePeriodWords();
  const [box, width] = useWidth();
  const name = (part: DeelDto) => (figure.uitsplitsing === 'maand' ? words.point(part.naam) : part.naam);
  if (figure.delen.length === 0) return <p className={css['none']}>{t('verantwoording.geen-delen')}</p>;
  const most = Math.max(1, ...figure.delen.flatMap((part) => [part.aantal ?? 0, part.vorige ?? 0]));
  const label = Math.min(LABEL, width * 0.4);
  const scale = Math.max(20, width - label - NUMBER) / most;
  const line = isPlanLine(figure.line) ? lineClass(figure.line) : undefined;
  const said = figure.delen.map((part) => `${name(part)}: ${words.number(part.aantal)}`).join('. ');
  return (
    <>
      <div ref={box} className={line}>
        <svg
          role="img"
          aria-label={`${figure.titel}. ${said}.`}
          width={width}
          height={figure.delen.length * ROW + 4}
          className={css['chart']}
        >
          <line x1={label} x2={label} y1={0} y2={figure.delen.length * ROW} className={css['base']} />
          {figure.delen.map((part, at) => (
            <Bar
              key={part.waarde}
              part={part}
              name={name(part)}
              y={at * ROW}
              label={label}
              scale={scale}
              number={words.number}
            />
          ))}
        </svg>
      </div>
      <p className={css['key']}>
        <i className={line} />
        {words.range(page.periode)}
        <i className={css['before']} />
        {words.range(page.vorige)}
      </p>
      <details className={css['table']}>
        <summary>{t('verantwoording.als-tabel')}</summary>
        <PartsTable figure={figure} page={page} name={name} />
      </details>
    </>
  );
}

interface BarProps {
  part: DeelDto;
  name: string;
  y: number;
  label: number;
  scale: number;
  number: (value: number | null) => string;
}

function Bar({ part, name, y, label, scale, number }: BarProps) {
  const length = (part.aantal ?? 0) * scale;
  const before = (part.vorige ?? 0) * scale;
  return (
    <g transform={`translate(0 ${y})`}>
      <text x={label - 8} y={17} className={css['name']}>
        {shortened(name, label)}
      </text>
      {length > 0 ? <rect x={label} y={5} width={length} height={12} className={css['fill']} /> : null}
      {before > 0 ? (
        <rect x={label} y={19.5} width={Math.max(0, before - 0.5)} height={4} className={css['outline']} />
      ) : null}
      <text
        x={label + Math.max(length, part.aantal === null ? 0 : length) + 6}
        y={16}
        className={part.aantal === null ? css['held'] : css['value']}
      >
        {number(part.aantal)}
      </text>
    </g>
  );
}

/** SVG does not wrap or cut words; the table has them whole. */
function shortened(name: string, room: number): string {
  const most = Math.max(6, Math.floor(room / 7));
  return name.length <= most ? name : `${name.slice(0, most - 1).trimEnd()}…`;
}

interface PartsTableProps {
  figure: CijferDto;
  page: VerantwoordingDto;
  name: (part: DeelDto) => string;
}

function PartsTable({ figure, page, name }: PartsTableProps) {
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
