import type { ColumnType, Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Document } from '#platform/documents/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Bereik, Bloksoort, Cijfervorm, Hoofdstuk, Verslaglijn, VerslagStand } from '../contract.ts';

export interface VerslagTable {
  gemeente_id: number;
  id: string;
  versie: number;
  jaar: number;
  nummer: number;
  titel: string;
  stand: VerslagStand;
  voorgelegd_door: string | null;
  vastgesteld_door: string | null;
  vastgesteld_op: Instant | null;
  besluit_datum: LocalDate | null;
  besluit: string | null;
  herzien_reden: string | null;
  terug_reden: string | null;
  gepubliceerd_op: Instant | null;
}

export interface BlokTable {
  gemeente_id: number;
  id: string;
  verslag_id: string;
  versie: number;
  hoofdstuk: Hoofdstuk;
  lijn: Verslaglijn | null;
  volgorde: number;
  soort: Bloksoort;
  bereik: Bereik;
  tekst: string;
  code: string | null;
  vorm: Cijfervorm;
}

interface OpmerkingTable {
  gemeente_id: number;
  id: string;
  verslag_id: string;
  blok_id: string | null;
  tekst: string;
  door: string;
  op: Instant;
  klaar_door: string | null;
  klaar_op: Instant | null;
}

interface UitgaveTable {
  gemeente_id: number;
  verslag_id: string;
  bereik: Bereik;
  document: ColumnType<Document, string, never>;
  hash: string;
  op: Instant;
}

export interface PublicatieTable {
  gemeente_id: number;
  jaar: number;
  naam: string;
  soort: string;
  inhoud: Buffer;
  hash: string;
  op: LocalDate;
}

export interface Tables {
  'verslagen.verslag': VerslagTable;
  'verslagen.blok': BlokTable;
  'verslagen.opmerking': OpmerkingTable;
  'verslagen.uitgave': UitgaveTable;
  'verslagen.publicatie': PublicatieTable;
  'platform.gemeente': { gemeente_id: number; code: string; naam: string };
}

/** What the public process sees of them. */
export type PublicTables = Pick<Tables, 'verslagen.publicatie' | 'platform.gemeente'>;

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
