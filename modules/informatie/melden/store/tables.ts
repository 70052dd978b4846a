import type { Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';

export interface Tables {
  'melden.intakesleutel': { gemeente_id: number; id: string; publiek: Buffer; prive: Buffer; dag: LocalDate };
  'melden.inzending': {
    gemeente_id: number;
    id: string;
    dag: LocalDate;
    verzegeld: Buffer;
    fout: string | null;
  };
  'melden.ontvangst': {
    gemeente_id: number;
    id: string;
    zoek: Buffer;
    publiek: Buffer;
    einddatum: LocalDate;
  };
  'melden.antwoord': {
    gemeente_id: number;
    bericht_id: string;
    ontvangst_id: string;
    nummer: number;
    zoek: Buffer;
    dag: LocalDate;
    verzegeld: Buffer;
  };
  'melden.bron': { gemeente_id: number; melding_id: string; ontvangst_id: string };
  'melden.ronde': { gemeente_id: number; op: Instant };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
