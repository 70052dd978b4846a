import { BarChart, CustomChart, HeatmapChart, LineChart } from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { LETTERTYPE } from './lettertype.ts';
import type { Grafiek } from './contract.ts';

use([BarChart, CustomChart, HeatmapChart, LineChart]);
use([AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, VisualMapComponent]);
use([LabelLayout, SVGRenderer]);

/** Draws a chart as SVG without a browser, from the same options as the screen. */
export function tekenGrafiek({
  opties,
  breedte,
  hoogte,
}: Pick<Grafiek, 'opties' | 'breedte' | 'hoogte'>): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width: breedte, height: hoogte });
  try {
    chart.setOption({ ...opties, animation: false, textStyle: { fontFamily: LETTERTYPE } });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
