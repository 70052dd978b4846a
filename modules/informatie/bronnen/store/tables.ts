import type { ColumnType, Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { FeitSoort, Herkomstlabel, Kennis, MailStand, VraagStand } from '../contract.ts';

export interface BronTable {
  gemeente_id: number;
  id: string;
  versie: number;
  naam: string;
  afdeling: string;
  contact: string;
  email: string;
  weet: string;
  grondslag: string;
  hoe: string;
  herkomstlabel: Herkomstlabel;
  actief: boolean;
  gewijzigd_op: Instant;
}

export interface VraagTable {
  gemeente_id: number;
  id: string;
  versie: number;
  bron_id: string;
  signaal_id: string;
  team: string;
  herkomstlabel: Herkomstlabel;
  object: Buffer;
  vraag: Buffer;
  code: Buffer | null;
  sleutel: Buffer | null;
  stand: VraagStand;
  mail: MailStand;
  gevraagd_op: Instant;
  gevraagd_door: string;
  tot: LocalDate;
  herinnerd: number;
  weet: Kennis | null;
  antwoord: Buffer | null;
  beantwoord_op: LocalDate | null;
  overgenomen_op: ColumnType<LocalDate | null, LocalDate | null | undefined>;
}

/** What the public process reaches. */
export interface PublicTables {
  'platform.gemeente': { gemeente_id: number; code: string; naam: string };
  'bronnen.brief': {
    gemeente_id: number;
    id: string;
    zoek: Buffer;
    verzegeld: Buffer;
    publiek: Buffer;
    tot: LocalDate;
  };
  'bronnen.antwoord': { gemeente_id: number; id: string; dag: LocalDate; verzegeld: Buffer };
}

interface Tables extends PublicTables {
  'bronnen.bron': BronTable;
  'bronnen.vraag': VraagTable;
  'bronnen.import': {
    gemeente_id: number;
    id: string;
    bron_id: string;
    soort: FeitSoort;
    bestand: string;
    hash: Buffer;
    peildatum: LocalDate;
    rijen: number;
    fouten: number;
    ingelezen_op: Instant;
  };
  'bronnen.feit': {
    gemeente_id: number;
    import_id: string;
    nr: number;
    datum: LocalDate | null;
    tekst: Buffer;
  };
  'bronnen.feitsleutel': { gemeente_id: number; sleutel: string; import_id: string; nr: number };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
