import type { Line } from '#platform/contract.ts';

/** What a chart shows, without how it looks. Null is a number that is withheld. */
export interface Reeksen {
  categorieen: readonly string[];
  reeksen: readonly { naam: string; waarden: readonly (number | null)[] }[];
}

/** A figure as rows and columns, of which the last column is the whole. */
export interface Cijfertabel {
  kolommen: readonly { naam: string }[];
  rijen: readonly { naam: string; cellen: readonly (number | null)[] }[];
  totalen: readonly (number | null)[];
}

/** Bars beside each other, columns built up from parts, or a line through the years. */
export type Grafieksoort = 'staaf' | 'gestapeld' | 'lijn';

/** Colours of the place where it is drawn; `kleuren` from dark to light, so that they differ in greyscale too. */
export interface Palet {
  inkt: string;
  zacht: string;
  lijn: string;
  vlak: string;
  kleuren: readonly string[];
}

/** How numbers are said; the same on screen, on paper and to who only hears it. */
export interface Getalwoorden {
  getal(waarde: number): string;
  afgeschermd: string;
}

/** Options of ECharts as plain data: no functions, so the same object draws in a browser and without one. */
export type GrafiekOpties = Record<string, unknown>;

/** The lines of the plan on paper: the light values of tokens.css, which a test compares with these. */
export const LIJNKLEUREN: Readonly<Record<Exclude<Line, 'privacy' | 'beheer'>, string>> = {
  regie: '#3d474d',
  bewustwording: '#8c5f00',
  weerbaarheid: '#47701a',
  informatie: '#1f5db0',
  samenwerking: '#6b4ba8',
  bestrijding: '#a3316f',
};

/** Black on white in the colour of a line; Privacy and Beheer have none of their own. */
export const papier = (line: Line): Palet => ({
  inkt: '#15191b',
  zacht: '#4d575c',
  lijn: '#d9dddd',
  vlak: '#ffffff',
  kleuren: tinten(line === 'privacy' || line === 'beheer' ? LIJNKLEUREN.regie : LIJNKLEUREN[line]),
});

/** Six dark to light steps of one colour of the plan: told apart without colour, as neighbours differ most. */
export function tinten(kleur: string, vlak = '#ffffff'): string[] {
  return [0, 0.55, 0.25, 0.7, 0.4, 0.82].map((deel) => meng(kleur, vlak, deel));
}

function meng(kleur: string, met: string, deel: number): string {
  const delen = (hex: string) => [1, 3, 5].map((i) => Number.parseInt(hex.slice(i, i + 2), 16));
  const [a, b] = [delen(kleur), delen(met)];
  return `#${a
    .map((deelA, i) =>
      Math.round(deelA + (b[i]! - deelA) * deel)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The rows of a table beside each other: their whole in bars. */
export const alsStaven = ({ rijen, kolommen }: Cijfertabel): Reeksen => ({
  categorieen: rijen.map((rij) => rij.naam),
  reeksen: [{ naam: kolommen.at(-1)?.naam ?? '', waarden: rijen.map((rij) => rij.cellen.at(-1) ?? null) }],
});

/** The rows of a table on top of each other, column by column; without the column of the whole. */
export const alsStapels = ({ rijen, kolommen }: Cijfertabel): Reeksen => ({
  categorieen: kolommen.slice(0, -1).map((kolom) => kolom.naam),
  reeksen: rijen.map((rij) => ({ naam: rij.naam, waarden: rij.cellen.slice(0, -1) })),
});

/** The whole in the course of the years. */
export const alsJaren = (
  naam: string,
  jaren: readonly { jaar: number; totaal: number | null }[],
): Reeksen => ({
  categorieen: jaren.map(({ jaar }) => String(jaar)),
  reeksen: [{ naam, waarden: jaren.map(({ totaal }) => totaal) }],
});

/** What the chart shows as a sentence: for the picture on screen, the alt text of the PDF and who reads it out. */
export function altzin(titel: string, { categorieen, reeksen }: Reeksen, woorden: Getalwoorden): string {
  const zeg = (waarde: number | null | undefined) =>
    typeof waarde === 'number' ? woorden.getal(waarde) : woorden.afgeschermd;
  const delen = categorieen.map((naam, i) =>
    reeksen.length === 1
      ? `${naam} ${zeg(reeksen[0]!.waarden[i])}`
      : `${naam}: ${reeksen.map((reeks) => `${reeks.naam} ${zeg(reeks.waarden[i])}`).join(', ')}`,
  );
  return `${titel}. ${delen.join(reeksen.length === 1 ? ', ' : '; ')}.`;
}

/** Height in pixels at which every label has its own line. */
export const grafiekhoogte = (soort: Grafieksoort, { categorieen, reeksen }: Reeksen): number =>
  soort === 'staaf'
    ? 24 + Math.max(1, categorieen.length) * (18 + 14 * reeksen.length)
    : soort === 'lijn'
      ? 190
      : 260;

/** Options of one chart. */
export function grafiekOpties(
  soort: Grafieksoort,
  reeksen: Reeksen,
  woorden: Getalwoorden,
  palet: Palet,
): GrafiekOpties {
  const maak = { staaf: staafOpties, gestapeld: gestapeldOpties, lijn: lijnOpties }[soort];
  return maak(reeksen, woorden, palet);
}

const tekst = (palet: Palet, zacht = false) => ({ color: zacht ? palet.zacht : palet.inkt, fontSize: 12 });

/** Bars from left to right, each with its name before and its number behind it. */
function staafOpties({ categorieen, reeksen }: Reeksen, woorden: Getalwoorden, palet: Palet): GrafiekOpties {
  return {
    animation: false,
    grid: { left: 8, right: 72, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', show: false, min: 0 },
    yAxis: {
      type: 'category',
      inverse: true,
      data: [...categorieen],
      axisLine: { lineStyle: { color: palet.inkt } },
      axisTick: { show: false },
      axisLabel: { ...tekst(palet), width: 150, overflow: 'break' },
    },
    series: reeksen.map((reeks, i) => ({
      type: 'bar',
      name: reeks.naam,
      barMaxWidth: 18,
      barGap: '20%',
      itemStyle: stijl(i, palet, reeksen.length),
      data: reeks.waarden.map((waarde) => punt(waarde, woorden, palet, 'right')),
    })),
  };
}

/** The first series is filled, a second one is an outline: who prints without colour sees the difference. */
const stijl = (i: number, palet: Palet, aantal: number) =>
  aantal > 1 && i > 0
    ? { color: palet.vlak, borderColor: palet.zacht, borderWidth: 1 }
    : { color: palet.kleuren[0] };

function punt(waarde: number | null, woorden: Getalwoorden, palet: Palet, position: string) {
  return {
    value: waarde ?? 0,
    label: {
      show: true,
      position,
      formatter: waarde === null ? woorden.afgeschermd : woorden.getal(waarde),
      ...tekst(palet, waarde === null),
      fontWeight: waarde === null ? 'normal' : 'bold',
      // A number stays readable where a line runs through it.
      textBorderColor: palet.vlak,
      textBorderWidth: 3,
    },
  };
}

/** Columns in the course of time, built up from parts; a key says which pattern is which part. */
function gestapeldOpties(
  { categorieen, reeksen }: Reeksen,
  _woorden: Getalwoorden,
  palet: Palet,
): GrafiekOpties {
  return {
    animation: false,
    aria: { enabled: true, label: { enabled: false }, decal: { show: true, decals: patronen(palet) } },
    grid: {
      left: 8,
      right: 8,
      top: 12 + 22 * Math.ceil(reeksen.length / 3),
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 18,
      itemHeight: 12,
      textStyle: tekst(palet),
      data: reeksen.map((reeks) => reeks.naam),
    },
    xAxis: tijdas(categorieen, palet),
    yAxis: waardeas(palet),
    series: reeksen.map((reeks, i) => ({
      type: 'bar',
      stack: 'samen',
      name: reeks.naam,
      barMaxWidth: 56,
      itemStyle: {
        color: palet.kleuren[i % palet.kleuren.length],
        borderColor: palet.vlak,
        borderWidth: 1,
      },
      data: reeks.waarden.map((waarde) => waarde ?? 0),
    })),
  };
}

/** Hatching, dots and lines: neighbours differ without colour. */
const patronen = ({ vlak }: Palet) =>
  [
    { symbol: 'none' },
    { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4 },
    {
      symbol: 'circle',
      dashArrayX: [
        [5, 5],
        [0, 5, 5, 0],
      ],
      dashArrayY: [5, 0],
      symbolSize: 0.7,
    },
    { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [4, 3], rotation: 0 },
    { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: Math.PI / 4 },
    {
      symbol: 'triangle',
      dashArrayX: [
        [8, 8],
        [0, 8, 8, 0],
      ],
      dashArrayY: [6, 2],
      symbolSize: 0.7,
    },
  ].map((patroon) => ({ color: vlak, ...patroon }));

/** A course of time as a line with a mark and a number at every point; a withheld point leaves a gap. */
function lijnOpties({ categorieen, reeksen }: Reeksen, woorden: Getalwoorden, palet: Palet): GrafiekOpties {
  const meer = reeksen.length > 1;
  return {
    animation: false,
    grid: {
      left: 8,
      right: meer ? 120 : 24,
      top: 28,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: tijdas(categorieen, palet),
    yAxis: waardeas(palet),
    series: reeksen.map((reeks, i) => ({
      type: 'line',
      name: reeks.naam,
      symbol: ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow'][i % 6],
      symbolSize: 8,
      lineStyle: { color: palet.kleuren[0], width: 2, type: ['solid', 'dashed', 'dotted'][i % 3] },
      itemStyle: { color: palet.kleuren[0] },
      endLabel: { show: meer, formatter: reeks.naam, ...tekst(palet) },
      labelLayout: { moveOverlap: 'shiftY' },
      data: reeks.waarden.map((waarde) => (waarde === null ? '-' : punt(waarde, woorden, palet, 'top'))),
    })),
  };
}

const tijdas = (categorieen: readonly string[], palet: Palet) => ({
  type: 'category',
  data: [...categorieen],
  axisLine: { lineStyle: { color: palet.inkt } },
  axisTick: { show: false },
  axisLabel: { ...tekst(palet), hideOverlap: true },
});

const waardeas = (palet: Palet) => ({
  type: 'value',
  min: 0,
  minInterval: 1,
  splitLine: { lineStyle: { color: palet.lijn } },
  axisLabel: tekst(palet, true),
});
