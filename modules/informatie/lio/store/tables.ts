import type { Besluit, Herkomstlabel } from '#modules/informatie/signalen/contract.ts';
import type { JSONColumnType, Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { ActieStatus, Deel, VergaderStatus, ZelfstandigeBron } from '../contract.ts';
import type { VasteDeelnemer } from '../schema/invoer.ts';

interface ReeksTable {
  gemeente_id: number;
  id: string;
  versie: number;
  naam: string;
  team: string;
  week: number;
  weekdag: number;
  tijd: string;
  duur_minuten: number;
  plaats: string;
  vooruit: number;
  deelnemers: JSONColumnType<VasteDeelnemer[]>;
  actief: boolean;
}

interface VergaderingTable {
  gemeente_id: number;
  id: string;
  versie: number;
  reeks_id: string | null;
  maand: string;
  begin: Instant;
  duur_minuten: number;
  plaats: string;
  status: VergaderStatus;
  deel: Deel;
  team: string;
  kring: string[];
  namen_id: string | null;
  voorzitter_id: string | null;
  geopend_op: Instant | null;
  gesloten_op: Instant | null;
  kennisdeel: boolean;
  namen_tot: LocalDate | null;
  einddatum: LocalDate;
}

interface DeelnemerTable {
  gemeente_id: number;
  id: string;
  vergadering_id: string;
  volgorde: number;
  organisatie: string;
  functie: string;
  naam: Buffer | null;
  naam_index: Buffer | null;
  account_id: string | null;
  intern: boolean;
  aanwezig: boolean;
  ziet_namen: boolean;
  geheimhouding_op: LocalDate | null;
}

interface PuntTable {
  gemeente_id: number;
  id: string;
  versie: number;
  vergadering_id: string;
  signaal_id: string;
  kenmerk: string;
  thema: string;
  gebied: string | null;
  deel: Deel;
  volgorde: number;
  inhoud: Buffer;
  nagekeken_op: Instant | null;
  behandeld: boolean;
}

interface BesluitTable {
  gemeente_id: number;
  punt_id: string;
  keuze: Besluit;
  toelichting: Buffer;
  houder_id: string | null;
  houder_functie: string | null;
  termijn: LocalDate | null;
  zelfstandige_bron: ZelfstandigeBron | null;
  casus_id: string | null;
  controle_id: string | null;
  door: string;
  op: Instant;
}

interface InbrengTable {
  gemeente_id: number;
  id: string;
  punt_id: string;
  bron: string;
  vastgelegd: boolean;
  herkomstlabel: Herkomstlabel;
  tekst: Buffer | null;
  door: string;
  op: Instant;
}

interface ActieTable {
  gemeente_id: number;
  id: string;
  versie: number;
  vergadering_id: string;
  punt_id: string | null;
  omschrijving: Buffer;
  houder_id: string | null;
  houder_functie: string | null;
  termijn: LocalDate;
  status: ActieStatus;
  resultaat: Buffer | null;
  gedaan_op: Instant | null;
  gedaan_door: string | null;
}

export interface Tables {
  'lio.reeks': ReeksTable;
  'lio.vergadering': VergaderingTable;
  'lio.deelnemer': DeelnemerTable;
  'lio.punt': PuntTable;
  'lio.besluit': BesluitTable;
  'lio.inbreng': InbrengTable;
  'lio.actie': ActieTable;
  'lio.identificatie': {
    gemeente_id: number;
    id: string;
    punt_id: string;
    reden: Buffer;
    door: string;
    op: Instant;
  };
  'lio.gehoord': {
    gemeente_id: number;
    identificatie_id: string;
    deelnemer_id: string;
    signaal_id: string;
    intern: boolean;
    op: Instant;
  };
  'lio.grafsteen': {
    gemeente_id: number;
    id: string;
    maand: string;
    aantal_punten: number;
    vernietigd_op: Instant;
  };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
export type ReeksRow = Selectable<ReeksTable>;
export type VergaderingRow = Selectable<VergaderingTable>;
export type DeelnemerRow = Selectable<DeelnemerTable>;
export type PuntRow = Selectable<PuntTable>;
export type BesluitRow = Selectable<BesluitTable>;
export type ActieRow = Selectable<ActieTable>;

/** The list predicate; equal to the object rule `lio.lezen`. */
export function inKring<O>(work: Work, query: SelectQueryBuilder<Tables, 'lio.vergadering', O>) {
  const own = query.where('lio.vergadering.gemeente_id', '=', work.gemeenteId);
  if (work.actor.rol === 'systeem') return own;
  const teams = work.actor.teams.length > 0 ? [...work.actor.teams] : [''];
  return own.where((eb) =>
    eb.or([
      eb('lio.vergadering.team', 'in', teams),
      eb(eb.val(work.actor.accountId), '=', eb.fn.any('lio.vergadering.kring')),
    ]),
  );
}
