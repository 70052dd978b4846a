import type { Inline, LocalDate, TekstBlok } from '../contract.ts';

/**
 * A document as data: one tree, from which the PDF, the DOCX and the web page are made. It holds no markup, so nothing
 * that was typed can become any.
 */
export interface Document {
  titel: string;
  ondertitel?: string;
  /** Whose document it is, e.g. the municipality; author in the metadata. */
  auteur: string;
  /** What it is about in one sentence; description in the metadata. */
  omschrijving?: string;
  taal: 'nl' | 'en';
  /** Day on the cover and moment of making in the metadata: the same document gives the same bytes. */
  datum: LocalDate;
  /** Above every page, e.g. *Besloten*. */
  merk?: string;
  /** Under every page beside the page number, e.g. for whom this copy was made. */
  voettekst?: string;
  /** A cover of its own and a table of contents; without it the title stands above the text. */
  omslag: boolean;
  papier?: 'a4' | 'a4-liggend' | 'a3-liggend';
  blokken: Blok[];
}

export type Blok =
  | TekstBlok
  | Tabel
  | Grafiek
  | { soort: 'kader'; titel: string; blokken: Blok[] }
  | { soort: 'nieuwe-bladzijde' };

export interface Tabel {
  soort: 'tabel';
  /** Caption; a reader who only hears the table needs it. */
  titel: string;
  kolommen: Kolom[];
  rijen: Cel[][];
  /** Under the table: source, what was left out. */
  noot?: string;
}

export interface Kolom {
  titel: string;
  getal?: boolean;
  /** Share of the width; 1 when absent. */
  breedte?: number;
}

/** A cell: words, or running text. */
export type Cel = string | Inline[];

export interface Grafiek {
  soort: 'grafiek';
  /** Options of ECharts as plain data: no functions, so the same object draws on screen and on paper. */
  opties: Record<string, unknown>;
  /** Points (1/72 inch). */
  breedte: number;
  hoogte: number;
  /** What the chart shows, as a sentence; PDF/UA refuses a picture without it. */
  alt: string;
  onderschrift: string;
}

/** PDF/UA-1 for who reads it, PDF/A-3a for who keeps it (ISO 14289-1, ISO 19005-3). */
export type PdfNorm = 'ua-1' | 'a-3a';

/** A sheet of rows × columns with a state in each square: the poster of the plan. */
export interface Plaat {
  titel: string;
  ondertitel: string;
  auteur: string;
  omschrijving: string;
  taal: 'nl' | 'en';
  datum: LocalDate;
  papier: 'a4-liggend' | 'a3-liggend';
  /** Above the table at the end of the line: state and day. */
  stand: string;
  /** What the shapes mean, in words. */
  legenda: string;
  /** Under the sheet at the end of the line. */
  voet: string;
  /** Of the first column too. */
  kolommen: string[];
  rijen: { titel: string; kleur: string; cellen: Vak[][] }[];
}

/** One square; its state is in its note as well, for who does not see the shape. */
export interface Vak {
  titel: string;
  noot: string;
  stand: 'afgerond' | 'loopt' | 'nog-niet' | 'niet' | 'achter';
}
