import type { LocalDate } from '#platform/contract.ts';
import type { Taal } from '#platform/texts.ts';

/** What a document needs of the house: the words of its reader, and whose it is. */
export interface Schrijver {
  gemeente: string;
  taal: Taal;
  zeg(id: string, waarden?: Record<string, string | number>): string;
  dag(datum: LocalDate): string;
}

/** What the route knows; the name is in the database. */
export type Lezer = Omit<Schrijver, 'gemeente'>;
