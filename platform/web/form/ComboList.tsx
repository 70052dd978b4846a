import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { cx } from '../cx.ts';
import type { ComboOption } from './ComboBox.tsx';
import css from './ComboBox.module.css';

interface ComboListProps {
  id: string;
  label: string;
  options: readonly ComboOption[];
  at: number;
  /** The field it hangs under. */
  under: RefObject<HTMLElement | null>;
  none: string;
  onChoose: (option: ComboOption) => void;
}

/** Pixels that the list needs below the field; with less it opens above. */
const ROOM = 240;

/** The open list, in the top layer so that no pane cuts it off. */
export function ComboList({ id, label, options, at, under, none, onChoose }: ComboListProps) {
  const list = useRef<HTMLUListElement>(null);
  const [place, setPlace] = useState({});
  useLayoutEffect(() => {
    list.current?.showPopover();
    const hang = () => setPlace(placeUnder(under.current));
    hang();
    addEventListener('scroll', hang, true);
    addEventListener('resize', hang);
    return () => {
      removeEventListener('scroll', hang, true);
      removeEventListener('resize', hang);
    };
  }, [under]);
  useLayoutEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul
      ref={list}
      id={id}
      role="listbox"
      aria-label={label}
      popover="manual"
      className={css['list']}
      style={place}
    >
      {options.length === 0 ? <li className={css['none']}>{none}</li> : null}
      {options.map((option, index) => (
        <li
          key={option.value}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={cx(css['option'], index === at && css['current'])}
          // Before the field loses the focus, or the list would be gone at the click.
          onPointerDown={(event) => {
            event.preventDefault();
            onChoose(option);
          }}
        >
          {option.label}
          {option.note ? <span className={css['note']}>{option.note}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function placeUnder(field: HTMLElement | null): object {
  if (!field) return {};
  const { top, bottom, left, width } = field.getBoundingClientRect();
  const below = innerHeight - bottom >= ROOM || innerHeight - bottom >= top;
  const vertical = below
    ? { top: bottom + 4, maxHeight: innerHeight - bottom - 8 }
    : { bottom: innerHeight - top + 4, maxHeight: top - 8 };
  return { left, width, ...vertical };
}
