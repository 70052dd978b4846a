import type { ReactNode } from 'react';
import { cx } from '../cx.ts';
import type { IconName } from '../icons.ts';
import css from './Hits.module.css';
import { Icon } from './Icon.tsx';
import { Link } from './Link.tsx';
import { Degree, type DegreeValue } from './Measure.tsx';

/** The id of an object beside a text, so that its number in the text can point at it. */
export function hitId(number: number): string {
  return `treffer-${number}`;
}

/** Brings an object into sight and the focus to it: the key 1, or the number in the text. */
export function focusHit(number: number): void {
  const hit = document.getElementById(hitId(number));
  hit?.scrollIntoView({ block: 'nearest' });
  hit?.focus({ preventScroll: true });
}

/** What is known of the objects in a text, in the order of the text. */
export function Hits({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol aria-label={label} className={css['hits']}>
      {children}
    </ol>
  );
}

export interface HitReason {
  id: string;
  /** False: speaks against. */
  for: boolean;
  text: string;
}

interface HitProps {
  number: number;
  icon: IconName;
  name: string;
  /** Path of the page of this object. */
  page?: string | undefined;
  /** A number plate is spaced. */
  plate?: boolean;
  degree: DegreeValue | null;
  /** Said where there is no degree: nothing else names this object. */
  none: string;
  reasons: readonly HitReason[];
  /** What may be done with it: a small menu at the end of the line. */
  more?: ReactNode;
  /** Links to the other records, kept lines. */
  children?: ReactNode;
}

/** One object: what it is, how strongly it agrees with something else, and every reason for and against. */
export function Hit(props: HitProps) {
  const { number, icon, name, page, plate, degree, none, reasons, more, children } = props;
  const words = <span className={cx(plate && css['plate'])}>{name}</span>;
  return (
    <li id={hitId(number)} tabIndex={-1} className={css['hit']}>
      <b className={css['number']}>{number}</b>
      <span className={css['name']}>
        <Icon name={icon} />
        {page ? <Link to={page}>{words}</Link> : words}
      </span>
      <span className={css['end']}>
        {degree ? <Degree value={degree} /> : <span className={css['none']}>{none}</span>}
        {more}
      </span>
      {reasons.length > 0 ? (
        <ul className={css['reasons']}>
          {reasons.map((reason) => (
            <li key={reason.id} className={cx(!reason.for && css['against'])}>
              <Icon name={reason.for ? 'check' : 'x'} size={14} />
              <span>{reason.text}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {children ? <div className={css['rest']}>{children}</div> : null}
    </li>
  );
}

/** A record that is only kept: one line without content, and the way to ask for it. */
export function KeptLine({ children }: { children: ReactNode }) {
  return (
    <p className={css['kept']}>
      <Icon name="archive" size={14} />
      <span>{children}</span>
    </p>
  );
}
