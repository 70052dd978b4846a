/** The types behind this room's schemas, for its contract; the schemas themselves stand by subject in schema/. */
export type { BesluitenlijstDto, NamenDto, PuntDto, ZaalDto, ZaalPunt } from './schema/agenda.ts';
export type {
  ActieDto,
  AgendeerbaarRij,
  DeelnemerDto,
  InbrengDto,
  ReeksDto,
  VergaderingDto,
  VergaderingRij,
} from './schema/vergadering.ts';
export type {
  Aanwezigheid,
  ActieAfronding,
  Besluitvraag,
  Identificatie,
  NieuweActie,
  NieuweDeelnemer,
  NieuweInbreng,
  NieuweReeks,
  NieuweVergadering,
  PuntWijziging,
  ReeksWijziging,
  VergaderingWijziging,
} from './schema/invoer.ts';
