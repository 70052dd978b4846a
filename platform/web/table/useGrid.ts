import { defaultRangeExtractor, useVirtualizer, type VirtualItem } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { announce } from '../announce.ts';
import { usePreferences } from '../preferences.ts';
import { useText } from '../texts.tsx';
import type { DataTableProps } from './DataTable.tsx';
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
export function useGrid<R>({ endpoint, params, list, columns, current }: DataTableProps<R>, open: ((row: R) => void) | undefined): Grid<R> {
  const { density } = usePreferences();
  const box = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [range, setRange] = useState({ from: 0, to: 30 });
  const rows = useRows(endpoint, params, list, range);
  const count = rows.total ?? 0;
  // The header is sticky and takes one row of the box.
  const row = HEIGHT[density] * rootScale();
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => row,
    overscan: 8,
    scrollPaddingStart: row,
    // Without the active row in the page the table would lose its tab stop.
    rangeExtractor: useCallback((seen: Parameters<typeof defaultRangeExtractor>[0]) => withRow(defaultRangeExtractor(seen), active.row, count), [active.row, count]),
  });
  const visible = virtual.getVirtualItems();
  const inView = visible.filter((item) => item.index !== active.row);
  const from = inView[0]?.index ?? 0;
  const to = inView.at(-1)?.index ?? 30;
  useEffect(() => setRange({ from, to }), [from, to]);
  useEffect(() => virtual.measure(), [virtual, row]);
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
    if (!(event.target instanceof HTMLTableCellElement) || event.target.tagName === 'TH') return;
    const here = rows.at(active.row);
    if (event.key === 'Enter' && here !== undefined && open) {
      event.preventDefault();
      open(here);
      return;
    }
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 0) / row) - 2);
    const place = nextPlace(event.key, event.ctrlKey || event.metaKey, active, { rows: count, columns: columns.length, page });
    if (!place) return;
    event.preventDefault();
    goTo(place);
  };
  return { rows, box, visible, height: virtual.getTotalSize(), active, setActive, step, onKeyDown };
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
    if (total !== null && before.current !== null && before.current !== total) announce(t('web.tabel.rijen', { aantal: total }));
    before.current = total;
  }, [total, t]);
}
