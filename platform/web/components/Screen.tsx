import { useEffect, useRef, type ReactNode } from 'react';
import { announce } from '../announce.ts';
import { cx } from '../cx.ts';
import { useTitle } from '../title.ts';
import css from './Screen.module.css';

interface ScreenProps {
  /** Heading and document title. */
  title: string;
  /** What stands in the heading, where that is not the title. */
  heading?: ReactNode;
  /** The heading is the subject of the page: 32 px, without a line under it. */
  large?: boolean;
  /** Beside the heading: a count, a badge, a term. */
  aside?: ReactNode;
  /** At the end of the head: buttons. */
  actions?: ReactNode;
  /** `body`: one padded, scrolling body. `fill`: padded, the table in it scrolls. `panes`: the children are <Panes>. */
  layout?: 'body' | 'fill' | 'panes';
  children: ReactNode;
}

let first = true;

/** A screen: head of 56 px with the title, and what is below it. One per route. */
export function Screen(props: ScreenProps) {
  const { title, heading: shown = title, large = false, aside, actions, layout = 'body', children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(title);
  // Only when the screen appears: a title that changes later does not move the reader.
  const atFirst = useRef(title);
  useEffect(() => {
    // The browser announces the first page itself; after that the reader must be brought along.
    if (!first && !isBusyElsewhere()) heading.current?.focus({ preventScroll: true });
    if (!first) announce(atFirst.current);
    first = false;
  }, []);
  return (
    <>
      <header className={cx(css['head'], large && css['large'])}>
        <h1 ref={heading} tabIndex={-1}>
          {shown}
        </h1>
        {aside ? <div className={css['aside']}>{aside}</div> : null}
        {actions ? <div className={css['actions']}>{actions}</div> : null}
      </header>
      {layout === 'panes' ? (
        children
      ) : (
        <Body className={layout === 'fill' ? css['fill'] : undefined}>{children}</Body>
      )}
    </>
  );
}

/** True while someone types, or a dialog is open: focus is not taken from them. */
function isBusyElsewhere(): boolean {
  const active = document.activeElement;
  return (
    active instanceof HTMLElement &&
    (active.matches('input, textarea, select') || active.closest('[role="dialog"]') !== null)
  );
}

/** A padded body that scrolls by itself. */
export function Body({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return <div className={cx(css['body'], className)}>{children}</div>;
}

/** Panes beside each other; below 960 px they stack and the page scrolls as one. */
export function Panes({
  children,
  columns,
}: {
  children: ReactNode;
  columns: 'list-main' | 'list-main-side' | 'main-side' | 'side-main';
}) {
  return <div className={cx(css['panes'], css[columns])}>{children}</div>;
}

/** One pane. `foot` is the place of decision: it stays in sight under a 2 px ink line. */
export function Pane({
  label,
  children,
  foot,
  padded = true,
}: {
  label: string;
  children: ReactNode;
  foot?: ReactNode;
  padded?: boolean;
}) {
  return (
    <section aria-label={label} className={css['pane']}>
      <div className={cx(css['scroll'], padded && css['padded'])}>{children}</div>
      {foot ? <div className={css['foot']}>{foot}</div> : null}
    </section>
  );
}

/** A part of a screen under a 1 px ink line. */
export function Section({
  title,
  aside,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={css['section']}>
      <header>
        <h2>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** Name and value pairs of a record. */
export function Facts({ rows }: { rows: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className={css['facts']}>
      {rows.map((row) => (
        <div key={row.name}>
          <dt>{row.name}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Things in a row with one gap, wrapping. */
export function Row({ children, end = false }: { children: ReactNode; end?: boolean }) {
  return <div className={cx(css['row'], end && css['end'])}>{children}</div>;
}

/** Things below each other with one gap. */
export function Stack({ children, gap = 16 }: { children: ReactNode; gap?: 4 | 8 | 12 | 16 | 24 }) {
  return <div className={cx(css['stack'], css[`gap${gap}`])}>{children}</div>;
}
