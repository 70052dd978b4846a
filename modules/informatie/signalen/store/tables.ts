import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Bevoegdheid, Bronsoort, Herkomstlabel, Kenmerk, Status, Thema } from '../contract.ts';

interface SignaalTable {
  gemeente_id: number;
  id: string;
  kenmerk: string;
  versie: number;
  status: Status;
  uitkomst: string | null;
  bronsoort: Bronsoort;
  thema: Thema;
  herkomstlabel: Herkomstlabel;
  betrouwbaarheid: string;
  geloofwaardigheid: number;
  eerste_hand: boolean | null;
  wat: Buffer;
  waar: Buffer;
  duiding: Buffer | null;
  gebied: string | null;
  waarneming_datum: LocalDate | null;
  ontvangen_op: Instant;
  team: string;
  concreet: boolean | null;
  recent: boolean | null;
  bevoegdheid: Bevoegdheid | null;
  weging_reden: Buffer | null;
  kenmerken: Kenmerk[];
  gewogen_op: Instant | null;
  gewogen_door: string | null;
  voor: LocalDate | null;
  einddatum: LocalDate;
  geparkeerd: boolean;
  verlengd: boolean;
  ouder_id: string | null;
  gewijzigd_op: Instant;
}

interface StapTable {
  gemeente_id: number;
  id: string;
  signaal_id: string;
  van: string | null;
  naar: string;
  op: Instant;
  door: string;
  reden: Buffer | null;
}

interface HeropeningTable {
  gemeente_id: number;
  id: string;
  signaal_id: string;
  aanleiding_id: string;
  motief: Buffer;
  gevraagd_door: string;
  gevraagd_op: Instant;
  besloten_door: string | null;
  besloten_op: Instant | null;
  akkoord: boolean | null;
}

export interface Tables {
  'signalen.signaal': SignaalTable;
  'signalen.bijlage': {
    gemeente_id: number;
    id: string;
    signaal_id: string;
    naam: Buffer;
    type: string;
    bestand_id: string;
  };
  'signalen.stap': StapTable;
  'signalen.heropening': HeropeningTable;
  'signalen.grafsteen': {
    gemeente_id: number;
    kenmerk: string;
    maand: string;
    thema: string;
    bronsoort: string;
    uitkomst: string;
    vernietigd_op: Instant;
  };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
export type SignaalRow = Selectable<SignaalTable>;
export type HeropeningRow = Selectable<HeropeningTable>;

/** The list predicate; equal to the object rule `signaal.lezen` (proven by a property test). */
export function inKring<O>(work: Work, query: SelectQueryBuilder<Tables, 'signalen.signaal', O>) {
  const own = query.where('gemeente_id', '=', work.gemeenteId);
  return work.actor.rol === 'systeem'
    ? own
    : own.where('team', 'in', work.actor.teams.length > 0 ? [...work.actor.teams] : ['']);
}
