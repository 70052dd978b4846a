import { endpoint, type Instant, type Line, type LocalDate } from '#platform/contract.ts';

/** Dimensions by which a figure may be split; each figure has one of its own. Area is no finer than a wijk. */
export const dimensies = ['kanaal', 'thema', 'uitkomst', 'gebied', 'kwartaal', 'maand'] as const;
export type Dimensie = (typeof dimensies)[number];

/** For whom an account is made: one source, three versions. */
export const verslagversies = ['intern', 'besloten', 'openbaar'] as const;
export type Verslagversie = (typeof verslagversies)[number];

/** What a figure counted in a year, as it was in force on the first day of that year. */
export interface DefinitieDto {
  versie: number;
  /** First day on which it was in force. */
  sinds: LocalDate;
  definitie: string;
  zegtNiet: string;
  /** A newer definition came into force in the course of this year; it counts from the next one. */
  gewijzigdOp: LocalDate | null;
}

/** What a figure means in a period, in somebody's words (Markdown subset). */
export interface DuidingDto {
  /** Year `JJJJ` or quarter `JJJJ-Kn`. */
  periode: string;
  /** 0 where nobody wrote one yet. */
  versie: number;
  tekst: string;
  door: string | null;
  op: Instant | null;
  rechten: string[];
}

/** The value as it was laid down when the account was closed. */
export interface BevrorenDto {
  op: Instant;
  nummer: number;
  /** SHA-256 over the canonical JSON of what was laid down, hexadecimal. */
  hash: string;
  /** Last month that was counted. */
  tot: string;
  /** The same year counted again now, and how much that differs; null where numbers are withheld. */
  nu: number | null;
  verschil: number | null;
}

export interface FiguurVraag {
  code: string;
  jaar: number;
  versie: Verslagversie;
  /** The figure's own dimension when absent. Of a version with withheld numbers there is one table only. */
  uitsplitsing?: Dimensie;
}

/** One figure of a year as a plain table; null in a cell is a withheld number. */
export interface FiguurDto {
  code: string;
  jaar: number;
  versie: Verslagversie;
  /** False: it stays out of this version, and `waarom` says why; the table is then empty. */
  toonbaar: boolean;
  waarom: 'geen-duiding' | 'deels-in-ander-cijfer' | null;
  line: Line;
  titel: string;
  eenheid: string;
  /** Room that counts it. */
  bron: string;
  uitsplitsing: Dimensie;
  kolommen: { id: string; naam: string }[];
  rijen: { waarde: string | null; naam: string; cellen: (number | null)[] }[];
  /** Sum of each column. */
  totalen: (number | null)[];
  /** Whole year, or as far as it was counted. */
  totaal: number | null;
  /** Last month that was counted. */
  tot: string;
  /** Earlier years, oldest first, each with the number of its definition. */
  eerder: { jaar: number; totaal: number | null; definitie: number }[];
  /** Small numbers are withheld in this table. */
  afgeschermd: boolean;
  /** Numbers below this are withheld, with what would give them away. */
  drempel: number;
  definitie: DefinitieDto;
  duiding: DuidingDto | null;
  bevroren: BevrorenDto | null;
}

/** What was laid down of a year. */
export interface BevrorenJaarDto {
  jaar: number;
  nummer: number;
  op: Instant;
  door: string;
  tot: string;
  /** SHA-256 over the hashes of all figures. */
  hash: string;
  cijfers: { code: string; titel: string; hash: string; vast: number; nu: number; verschil: number }[];
}

/** The public figures of a year as files, with what a catalogue needs to know of them. */
export interface OpenDataDto {
  jaar: number;
  licentie: string;
  bestanden: { naam: string; soort: string; pad: string; omvang: number; sha256: string }[];
  /** Codes of figures that are left out, and why. */
  weggelaten: { code: string; titel: string; waarom: string }[];
}

/** Months `JJJJ-MM`, both included. */
export interface Periode {
  van: string;
  tot: string;
}

export interface PeriodeQuery {
  van?: string;
  tot?: string;
}

/** A part of a figure; null where the number is withheld from this viewer. */
export interface DeelDto {
  /** Code; null where nothing was recorded. A month is `JJJJ-MM`, a quarter `JJJJ-Kn`. */
  waarde: string | null;
  naam: string;
  aantal: number | null;
  vorige: number | null;
}

/** One figure of the account: always with what it means and what it does not say. */
export interface CijferDto {
  id: string;
  line: Line;
  titel: string;
  eenheid: string;
  definitie: string;
  zegtNiet: string;
  /** Version of the definition by which the period was counted. */
  definitieVersie: number;
  definitieSinds: LocalDate;
  /** The period before was counted by another definition, or the definition changed in this period. */
  breuk: boolean;
  /** Name of the room that counts it. */
  bron: string;
  uitsplitsing: Dimensie;
  aantal: number | null;
  vorige: number | null;
  delen: DeelDto[];
  /** The same figure in the course of the period. */
  verloop: { periode: string; aantal: number | null }[];
  /** The surviving records, where the viewer may see that list. */
  lijst: string | null;
  /** How many of what was counted are destroyed since; null where unknown or withheld. */
  vernietigd: number | null;
  /** What it means, where the period is a year or a quarter. */
  duiding: DuidingDto | null;
}

export interface VerantwoordingDto {
  periode: Periode;
  /** The period is not over yet: it is counted up to this month, and so is the one before. */
  lopend: boolean;
  vorige: Periode;
  /** This month, in the Dutch calendar. */
  dezeMaand: string;
  /** First month in which anything was counted. */
  eersteMaand: string | null;
  /** Numbers below five, and what would give them away, are withheld from this viewer. */
  afgeschermd: boolean;
  /** Below this a number is withheld. */
  drempel: number;
  /** What was laid down of this year; null while nothing was, or the period is no year. */
  bevroren: { op: Instant; nummer: number; hash: string; tot: string } | null;
  cijfers: CijferDto[];
}

/** Verantwoording over HTTP. */
export const verantwoording = {
  toon: endpoint<{ query: PeriodeQuery; result: VerantwoordingDto }>('GET', '/verantwoording'),
  cijfer: endpoint<{ params: { id: string }; query: PeriodeQuery & { per?: Dimensie }; result: CijferDto }>(
    'GET',
    '/verantwoording/cijfers/:id',
  ),
  uitvoer: endpoint<{ query: PeriodeQuery; result: string }>('GET', '/verantwoording/_csv'),
  figuur: endpoint<{
    params: { id: string; jaar: string };
    query: { versie?: Verslagversie; per?: Dimensie };
    result: FiguurDto;
  }>('GET', '/verantwoording/cijfers/:id/jaren/:jaar'),
  duiding: endpoint<{
    params: { id: string; periode: string };
    result: DuidingDto & { eerder: DuidingDto[] };
  }>('GET', '/verantwoording/cijfers/:id/duidingen/:periode'),
  duid: endpoint<{ params: { id: string; periode: string }; body: { tekst: string }; result: DuidingDto }>(
    'PUT',
    '/verantwoording/cijfers/:id/duidingen/:periode',
  ),
  vast: endpoint<{ params: { jaar: string }; result: BevrorenJaarDto }>('GET', '/verantwoording/jaren/:jaar'),
  openData: endpoint<{ params: { jaar: string }; result: OpenDataDto }>(
    'GET',
    '/verantwoording/jaren/:jaar/open-data',
  ),
  openDataBestand: endpoint<{ params: { jaar: string; soort: string }; result: string }>(
    'GET',
    '/verantwoording/jaren/:jaar/open-data/:soort',
  ),
};
