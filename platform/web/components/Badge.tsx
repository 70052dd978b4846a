import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import type { IconName } from '../icons.ts';
import css from './Badge.module.css';
import { Icon } from './Icon.tsx';

export type Tone = 'plain' | 'info' | 'warning' | 'danger' | 'success' | 'outline' | 'sealed';

/** A state: sign and word; the colour only repeats it. Red is for overdue or unlawful. */
export function Badge({
  icon,
  tone = 'plain',
  children,
}: {
  icon: IconName;
  tone?: Tone;
  children: ReactNode;
}) {
  return (
    <span className={cx(css['badge'], css[tone])}>
      <Icon name={icon} size={14} />
      {children}
    </span>
  );
}

interface SourceChipProps {
  /** Channel in the viewer's language: mailbox, boa, Stedin. */
  channel: string;
  icon: IconName;
  /** Letter for the source, digit for the content: B2. */
  grade: string;
  /** Already written out: `6 nov 2026`. */
  date: string;
  /** What the grade means, for the mouse and for a screen reader. */
  gradeLabel: string;
}

/** Where a fact comes from: channel, grade, date, in that order and never apart. */
export function SourceChip({ channel, icon, grade, date, gradeLabel }: SourceChipProps) {
  return (
    <span className={css['source']}>
      <span>
        <Icon name={icon} size={14} />
        <span className={css['channel']}>{channel}</span>
      </span>
      <span className={css['grade']} title={gradeLabel}>
        <span className="visually-hidden">{`${gradeLabel}: `}</span>
        {grade}
      </span>
      <span>{date}</span>
    </span>
  );
}

/** A thing that Baken knows: an address, a firm, a vehicle. A plate is spaced. */
export function ObjectName({
  icon,
  plate = false,
  children,
}: {
  icon: IconName;
  plate?: boolean;
  children: ReactNode;
}) {
  return (
    <span className={css['object']}>
      <Icon name={icon} />
      <span className={cx(plate && css['plate'])}>{children}</span>
    </span>
  );
}

/** A number behind a word. */
export function Count({ children }: { children: ReactNode }) {
  return <span className={css['count']}>{children}</span>;
}
