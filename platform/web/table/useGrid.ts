import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { announce } from '../announce.ts';
import { usePreferences } from '../preferences.ts';
import { useText } from '../texts.tsx';
import type { DataTableProps } from './props.ts';
import { nextPlace, type Place } from './grid-keys.ts';
import { useRows, type Rows } from './rows.ts';

export interface Grid<R> {
  rows: Rows<R>;
  box: RefObject<HTMLDivElement | null>;
  visible: VirtualItem[];
  height: number;
  active: Place;
  setActive: (place: Place) => void;
  /** Moves the current row and opens it when a row is open already. */
  step: (by: number) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** Row heights per density; the token says the same in rem. */
const HEIGHT = { compact: 32, comfortable: 44, touch: 48 };
/** Frames to wait for a far row to be drawn before focus is given up. */
const PATIENCE = 30;

/** Scrolling, the one tab stop and the keys of a grid. */
export function useGrid<R>(props: DataTableProps<R>, open: ((row: R) => void) | undefined): Grid<R> {
  const { endpoint, params, list, columns, current } = props;
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [range, setRange] = useState({ from: 0, to: 30 });
  const rows = useRows(endpoint, params, list, range);
  const count = rows.total ?? 0;
  const { virtual, height } = useDrawnRows(box, count, active.row, setRange);
  useSpokenTotal(rows);
  const goTo = (place: Place) => {
    setActive(place);
    virtual.scrollToIndex(place.row);
    focusWhenDrawn(box.current, place);
  };
  const step = (by: number) => {
    const place = { row: Math.max(0, Math.min(count - 1, active.row + by)), column: active.column };
    goTo(place);
    const next = rows.at(place.row);
    if (current !== undefined && next !== undefined) open?.(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.dataset['place']) return;
    const here = rows.at(active.row);
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / height) - 2);
    const size = { rows: count, columns: columns.length, page };
    const place = nextPlace(event.key, event.ctrlKey || event.metaKey, active, size);
    if (place) goTo(place);
    else if (event.key === 'Enter' && here !== undefined && open) open(here);
    else return;
    event.preventDefault();
  };
  const drawn = virtual.getVirtualItems();
  return { rows, box, visible: drawn, height: virtual.getTotalSize(), active, setActive, step, onKeyDown };
}

/** Which rows are drawn: those in sight, and the one with the tab stop. */
function useDrawnRows(
  box: RefObject<HTMLDivElement | null>,
  count: number,
  kept: number,
  onRange: (range: { from: number; to: number }) => void,
) {
  const { density } = usePreferences();
  const height = HEIGHT[density] * rootScale();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    overscan: 8,
    // The header is sticky and takes one row of the box.
    scrollPaddingStart: height,
    rangeExtractor: useCallback(
      (seen: Parameters<typeof defaultRangeExtractor>[0]) =>
        withRow(defaultRangeExtractor(seen), kept, count),
      [kept, count],
    ),
  });
  const inView = virtual.getVirtualItems().filter((item) => item.index !== kept);
  const from = inView[0]?.index ?? 0;
  const to = inView.at(-1)?.index ?? 30;
  useEffect(() => onRange({ from, to }), [onRange, from, to]);
  useEffect(() => virtual.measure(), [virtual, height]);
  return { virtual, height };
}

function rootScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16;
}

function withRow(indexes: number[], row: number, count: number): number[] {
  if (row >= count || indexes.includes(row)) return indexes;
  return [...indexes, row].sort((a, b) => a - b);
}

function focusWhenDrawn(box: HTMLElement | null, place: Place, left = PATIENCE): void {
  requestAnimationFrame(() => {
    const cell = box?.querySelector<HTMLElement>(`[data-place="${place.row}-${place.column}"]`);
    if (cell) cell.focus({ preventScroll: true });
    else if (left > 0) focusWhenDrawn(box, place, left - 1);
  });
}

/** Says how many rows there are each time that another filter gave another number. */
function useSpokenTotal<R>(rows: Rows<R>): void {
  const t = useText();
  const before = useRef<number | null>(null);
  const { total } = rows;
  useEffect(() => {
    if (total !== null && before.current !== null && before.current !== total)
      announce(t('web.tabel.rijen', { aantal: total }));
    before.current = total;
  }, [total, t]);
}
