import type { ColumnType, Generated, Kysely } from 'kysely';
import type { Instant, LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { BronSoort, LijstSoort, OpzoekingStand, Register, Stand } from '../contract.ts';

export interface OpzoekingTable {
  gemeente_id: number;
  id: string;
  register: Register;
  soort: string;
  persoon: boolean;
  bron_id: string | null;
  bron_soort: BronSoort | null;
  sleutel_id: string;
  team: string;
  door: string;
  op: Instant;
  doel: string | null;
  bevoegdheid: string | null;
  vraag: Buffer;
  gelijk: Buffer;
  reden: Buffer;
  stand: OpzoekingStand;
  code: string | null;
  pogingen: number;
  opnieuw_op: Instant | null;
  antwoord: Buffer | null;
  antwoord_op: Instant | null;
  opgenomen: boolean;
  uit_geheugen: boolean;
  treffers: number;
  einddatum: LocalDate;
}

export interface AansluitingTable {
  gemeente_id: number;
  id: string;
  register: Register;
  versie: Generated<number>;
  stand: Stand;
  gegevens: Buffer;
  gewijzigd_op: Instant;
  gewijzigd_door: string;
}

export interface ProtocolTable {
  gemeente_id: number;
  id: string;
  opzoeking_id: string;
  op: Instant;
  door: string;
  wie: Buffer;
  bsn: Buffer;
  soort: string;
  velden: ColumnType<string[], string[], never>;
  doel: string;
  bevoegdheid: string;
  bron: Buffer;
  bewaren_tot: LocalDate;
}

interface AdresTable {
  gemeente_id: number;
  lijst_id: string;
  nummeraanduiding: string;
  postcode: string;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
  straat: string;
  woonplaats: string;
  object_id: string | null;
  object_soort: string | null;
  gebruiksdoel: string | null;
  oppervlakte: number | null;
  bouwjaar: string | null;
  status: string | null;
  lengte: number | null;
  breedte: number | null;
}

interface Tables {
  'registers.opzoeking': OpzoekingTable;
  'registers.aansluiting': AansluitingTable;
  'registers.protocol': ProtocolTable;
  'registers.toestand': {
    gemeente_id: number;
    register: Register;
    antwoord_op: Instant | null;
    storing_op: Instant | null;
    storing_sinds: Instant | null;
    storing_code: string | null;
  };
  'registers.verbruik': {
    gemeente_id: number;
    register: Register;
    maand: string;
    gevraagd: number;
    antwoorden: number;
    zonder_treffer: number;
    storingen: number;
    uit_geheugen: number;
    kosten_cent: number;
  };
  'registers.lijst': {
    gemeente_id: number;
    id: string;
    soort: LijstSoort;
    versie: string;
    peildatum: LocalDate;
    bestand: string;
    hash: Buffer;
    rijen: number;
    fouten: number;
    geldt: boolean;
    ingelezen_op: Instant;
  };
  'registers.adres': AdresTable;
  'registers.gebied': {
    gemeente_id: number;
    lijst_id: string;
    soort: string;
    code: string;
    naam: string;
    vlak: ColumnType<unknown, string, never>;
    west: number;
    zuid: number;
    oost: number;
    noord: number;
  };
  'registers.code': {
    gemeente_id: number;
    lijst_id: string;
    code: string;
    omschrijving: string;
    niveau: string;
    ouder: string;
    van: LocalDate | null;
    tot: LocalDate | null;
  };
  'registers.mutatie': {
    gemeente_id: number;
    id: string;
    signaal: string;
    soort: string;
    kvk_nummer: string;
    vestigingsnummer: string | null;
    tijdstip: Instant;
  };
  'platform.installatie': { modus: 'demo' | 'productie' };
}

export const tables = (work: Work): Kysely<Tables> => work.tables<Tables>();
