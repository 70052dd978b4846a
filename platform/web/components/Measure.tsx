import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import { useText } from '../texts.tsx';
import css from './Measure.module.css';
import { lineClass, type PlanLine } from './Sign.tsx';

const DEGREES = { zwak: 1, redelijk: 2, sterk: 3 } as const;

/** How strongly a comparison speaks. Never a number. */
export type DegreeValue = keyof typeof DEGREES;

/** The degree of a match: three blocks and a word; `against` is hatched and counts from the other side. */
export function Degree({
  value,
  against = false,
  large = false,
  bare = false,
}: {
  value: DegreeValue;
  against?: boolean;
  large?: boolean;
  /** Blocks only, where the column says what they are; the word is still read out. */
  bare?: boolean;
}) {
  const t = useText();
  const on = DEGREES[value];
  return (
    <span className={cx(css['degree'], large && css['large'], against && css['against'])}>
      <span className={css['steps']} aria-hidden>
        {[1, 2, 3].map((step) => (
          <i key={step} className={cx((against ? step > 3 - on : step <= on) && css['on'])} />
        ))}
      </span>
      <span className={cx(bare && 'visually-hidden')}>{t(`web.graad.${value}`)}</span>
    </span>
  );
}

/** State of one activity of the plan. `niet` is decided not to do, and counts as done. */
export type CellState = 'afgerond' | 'loopt' | 'nog-niet' | 'niet' | 'achter';

/** One activity as a square. It says its state itself unless words beside it do. */
export function Cell({ state, line, label }: { state: CellState; line?: PlanLine; label?: string }) {
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return <i className={cx(css['cell'], css[state], line && lineClass(line))} {...said} />;
}

/** The activities of one line in a row; each is a link or button that opens its activity. */
export function Cells({ line, children }: { line: PlanLine; children: ReactNode }) {
  return <span className={cx(css['cells'], lineClass(line))}>{children}</span>;
}

/** What the squares mean. */
export function CellKey() {
  const t = useText();
  const states: CellState[] = ['afgerond', 'loopt', 'nog-niet', 'niet', 'achter'];
  return (
    <p className={css['key']}>
      {states.map((state) => (
        <span key={state}>
          <Cell state={state} />
          {t(`web.cel.${state}`)}
        </span>
      ))}
    </p>
  );
}

/** A name that is not shown. One width for all names, and the name itself is not in the page. */
export function Cover() {
  const t = useText();
  return (
    <span className={css['cover']}>
      <span>{t('web.afgedekt')}</span>
    </span>
  );
}

interface TermBarProps {
  /** Days; together with `left` they make the whole term. */
  elapsed: number;
  suspended?: number;
  /** Negative: overdue. */
  left: number;
  /** Days before the end at which it becomes near; the room's rule, default 7. */
  nearAt?: number;
  /** Opens the arithmetic. */
  onWhy?: () => void;
}

/** A term: elapsed, suspended, left. The words say the same as the bar. */
export function TermBar({ elapsed, suspended = 0, left, nearAt = 7, onWhy }: TermBarProps) {
  const t = useText();
  const over = left < 0;
  const whole = Math.max(1, elapsed + suspended + Math.max(0, left));
  const share = (days: number) => `${(100 * days) / whole}%`;
  const words = (
    <>
      <span>
        {suspended > 0
          ? t('web.termijn.opgeschort', { verstreken: elapsed, opgeschort: suspended })
          : t('web.termijn.verstreken', { verstreken: elapsed })}
      </span>
      <b className={css['left']}>
        {over ? t('web.termijn.te-laat', { dagen: -left }) : t('web.termijn.over', { dagen: left })}
      </b>
    </>
  );
  return (
    <span className={cx(css['term'], over ? css['over'] : left <= nearAt && css['near'])}>
      <span className={css['bar']} aria-hidden>
        <i className={css['elapsed']} style={{ inlineSize: over ? '100%' : share(elapsed) }} />
        <i className={css['suspended']} style={{ inlineSize: over ? '0' : share(suspended) }} />
      </span>
      {onWhy ? (
        <button
          type="button"
          className={cx(css['words'], css['why'])}
          title={t('web.waarom')}
          onClick={onWhy}
        >
          {words}
        </button>
      ) : (
        <span className={css['words']}>{words}</span>
      )}
    </span>
  );
}
