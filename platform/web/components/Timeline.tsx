import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import css from './Timeline.module.css';

export interface TimelineEntry {
  id: string;
  /** Written out: `9 nov`. */
  date: string;
  /** Machine-readable: `2026-11-09`. */
  dateTime: string;
  title: ReactNode;
  /** Source chip, text, buttons. */
  children?: ReactNode;
  /** The point where something is asked now. */
  now?: boolean;
}

/** What happened, newest first: a spine with a date at the left. */
export function Timeline({ entries, label }: { entries: readonly TimelineEntry[]; label: string }) {
  return (
    <ol className={css['timeline']} aria-label={label}>
      {entries.map((entry) => (
        <li key={entry.id} className={cx(entry.now && css['now'])}>
          <time dateTime={entry.dateTime}>{entry.date}</time>
          <div>
            <span>{entry.title}</span>
            {entry.children}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Under a figure: what it counts and where it comes from; links open the definition and the rows. */
export function SourceLine({ children, links }: { children: ReactNode; links?: ReactNode }) {
  return (
    <p className={css['source']}>
      {children} {links}
    </p>
  );
}
