import type { Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Grond, Stand, Uitstelsoort } from '../contract.ts';

export interface AankondigingTable {
  gemeente_id: number;
  id: string;
  regel: string;
  record_id: string;
  kenmerk: string;
  einde: LocalDate;
  aangekondigd_op: Instant;
  vernietigen_op: LocalDate;
  stand: Stand;
  mislukt_op: Instant | null;
  versie: number;
}

export interface UitstelTable {
  gemeente_id: number;
  id: string;
  aankondiging_id: string;
  soort: Uitstelsoort;
  tot: LocalDate;
  grond: Grond;
  reden: Buffer;
  gevraagd_door: string;
  gevraagd_op: Instant;
  besloten_door: string | null;
  besloten_op: Instant | null;
  akkoord: boolean | null;
  versie: number;
}

interface Tables {
  'bewaren.aankondiging': AankondigingTable;
  'bewaren.uitstel': UitstelTable;
  'bewaren.ronde': {
    gemeente_id: number;
    id: string;
    op: Instant;
    aantal: number;
    mislukt: number;
    tellingen: Record<string, number> | string;
    lijst: string[][] | string;
    hash: Buffer;
  };
  'bewaren.klok': {
    gemeente_id: number;
    gezien_op: Instant;
    sprong_van: Instant | null;
    sprong_naar: Instant | null;
    versie: number;
  };
  'bewaren.bestand_kwijt': { gemeente_id: number; bestand_id: string; gezien_op: Instant };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
