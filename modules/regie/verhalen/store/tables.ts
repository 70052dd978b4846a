import type { Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type {
  Bereik,
  Bron,
  Gesprekspartner,
  Gespreksoort,
  Inzichtsoort,
  Lijn,
  Stand,
  Stem,
  Thema,
  Toestemming,
  Zekerheid,
} from '../contract.ts';

interface Sealed {
  gemeente_id: number;
  id: string;
  /** All text of the record as one sealed JSON: one opening per row. */
  inhoud: Buffer;
  einddatum: LocalDate;
}

interface Stuk extends Sealed {
  versie: number;
  jaar: number;
  lijn: Lijn;
  bereik: Bereik;
}

export interface Tables {
  'verhalen.verhaal': Sealed & {
    versie: number;
    stand: Stand;
    bereik: Bereik | null;
    jaar: number;
    kwartaal: number | null;
    lijn: Lijn | null;
    thema: Thema | null;
    bron_soort: Bron | null;
    bron_id: string | null;
    auteur_id: string;
    schrijvers: string[];
    gevraagd_door: string | null;
    beoordeeld_door: string | null;
    beoordeeld_op: Instant | null;
    gewijzigd_op: Instant;
  };
  'verhalen.vraag': {
    gemeente_id: number;
    id: string;
    aan_id: string;
    bron_soort: Bron;
    bron_id: string;
    gesteld_op: Instant;
    afgedaan_op: Instant | null;
    einddatum: LocalDate;
  };
  'verhalen.perspectief': Stuk & {
    stem: Stem;
    naam_sleutel: Buffer | null;
    hoe: Toestemming;
    op: LocalDate;
    vastgelegd_door: string;
    ingetrokken_op: LocalDate | null;
  };
  'verhalen.inzicht': Stuk & {
    soort: Inzichtsoort;
    zekerheid: Zekerheid | null;
    aanbeveling_id: string | null;
  };
  'verhalen.gesprek': Omit<Stuk, 'jaar'> & {
    soort: Gespreksoort;
    partner: Gesprekspartner;
    datum: LocalDate;
    voor: LocalDate | null;
    eigenaar_id: string | null;
    afgedaan_op: LocalDate | null;
  };
}

export type TableName = keyof Tables;
export type SealedTable = Exclude<TableName, 'verhalen.vraag'>;
export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

/** Longest list that is shown at once; a year has far fewer. */
export const MEEST = 500;

export const sealText = (key: RecordKey, table: SealedTable, id: string, inhoud: object): Buffer =>
  key.seal(`${table}.inhoud`, id, JSON.stringify(inhoud));

/** Rows with their text opened; what was destroyed meanwhile is absent. */
export async function openRows<R extends { id: string; inhoud: Buffer }, S>(
  work: Work,
  table: SealedTable,
  rows: readonly R[],
  make: (row: R, inhoud: never) => S,
): Promise<S[]> {
  const keys = await work.keys.all(rows.map((r) => r.id));
  return rows.flatMap((row) => {
    const key = keys.get(row.id);
    return key ? [make(row, JSON.parse(key.open(`${table}.inhoud`, row.id, row.inhoud)) as never)] : [];
  });
}
