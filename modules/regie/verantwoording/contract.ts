import { endpoint, type Line } from '#platform/contract.ts';

/** Dimensions by which a figure may be split; each figure has one of its own. */
export const dimensies = ['kanaal', 'thema', 'uitkomst', 'maand'] as const;
export type Dimensie = (typeof dimensies)[number];

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
  definitie: string;
  zegtNiet: string;
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
};
