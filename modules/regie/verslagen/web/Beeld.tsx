import { useEffect, useRef } from 'react';
import type { Grafiek } from '#platform/documents/contract.ts';
import type { OpenChart } from '#platform/web/chart/engine.ts';
import type { GrafiekOpties } from '#platform/reckon/grafiek.ts';

/** A chart on the paper, from the options that the PDF has too; its code comes with the first one. */
export function Beeld({ grafiek }: { grafiek: Grafiek }) {
  const place = useRef<HTMLDivElement>(null);
  const options = JSON.stringify(grafiek.opties);
  useEffect(() => {
    const drawing: { chart?: OpenChart; gone?: true } = {};
    const draw = async (): Promise<void> => {
      const { openChart } = await import('#platform/web/chart/engine.ts');
      if (drawing.gone || !place.current) return;
      drawing.chart = openChart(place.current);
      drawing.chart.show(JSON.parse(options) as GrafiekOpties);
    };
    void draw();
    return () => {
      drawing.gone = true;
      drawing.chart?.close();
    };
  }, [options]);
  return (
    <div role="img" aria-label={grafiek.alt} style={{ blockSize: `${grafiek.hoogte}px` }}>
      <div ref={place} aria-hidden="true" style={{ blockSize: '100%' }} />
    </div>
  );
}
