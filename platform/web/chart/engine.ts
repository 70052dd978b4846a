import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { tinten, type GrafiekOpties, type Palet } from '#platform/reckon/grafiek.ts';

use([AriaComponent, BarChart, GridComponent, LabelLayout, LegendComponent, LineChart, SVGRenderer]);

export interface OpenChart {
  show(options: GrafiekOpties): void;
  close(): void;
}

/** Draws in `place`, as wide as it is, until it is closed. */
export function openChart(place: HTMLElement): OpenChart {
  const chart = init(place, null, { renderer: 'svg' });
  const observer = new ResizeObserver(() => chart.resize());
  observer.observe(place);
  const { fontFamily } = getComputedStyle(place);
  return {
    show: (options) => chart.setOption({ ...options, textStyle: { fontFamily } }, { notMerge: true }),
    close: () => {
      observer.disconnect();
      chart.dispose();
    },
  };
}

/** The colours of the page where the chart stands, in this theme; the series take the colour of the text around them. */
export function colours(place: HTMLElement): Palet {
  const probe = document.createElement('span');
  place.append(probe);
  const read = (colour: string): string => {
    probe.style.setProperty('color', colour);
    return hexOf(getComputedStyle(probe).color);
  };
  const vlak = read('var(--baken-color-surface)');
  const palet = {
    inkt: read('var(--baken-color-text)'),
    zacht: read('var(--baken-color-text-muted)'),
    lijn: read('var(--baken-color-border)'),
    vlak,
    kleuren: tinten(read('inherit'), vlak),
  };
  probe.remove();
  return palet;
}

/** `rgb(31, 93, 176)` as `#1f5db0`. */
const hexOf = (colour: string): string =>
  `#${(colour.match(/\d+(\.\d+)?/g) ?? ['0', '0', '0'])
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;
