import type { ColumnType, Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { BronSoort, IntrekReden, NegeerReden, ObjectSoort, Uitkomst, Weegreden } from '../contract.ts';
import type { Sleutel } from '../domain/sleutels.ts';

/** Forms of a key: those of an object, the search keys of a person and of a thing, and values that are only counted. */
export type Vorm = Sleutel['vorm'] | 'persoon' | 'kern' | 'term';

export interface Tables {
  'koppelen.onderwerp': {
    gemeente_id: number;
    id: string;
    soort: ObjectSoort | 'persoon';
    sleutel: string | null;
  };
  'koppelen.vermelding': {
    gemeente_id: number;
    id: string;
    bron_soort: BronSoort;
    bron_id: string;
    soort: ObjectSoort | 'persoon';
    veld: string;
    waarde: Buffer | null;
    kenmerken: Buffer | null;
    geldig: boolean;
    bewaard: boolean;
    thema: string | null;
    maand: string;
    onderwerp_id: string | null;
    vastgelegd_door: ColumnType<string | null, string | null | undefined>;
    vastgelegd_op: ColumnType<Instant | null, Instant | null | undefined>;
    bijzonderheden: ColumnType<Buffer | null, Buffer | null | undefined>;
    bij: ColumnType<string | null, string | null | undefined>;
    herkomst: ColumnType<'opzoeking' | 'antwoord' | null, 'opzoeking' | 'antwoord' | null | undefined>;
    herkomst_uit: ColumnType<string | null, string | null | undefined>;
    herkomst_label: ColumnType<string | null, string | null | undefined>;
  };
  'koppelen.verborgen_treffer': {
    gemeente_id: number;
    bron_soort: 'casus' | 'controle';
    bron_id: string;
    vrager: string;
    dag: LocalDate;
    gezien_op: Instant | null;
    gezien_door: string | null;
  };
  'koppelen.netwerkplek': {
    gemeente_id: number;
    account_id: string;
    wortel: string;
    knoop: string;
    x: number;
    y: number;
    op: LocalDate;
  };
  'koppelen.koppelsleutel': {
    gemeente_id: number;
    sleutel: string;
    vermelding_id: string;
    vorm: Vorm;
  };
  'koppelen.woord': {
    gemeente_id: number;
    sleutel: string;
    bron_id: string;
    bron_soort: BronSoort;
    maand: string;
  };
  'koppelen.koppelbesluit': {
    gemeente_id: number;
    id: string;
    een: string;
    ander: string;
    uitkomst: Uitkomst;
    redenen: Weegreden[];
    modelversie: string;
    door: string;
    op: Instant;
    ingetrokken_door: string | null;
    ingetrokken_op: Instant | null;
    ingetrokken_reden: IntrekReden | null;
  };
  'koppelen.leervoorbeeld': {
    gemeente_id: number;
    besluit_id: string;
    uitkomst: 'zelfde' | 'anders';
    niveaus: Record<string, string>;
    modelversie: string;
    op: LocalDate;
  };
  'koppelen.genegeerd': {
    gemeente_id: number;
    onderwerp_id: string;
    reden: NegeerReden;
    door: string;
    op: Instant;
  };
  'platform.audit': {
    gemeente_id: number;
    id: string;
    tijd: Instant;
    actor_id: string;
    actie: string;
    object_id: string | null;
  };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

/** Where a sealed value stands: it opens there and nowhere else. */
export const PLACE = 'koppelen.vermelding.waarde';
export const PLACE_KENMERKEN = 'koppelen.vermelding.kenmerken';
export const PLACE_BIJ = 'koppelen.vermelding.bijzonderheden';
