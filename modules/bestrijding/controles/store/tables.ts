import type { Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { Herkomst, Resultaat, Soort, Status } from '../contract.ts';

interface ControleTable {
  gemeente_id: number;
  id: string;
  kenmerk: string;
  versie: number;
  status: Status;
  soort: Soort;
  thema: string;
  gebied: string | null;
  herkomst: Herkomst;
  signaal_id: string | null;
  opdracht: Buffer;
  dag: LocalDate | null;
  kwartaal: string;
  leider_id: string | null;
  leider_functie: string | null;
  team: string;
  vrijgegeven_op: Instant | null;
  uitgevoerd_op: LocalDate | null;
  resultaat: Resultaat | null;
  conclusie: Buffer | null;
  einddatum: LocalDate;
  gemaakt_op: Instant;
  gewijzigd_op: Instant;
  bron_onjuist_op: Instant | null;
  bron_herzien_op: Instant | null;
  bron_herziening: Buffer | null;
}

export interface Tables {
  'controles.controle': ControleTable;
  'controles.object': {
    gemeente_id: number;
    id: string;
    controle_id: string;
    volgorde: number;
    aanduiding: Buffer;
    resultaat: Resultaat | null;
    toelichting: Buffer | null;
  };
  'controles.stap': {
    gemeente_id: number;
    id: string;
    controle_id: string;
    naar: string;
    op: Instant;
    door: string;
  };
  'controles.grafsteen': {
    gemeente_id: number;
    kenmerk: string;
    maand: string;
    thema: string;
    soort: string;
    uitkomst: string;
    vernietigd_op: Instant;
  };
}

export type Row = Selectable<ControleTable>;
export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

/** The list predicate; equal to the object rule `controle.lezen`. */
export function zichtbaar<O>(work: Work, query: SelectQueryBuilder<Tables, 'controles.controle', O>) {
  const own = query.where('gemeente_id', '=', work.gemeenteId);
  if (work.actor.rol === 'systeem') return own;
  const teams = work.actor.teams.length > 0 ? [...work.actor.teams] : [''];
  return own.where((eb) =>
    eb.or([
      eb('team', 'in', teams),
      eb('leider_id', '=', work.actor.accountId),
      eb('vrijgegeven_op', 'is not', null),
    ]),
  );
}
