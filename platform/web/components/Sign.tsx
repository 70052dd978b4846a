import type { Line } from '#platform/contract.ts';
import { cx } from '../cx.ts';
import { useText } from '../texts.tsx';
import css from './Sign.module.css';

/** Lines of the plan that have a topmark; Privacy and Beheer have an icon. */
export type PlanLine = Exclude<Line, 'privacy' | 'beheer'>;

/** Buoyage on a grid of 12: each line has a shape of its own, so greyscale tells them apart. */
const TOPMARKS: Record<PlanLine, string> = {
  regie: 'M6 .4 10.7 5.4H1.3zM1.3 6.6h9.4L6 11.6z',
  bewustwording: 'M6 .7a5.3 5.3 0 1 0 0 10.6A5.3 5.3 0 1 0 6 .7z',
  weerbaarheid: 'M1.2 1.2h9.6v9.6H1.2z',
  informatie: 'M6 .7 11.5 11H.5z',
  samenwerking: 'M.9.7h10.2L6 6zM6 6l5.1 5.3H.9z',
  bestrijding: 'M1.2.9h9.6v5.4L6 11.6 1.2 6.3z',
};

/** The topmark of a plan line. Without `named` the word must stand beside it. */
export function Topmark({
  line,
  size = 12,
  named = false,
  className,
}: {
  line: PlanLine;
  size?: 10 | 12 | 14 | 16 | 20;
  named?: boolean;
  className?: string | undefined;
}) {
  const t = useText();
  const said = named ? { role: 'img', 'aria-label': t(`web.lijn.${line}`) } : { 'aria-hidden': true };
  return (
    <svg
      className={cx(css['topmark'], css[`size${size}`], css[line], className)}
      viewBox="0 0 12 12"
      {...said}
    >
      <path d={TOPMARKS[line]} />
    </svg>
  );
}

/** Colours what is inside with the line of the plan. */
export function lineClass(line: PlanLine): string | undefined {
  return css[line];
}

/** The beacon: two loose pieces that fit, on a pole, in the water. Only the upper piece has colour. */
export function Beacon({ size = 24 }: { size?: 24 | 96 }) {
  return (
    <svg
      className={cx(css['beacon'], css[`beacon${size}`])}
      viewBox="0 0 24 24"
      role="img"
      aria-label="Baken"
    >
      <path className={css['light']} d="M12 1.2 18.2 7.5H5.8z" />
      <path className={css['ink']} d="M5.6 9h12.8l-5.4 5.6V22h-2v-7.4z" />
      <path className={css['ink']} d="M3 20.4h6V22H3zM15 20.4h6V22h-6z" />
    </svg>
  );
}
