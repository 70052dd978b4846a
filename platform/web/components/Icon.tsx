import { cx } from '../cx.ts';
import { icons, type Drawing, type IconName } from '../icons.ts';
import css from './Icon.module.css';

interface IconProps {
  name: IconName;
  size?: 14 | 16 | 18 | 20 | 24;
  /** Only where the icon stands alone; beside a word it says nothing extra. */
  label?: string;
  className?: string | undefined;
}

const isDrawing = (name: IconName): name is Drawing => name.startsWith('M');

/** One sign. The drawing comes from the icon package at build time, never from data. */
export function Icon({ name, size = 16, label, className }: IconProps) {
  const strokes = isDrawing(name) ? name : icons[name];
  const said = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className={cx(css['icon'], css[`size${size}`], className)} viewBox="0 0 24 24" {...said}>
      <path d={strokes} />
    </svg>
  );
}
