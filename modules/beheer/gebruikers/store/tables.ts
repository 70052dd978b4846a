import type { Kysely } from 'kysely';
import type { Rol } from '#platform/actor.ts';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Oordeel, Soort } from '../contract.ts';

interface Tables {
  'platform.lidmaatschap': {
    gemeente_id: number;
    id: string;
    account_id: string;
    rol: Rol;
    team: string;
    naam: string;
    vanaf: LocalDate;
    tot: LocalDate | null;
    beeindigd_op: Instant | null;
  };
  'gebruikers.toekenning': {
    gemeente_id: number;
    id: string;
    soort: Soort;
    account_id: string;
    naam: string;
    rol: Rol;
    team: string;
    tot: LocalDate | null;
    besluit: string | null;
    gevraagd_door: string;
    gevraagd_op: Instant;
    besloten_door: string | null;
    besloten_op: Instant | null;
    akkoord: boolean | null;
    zonder_tweede: boolean;
    link_door: string | null;
    code_door: string | null;
  };
  'gebruikers.beoordeling': {
    gemeente_id: number;
    id: string;
    lidmaatschap_id: string;
    oordeel: Oordeel;
    door: string;
    op: Instant;
  };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
