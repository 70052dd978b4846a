import { Resvg } from '@resvg/resvg-js';
import { LETTERBESTANDEN, LETTERTYPE } from './lettertype.ts';

const FONT = { loadSystemFonts: false, fontFiles: LETTERBESTANDEN, defaultFontFamily: LETTERTYPE };
/** Pixels per point: sharp on paper, and still small. */
const FINE = 2;

/** The picture with its letters as outlines: what shows the same where our font is absent. */
export const omtrek = (svg: string): string => new Resvg(svg, { font: FONT, background: 'white' }).toString();

/** The picture as PNG for a word processor. */
export const png = (svg: string): Uint8Array =>
  new Resvg(svg, { font: FONT, background: 'white', fitTo: { mode: 'zoom', value: FINE } }).render().asPng();
