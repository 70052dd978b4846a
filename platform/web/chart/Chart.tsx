import { useEffect, useEffectEvent, useRef } from 'react';
import {
  altzin,
  grafiekhoogte,
  grafiekOpties,
  type Getalwoorden,
  type Grafieksoort,
  type Reeksen,
} from '#platform/reckon/grafiek.ts';
import type { OpenChart } from './engine.ts';
import css from './Chart.module.css';

interface ChartProps {
  kind: Grafieksoort;
  /** What the chart is of; begins the sentence that says what it shows. */
  title: string;
  series: Reeksen;
  words: Getalwoorden;
}

/**
 * A chart from the same options as on paper, in the colour of the text around it. Whoever uses it puts the same numbers
 * beside it as a table; its code comes with the first chart of a visit.
 */
export function Chart({ kind, title, series, words }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const height = grafiekhoogte(kind, series);
  useChart(place, { kind, title, series, words });
  return (
    <div
      role="img"
      aria-label={altzin(title, series, words)}
      className={css['chart']}
      style={{ blockSize: `${height}px` }}
    >
      <div ref={place} aria-hidden="true" />
    </div>
  );
}

function useChart(place: React.RefObject<HTMLDivElement | null>, { kind, series, words }: ChartProps): void {
  const chart = useRef<OpenChart | null>(null);
  const draw = useEffectEvent(async (): Promise<void> => {
    const engine = await import('./engine.ts');
    const node = place.current;
    if (!node) return;
    chart.current ??= engine.openChart(node);
    chart.current.show(grafiekOpties(kind, series, words, engine.colours(node)));
  });
  const drawn = JSON.stringify([kind, series]);
  useEffect(() => {
    void draw();
  }, [drawn]);
  useEffect(() => {
    const stop = onTheme(() => void draw());
    return () => {
      stop();
      chart.current?.close();
      chart.current = null;
    };
  }, []);
}

/** Light or dark, by the machine or by the viewer's choice. */
function onTheme(changed: () => void): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const observer = new MutationObserver(changed);
  dark.addEventListener('change', changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    dark.removeEventListener('change', changed);
    observer.disconnect();
  };
}
