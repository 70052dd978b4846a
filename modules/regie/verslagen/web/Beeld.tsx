import { useEffect, useRef } from 'react';
import type { Grafiek } from '#platform/documents/contract.ts';
import { openChart } from '#platform/web/chart/engine.ts';
import type { GrafiekOpties } from '#platform/reckon/grafiek.ts';

/** A chart on the paper, from the options that the PDF has too. */
export function Beeld({ grafiek }: { grafiek: Grafiek }) {
  const place = useRef<HTMLDivElement>(null);
  const options = JSON.stringify(grafiek.opties);
  useEffect(() => {
    if (!place.current) return undefined;
    const chart = openChart(place.current);
    chart.show(JSON.parse(options) as GrafiekOpties);
    return () => chart.close();
  }, [options]);
  return (
    <div role="img" aria-label={grafiek.alt} style={{ blockSize: `${grafiek.hoogte}px` }}>
      <div ref={place} aria-hidden="true" style={{ blockSize: '100%' }} />
    </div>
  );
}
