import type { MouseEvent } from 'react';
import { cx } from '../cx.ts';
import { useText } from '../texts.tsx';
import { focusHit, hitId } from './Hits.tsx';
import css from './MarkedText.module.css';

/** A place in a text, in UTF-16 units. */
export interface Mark {
  start: number;
  end: number;
  /** Number of the object beside the text; null: recognised and compared with nothing. */
  number: number | null;
}

interface MarkedTextProps {
  text: string;
  marks: readonly Mark[];
  /** What a mark without a number means, in words: "naam herkend, niet vergeleken". */
  lockedLabel: string;
  /** Sentences that are an interpretation, not a fact. */
  views?: readonly Range[];
  viewLabel?: string;
}

/** A text with what was recognised in it: a number ties an object to its place in <Hits>, a dotted line stays locked. */
export function MarkedText({ text, marks, lockedLabel, views = [], viewLabel }: MarkedTextProps) {
  const said = (range: Range) =>
    pieces(text, range, marks).map((piece) => (
      <Piece key={piece.start} text={text} piece={piece} lockedLabel={lockedLabel} />
    ));
  return (
    <div className={css['text']}>
      {paragraphs(text).map((part) => (
        <p key={part.start}>
          {parted(part, views).map((range) =>
            range.view ? (
              <span key={range.start}>
                <span className={css['view']}>{said(range)}</span>
                {viewLabel ? <small>{viewLabel}</small> : null}
              </span>
            ) : (
              <span key={range.start}>{said(range)}</span>
            ),
          )}
        </p>
      ))}
    </div>
  );
}

export interface Range {
  start: number;
  end: number;
}

/** A paragraph in runs of fact and of view, in order. */
function parted(within: Range, views: readonly Range[]): (Range & { view: boolean })[] {
  const found: (Range & { view: boolean })[] = [];
  let at = within.start;
  for (const view of views) {
    const start = Math.max(view.start, at);
    const end = Math.min(view.end, within.end);
    if (start >= end) continue;
    if (start > at) found.push({ start: at, end: start, view: false });
    found.push({ start, end, view: true });
    at = end;
  }
  if (at < within.end) found.push({ start: at, end: within.end, view: false });
  return found;
}

/** Longest name that stays on one line. */
const WHOLE = 24;

interface Piece extends Range {
  mark: Mark | null;
}

function Piece({ text, piece, lockedLabel }: { text: string; piece: Piece; lockedLabel: string }) {
  const t = useText();
  const words = text.slice(piece.start, piece.end);
  const number = piece.mark?.number;
  if (number === undefined) return words;
  if (number === null) {
    return (
      <span className={css['locked']} title={lockedLabel}>
        {words}
        <span className="visually-hidden">{` (${lockedLabel})`}</span>
      </span>
    );
  }
  const go = (event: MouseEvent) => {
    event.preventDefault();
    focusHit(number);
  };
  return (
    <a
      href={`#${hitId(number)}`}
      onClick={go}
      className={cx(css['mention'], words.length <= WHOLE && css['whole'])}
    >
      {words}
      <sup aria-hidden>{number}</sup>
      <span className="visually-hidden"> {t('web.treffer.nummer', { nummer: number })}</span>
    </a>
  );
}

/** An empty line parts paragraphs; the offsets of the whole text stay. */
function paragraphs(text: string): Range[] {
  const found: Range[] = [];
  for (const match of text.matchAll(/[^\n]+(?:\n[^\n]+)*/g))
    found.push({ start: match.index, end: match.index + match[0].length });
  return found;
}

function pieces(text: string, within: Range, marks: readonly Mark[]): Piece[] {
  const inside = marks
    .filter((mark) => mark.start >= within.start && mark.end <= within.end && mark.end <= text.length)
    .toSorted((a, b) => a.start - b.start);
  const found: Piece[] = [];
  let at = within.start;
  for (const mark of inside) {
    if (mark.start < at) continue;
    if (mark.start > at) found.push({ start: at, end: mark.start, mark: null });
    found.push({ start: mark.start, end: mark.end, mark });
    at = mark.end;
  }
  if (at < within.end) found.push({ start: at, end: within.end, mark: null });
  return found;
}
