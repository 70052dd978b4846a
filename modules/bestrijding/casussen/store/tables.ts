import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Soort, Status, Taak, Uitkomst } from '../contract.ts';

interface CasusTable {
  gemeente_id: number;
  id: string;
  kenmerk: string;
  versie: number;
  status: Status;
  titel: Buffer;
  doel: Buffer;
  thema: string;
  gebied: string | null;
  herkomst: 'lio' | 'zelf';
  signaal_id: string | null;
  kring: string[];
  geopend_op: Instant;
  voor: LocalDate | null;
  einddatum: LocalDate;
  uitkomst: Uitkomst | null;
  uitkomst_toelichting: Buffer | null;
  gesloten_op: Instant | null;
  gewijzigd_op: Instant;
  bron_onjuist_op: Instant | null;
  bron_herzien_op: Instant | null;
}

export interface Tables {
  'casussen.casus': CasusTable;
  'casussen.lid': {
    gemeente_id: number;
    id: string;
    casus_id: string;
    account_id: string;
    taak: Taak;
    vanaf: Instant;
    door: string;
    tot: Instant | null;
  };
  'casussen.gebeurtenis': {
    gemeente_id: number;
    id: string;
    casus_id: string;
    soort: Soort;
    dag: LocalDate;
    tekst: Buffer;
    door: string;
    op: Instant;
  };
  'casussen.grafsteen': {
    gemeente_id: number;
    kenmerk: string;
    maand: string;
    thema: string;
    uitkomst: string;
    vernietigd_op: Instant;
  };
}

export type Row = Selectable<CasusTable>;
export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

/** The list predicate; equal to the object rule `casus.lezen`. */
export function inKring<O>(work: Work, query: SelectQueryBuilder<Tables, 'casussen.casus', O>) {
  const own = query.where('gemeente_id', '=', work.gemeenteId);
  return work.actor.rol === 'systeem'
    ? own
    : own.where((eb) => eb(eb.val(work.actor.accountId), '=', eb.fn.any('kring')));
}
