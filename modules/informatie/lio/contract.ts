import { endpoint, type ListQuery, type Page } from '#platform/contract.ts';
import type { Besluit } from '#modules/informatie/signalen/contract.ts';
import type {
  Aanwezigheid,
  ActieAfronding,
  ActieDto,
  AgendeerbaarRij,
  BesluitenlijstDto,
  Besluitvraag,
  DeelnemerDto,
  Identificatie,
  InbrengDto,
  NamenDto,
  NieuweActie,
  NieuweDeelnemer,
  NieuweInbreng,
  NieuweReeks,
  NieuweVergadering,
  PuntDto,
  PuntWijziging,
  ReeksDto,
  ReeksWijziging,
  VergaderingDto,
  VergaderingRij,
  VergaderingWijziging,
  ZaalDto,
} from './schema.ts';

export type { Bronsoort, Herkomstlabel, Thema } from '#modules/informatie/signalen/contract.ts';
export { besluiten, herkomstlabels } from '#modules/informatie/signalen/contract.ts';
export type {
  Besluit,
  ActieDto,
  AgendeerbaarRij,
  BesluitenlijstDto,
  Besluitvraag,
  DeelnemerDto,
  Identificatie,
  InbrengDto,
  NamenDto,
  NieuweActie,
  NieuweDeelnemer,
  NieuweInbreng,
  NieuweReeks,
  NieuweVergadering,
  PuntDto,
  PuntWijziging,
  ReeksDto,
  ReeksWijziging,
  VergaderingDto,
  VergaderingRij,
  VergaderingWijziging,
  ZaalDto,
};

/** Two closed parts of one meeting (domain §1.1). */
export const delen = ['binnengemeentelijk', 'partnerdeel'] as const;
export type Deel = (typeof delen)[number];

export const vergaderStatussen = ['gepland', 'bezig', 'gesloten', 'vervallen'] as const;
export type VergaderStatus = (typeof vergaderStatussen)[number];

/** Kinds of object in anonymous view. */
export const objectsoorten = [
  'woning',
  'bedrijfspand',
  'opslagbox',
  'loods',
  'garage',
  'winkel',
  'horeca',
  'vaartuig',
  'voertuig',
  'terrein',
  'onderneming',
  'vereniging',
  'overig',
] as const;
export type ObjectSoort = (typeof objectsoorten)[number];

/** What counts as an independent source beside an M. signal (practice F8); a rumour or own conclusion does not. */
export const zelfstandigeBronnen = [
  'eigen-waarneming',
  'register',
  'eerdere-controle',
  'partner-schriftelijk',
] as const;
export type ZelfstandigeBron = (typeof zelfstandigeBronnen)[number];

/** Kinds of thing that anonymous view covers. */
export const afgedekteSoorten = ['persoon', 'adres', 'organisatie', 'voertuig', 'nummer'] as const;
export type AfgedekteSoort = (typeof afgedekteSoorten)[number];

export const actieStatussen = ['open', 'gedaan'] as const;
export type ActieStatus = (typeof actieStatussen)[number];

export interface VergaderingenQuery extends ListQuery {
  status?: VergaderStatus[];
}

export interface ActiesQuery {
  status?: ActieStatus;
  /** Only those the viewer must do. */
  mijn?: boolean;
}

interface Id {
  params: { id: string };
}

/** Everything one can ask of or do with the LIO over HTTP. */
export const lio = {
  reeksen: endpoint<{ result: { items: ReeksDto[] } }>('GET', '/lio/reeksen'),
  maakReeks: endpoint<{ body: NieuweReeks; result: ReeksDto }>('POST', '/lio/reeksen'),
  wijzigReeks: endpoint<Id & { body: ReeksWijziging; result: ReeksDto }>('PATCH', '/lio/reeksen/:id'),

  vergaderingen: endpoint<{ query: VergaderingenQuery; result: Page<VergaderingRij> }>(
    'GET',
    '/lio/vergaderingen',
  ),
  maak: endpoint<{ body: NieuweVergadering; result: VergaderingDto }>('POST', '/lio/vergaderingen'),
  toon: endpoint<Id & { result: VergaderingDto }>('GET', '/lio/vergaderingen/:id'),
  wijzig: endpoint<Id & { body: VergaderingWijziging; result: VergaderingDto }>(
    'PATCH',
    '/lio/vergaderingen/:id',
  ),
  laatVervallen: endpoint<Id & { result: VergaderingDto }>('POST', '/lio/vergaderingen/:id/_vervallen'),
  voegDeelnemerToe: endpoint<Id & { body: NieuweDeelnemer; result: VergaderingDto }>(
    'POST',
    '/lio/vergaderingen/:id/deelnemers',
  ),
  verwijderDeelnemer: endpoint<{ params: { id: string; deelnemerId: string }; result: VergaderingDto }>(
    'DELETE',
    '/lio/vergaderingen/:id/deelnemers/:deelnemerId',
  ),
  legAanwezigheidVast: endpoint<Id & { body: Aanwezigheid; result: VergaderingDto }>(
    'PUT',
    '/lio/vergaderingen/:id/aanwezigheid',
  ),

  agenda: endpoint<Id & { result: { items: PuntDto[] } }>('GET', '/lio/vergaderingen/:id/punten'),
  agendeerbaar: endpoint<Id & { result: { items: AgendeerbaarRij[] } }>(
    'GET',
    '/lio/vergaderingen/:id/agendeerbaar',
  ),
  agendeer: endpoint<Id & { body: { signaalIds?: string[] }; result: { items: PuntDto[] } }>(
    'POST',
    '/lio/vergaderingen/:id/punten',
  ),
  herschik: endpoint<Id & { body: { punten: string[] }; result: VergaderingDto }>(
    'PUT',
    '/lio/vergaderingen/:id/volgorde',
  ),
  wijzigPunt: endpoint<Id & { body: PuntWijziging; result: PuntDto }>('PATCH', '/lio/punten/:id'),
  haalAf: endpoint<Id>('DELETE', '/lio/punten/:id'),

  zaal: endpoint<Id & { result: ZaalDto }>('GET', '/lio/vergaderingen/:id/zaal'),
  open: endpoint<Id & { result: VergaderingDto }>('POST', '/lio/vergaderingen/:id/_openen'),
  wisselDeel: endpoint<Id & { body: { deel: Deel }; result: VergaderingDto }>(
    'PUT',
    '/lio/vergaderingen/:id/deel',
  ),
  sluit: endpoint<Id & { body: { kennisdeel: boolean }; result: VergaderingDto }>(
    'POST',
    '/lio/vergaderingen/:id/_sluiten',
  ),
  identificeer: endpoint<Id & { body: Identificatie; result: NamenDto }>(
    'POST',
    '/lio/punten/:id/identificaties',
  ),
  namen: endpoint<Id & { result: NamenDto }>('GET', '/lio/punten/:id/namen'),
  brengIn: endpoint<Id & { body: NieuweInbreng; result: InbrengDto }>('POST', '/lio/punten/:id/inbreng'),
  besluit: endpoint<Id & { body: Besluitvraag; result: PuntDto }>('POST', '/lio/punten/:id/besluiten'),
  neemTerug: endpoint<Id & { result: PuntDto }>('POST', '/lio/punten/:id/_terugnemen'),

  besluitenlijst: endpoint<Id & { result: BesluitenlijstDto }>(
    'GET',
    '/lio/vergaderingen/:id/besluitenlijst',
  ),
  besluitenlijstCsv: endpoint<Id & { result: string }>('GET', '/lio/vergaderingen/:id/besluitenlijst/_csv'),

  acties: endpoint<{ query: ActiesQuery; result: { items: ActieDto[] } }>('GET', '/lio/acties'),
  maakActie: endpoint<Id & { body: NieuweActie; result: ActieDto }>('POST', '/lio/vergaderingen/:id/acties'),
  rondActieAf: endpoint<Id & { body: ActieAfronding; result: ActieDto }>('POST', '/lio/acties/:id/_afronden'),
};
