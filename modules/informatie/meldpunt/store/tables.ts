import { sql, type ColumnType, type Kysely, type RawBuilder } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type {
  BerichtSoort,
  BerichtStaat,
  BijlageStand,
  Bronsoort,
  Herleidbaarheid,
  Kanaal,
  Kringgrootte,
  Leesplek,
  MmaCategorie,
  MmaOpvolgingCode,
  MmaResultaat,
  MmaStand,
  SpoedUitgangCode,
  Stand,
  Statuswoord,
  Thema,
} from '../contract.ts';
import type { Weg } from '../domain/berichten.ts';

interface Row {
  gemeente_id: number;
  id: string;
}

export interface MeldingTable extends Row {
  kenmerk: string;
  versie: number;
  stand: Stand;
  uitkomst: string | null;
  kanaal: Kanaal;
  bronsoort: Bronsoort;
  thema: Thema | null;
  gebied: string | null;
  team: string;
  vanuit_team: string | null;
  taal: string;
  ontvangen_op: Instant;
  binnen_op: Instant;
  voor: LocalDate | null;
  onderwerp: Buffer | null;
  regel: Buffer;
  tekst: Buffer;
  waar: Buffer | null;
  wanneer: Buffer | null;
  zaaknummer: Buffer | null;
  naar: Buffer | null;
  automatisch: boolean;
  waarschuwingen: string[];
  onleesbaar: string | null;
  bijlagen: number;
  dubbel_van: string | null;
  aanvulling_op: Instant | null;
  signaal_id: string | null;
  herkend: boolean;
  einddatum: LocalDate;
  gewijzigd_op: Instant;
}

interface Aanvraag {
  gevraagd_door: string;
  gevraagd_op: Instant;
  besloten_door: string | null;
  besloten_op: Instant | null;
  akkoord: boolean | null;
}

export interface BijlageTable extends Row {
  melding_id: string;
  bericht_id: string | null;
  naam: Buffer;
  type: string;
  omvang: number;
  stand: BijlageStand;
  soort: string;
  reden: string | null;
  gevaren: string[];
  inhoud: Buffer | null;
  bestand_id: string | null;
  veilig: Buffer | null;
  veilig_bestand_id: string | null;
  veilig_type: string | null;
}

export interface BerichtTable extends Row {
  melding_id: string;
  richting: 'in' | 'uit';
  soort: BerichtSoort;
  weg: Weg;
  staat: BerichtStaat;
  sjabloon: string | null;
  tekst: Buffer | null;
  aan: Buffer | null;
  op: Instant;
  niet_voor: Instant | null;
  verzonden_op: Instant | null;
  pogingen: number;
  fout: string | null;
}

export interface MmaTable extends Row {
  kenmerk: string;
  versie: number;
  stand: MmaStand;
  ontvangen_op: Instant;
  voor: LocalDate | null;
  categorie: MmaCategorie | null;
  ook_politie: boolean | null;
  m_nummer: Buffer | null;
  onderwerp: Buffer | null;
  tekst: Buffer;
  bron: Buffer | null;
  bron_bestand_id: string | null;
  herleidbaarheid: Herleidbaarheid | null;
  kring: Kringgrootte | null;
  opvolging: MmaOpvolgingCode | null;
  motief: Buffer | null;
  resultaat: MmaResultaat | null;
  bruikbaarheid: number | null;
  herkenning: Buffer | null;
  einddatum: LocalDate;
  gewijzigd_op: Instant;
}

export interface PostvakTable extends Row {
  versie: number;
  naam: string;
  leesplek: Leesplek;
  instellingen: Buffer;
  actief: boolean;
  uidvalidity: string | null;
  hoogste: number;
  openstaand: string[];
  gelezen_op: Instant | null;
  fout: string | null;
  fout_sinds: Instant | null;
}

export interface Tables {
  /** `wacht` is made by the database: to be sifted, or with an unread reply. */
  'meldpunt.melding': MeldingTable & { wacht: ColumnType<boolean, never, never> };
  'meldpunt.herkenning': Row & {
    melding_id: string;
    message_id: Buffer | null;
    inhoud: Buffer | null;
    afzender: Buffer | null;
    ontvangen_op: Instant;
  };
  'meldpunt.draad': { gemeente_id: number; sleutel: Buffer; melding_id: string };
  'meldpunt.woordmerk': { gemeente_id: number; merk: string; melding_id: string };
  'meldpunt.melder': Row & {
    melding_id: string;
    naam: Buffer | null;
    email: Buffer | null;
    telefoon: Buffer | null;
    email_sleutel: Buffer | null;
    telefoon_sleutel: Buffer | null;
    intern: boolean;
    weg: Weg;
    einddatum: LocalDate;
  };
  'meldpunt.kluisinzage': Row & { melder_id: string; op: Instant; door: string; reden: Buffer };
  'meldpunt.ontvangstbewijs': {
    gemeente_id: number;
    sleutel: Buffer;
    melding_id: string;
    kenmerk: string;
    statuswoord: Statuswoord;
    ontvangen_op: Instant;
    gewijzigd_op: Instant;
  };
  'meldpunt.bericht': BerichtTable;
  'meldpunt.bijlage': BijlageTable;
  'meldpunt.schift': Row & {
    melding_id: string;
    keuze: string;
    thema: Thema | null;
    gebied: string | null;
    vorige_bronsoort: Bronsoort;
    vorige_einddatum: LocalDate;
    vorige_voor: LocalDate | null;
    reden: Buffer | null;
    signaal_id: string | null;
    bericht_id: string | null;
    op: Instant;
    door: string;
    ongedaan_op: Instant | null;
  };
  'meldpunt.concept': {
    gemeente_id: number;
    melding_id: string;
    versie: number;
    velden: Buffer;
    op: Instant;
    door: string;
  };
  'meldpunt.spoed': Row & { melding_id: string; uitgang: SpoedUitgangCode; om: Instant; door: string };
  'meldpunt.heropening': Row & Aanvraag & { melding_id: string; aanleiding_id: string; motief: Buffer };
  'meldpunt.lezing': {
    gemeente_id: number;
    leesplek: Leesplek;
    dag: LocalDate;
    op: Instant;
    door: string;
    niets_binnen: boolean;
  };
  'meldpunt.grafsteen': {
    gemeente_id: number;
    kenmerk: string;
    maand: string;
    thema: string | null;
    bronsoort: string;
    uitkomst: string;
    vernietigd_op: Instant;
  };
  'meldpunt.postvak': PostvakTable;
  'meldpunt.postvakbericht': {
    gemeente_id: number;
    postvak_id: string;
    uidvalidity: string;
    uid: number;
    overgenomen_op: Instant;
  };
  'meldpunt.mma': MmaTable;
  'meldpunt.mmafeit': Row & {
    mma_id: string;
    wat: Buffer;
    waar: Buffer;
    thema: Thema;
    signaal_id: string;
    signaal_kenmerk: string;
    op: Instant;
    door: string;
  };
  'meldpunt.mmalezing': Row & { mma_id: string; op: Instant; door: string };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();

/** Rows without the columns that are empty in all of them: with thousands of rows most of the cost is in empty fields. */
export function zonderLege<R extends object>(rows: readonly R[]): R[] {
  const columns = Object.keys(rows[0] ?? {}) as (keyof R)[];
  const used = columns.filter((column) => rows.some((row) => row[column] !== null));
  return rows.map((row) => Object.fromEntries(used.map((column) => [column, row[column]])) as R);
}

/**
 * Inserts many small rows as one array per column: a parameter per field costs more than the row itself.
 * The municipality is the work's own; every array names its type.
 */
export async function insertVeel(
  work: Work,
  table: keyof Tables,
  columns: Record<string, RawBuilder<unknown>>,
): Promise<void> {
  const names = sql.join(Object.keys(columns).map((c) => sql.id(c)));
  await sql`insert into ${sql.table(table)} (gemeente_id, ${names})
            select ${work.gemeenteId}::smallint, r.* from unnest(${sql.join(Object.values(columns))}) as r (${names})
                on conflict do nothing`.execute(tables(work));
}
