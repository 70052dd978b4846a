/** What a document says, whatever program wrote it: headings, text and tables in order, each with its place. */
export interface TekstBlok {
  soort: 'kop' | 'tekst';
  tekst: string;
  /** Line, paragraph or row in the file, from 1. */
  regel: number;
}

export interface TabelBlok {
  soort: 'tabel';
  /** Sheet of a workbook; null elsewhere. */
  blad: string | null;
  /** Each cell is the lines and items that stood in it. */
  rijen: { regel: number; cellen: string[][] }[];
}

export type Blok = TekstBlok | TabelBlok;

/** More rows is no plan but a register, and would choke the screen that shows them. */
export const MEESTE_RIJEN = 2_000;
export const MEESTE_BLOKKEN = 5_000;
const KOLOMMEN = 40;
const REGELS = 60;
const TEKENS = 8_000;

/** Thrown by a reader that met more than it may take. */
export class TeVeelRijen extends Error {}

const BULLET = /^\s*(?:[-–•*▪◦·]|\d{1,2}[.)])\s+/u;

/** One line as one reads it: no bullet, no runs of spaces, no control characters. */
export const schoon = (line: string): string =>
  line
    .replaceAll(/\p{Cf}+/gu, '')
    .replaceAll(/\p{Cc}+/gu, ' ')
    .replace(BULLET, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, TEKENS);

const regelsVan = (parts: readonly string[]): string[] =>
  parts
    .map(schoon)
    .filter((line) => line !== '')
    .slice(0, REGELS);

/** Gathers blocks and counts rows over the whole file. */
export class Verzamelaar {
  readonly blokken: Blok[] = [];
  #rijen = 0;

  tekst(soort: 'kop' | 'tekst', tekst: string, regel: number): void {
    const clean = schoon(tekst);
    if (clean !== '' && this.blokken.length < MEESTE_BLOKKEN)
      this.blokken.push({ soort, tekst: clean, regel });
  }

  tabel(
    blad: string | null,
    rijen: readonly { regel: number; cellen: readonly (readonly string[])[] }[],
  ): void {
    const clean = rijen
      .map(({ regel, cellen }) => ({ regel, cellen: cellen.slice(0, KOLOMMEN).map(regelsVan) }))
      .filter(({ cellen }) => cellen.some((cel) => cel.length > 0));
    this.#rijen += clean.length;
    if (this.#rijen > MEESTE_RIJEN) throw new TeVeelRijen();
    if (clean.length > 0) this.blokken.push({ soort: 'tabel', blad, rijen: clean });
  }
}
