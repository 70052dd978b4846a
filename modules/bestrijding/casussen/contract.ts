import type {
  NetwerkDto,
  NetwerkQuery,
  NieuweVermelding,
  Plek,
  VermeldingenDto,
} from '#modules/informatie/koppelen/contract.ts';
import { endpoint, type ListQuery, type Page } from '#platform/contract.ts';
import type {
  BronHerziening,
  CasusDto,
  CasusRij,
  GebeurtenisDto,
  NieuweCasus,
  NieuweGebeurtenis,
  NieuwLid,
  Sluiting,
  Wijziging,
} from './schema.ts';

export type {
  BronHerziening,
  CasusDto,
  CasusRij,
  GebeurtenisDto,
  NieuweCasus,
  NieuweGebeurtenis,
  NieuwLid,
  Sluiting,
  Wijziging,
};

export const statussen = ['open', 'gesloten'] as const;
export type Status = (typeof statussen)[number];

/** What somebody does in the circle: a casusregisseur decides who is in it, a lid works in it. */
export const taken = ['casusregisseur', 'lid'] as const;
export type Taak = (typeof taken)[number];

/** What came of it; `maatregel` keeps the file five years, the others one. */
export const uitkomsten = [
  'maatregel',
  'belemmerd',
  'overgedragen',
  'geen-grond',
  'doel-niet-bereikt',
  'onjuist',
] as const;
export type Uitkomst = (typeof uitkomsten)[number];

/** What a member may write on the timeline; Baken writes the others. */
export const soortenNotitie = ['notitie', 'contact', 'bezoek', 'besluit'] as const;
export const soorten = [
  'geopend',
  ...soortenNotitie,
  'kring-erbij',
  'kring-eraf',
  'gesloten',
  'bron-onjuist',
  'bron-herzien',
] as const;
export type Soort = (typeof soorten)[number];

export interface CasussenQuery extends ListQuery {
  status?: Status[];
  thema?: string[];
}

/** Everything one can ask of or do with casussen over HTTP; each answer is for members of the circle only. */
export const casussen = {
  lijst: endpoint<{ query: CasussenQuery; result: Page<CasusRij> }>('GET', '/casussen'),
  aantal: endpoint<{ result: { aantal: number } }>('GET', '/casussen/_tel'),
  open: endpoint<{ body: NieuweCasus; result: CasusDto }>('POST', '/casussen'),
  toon: endpoint<{ params: { id: string }; result: CasusDto }>('GET', '/casussen/:id'),
  wijzig: endpoint<{ params: { id: string }; body: Wijziging; result: CasusDto }>('PATCH', '/casussen/:id'),
  voegLidToe: endpoint<{ params: { id: string }; body: NieuwLid; result: CasusDto }>(
    'POST',
    '/casussen/:id/leden',
  ),
  verwijderLid: endpoint<{ params: { id: string; accountId: string }; result: CasusDto }>(
    'DELETE',
    '/casussen/:id/leden/:accountId',
  ),
  tijdlijn: endpoint<{ params: { id: string }; result: { items: GebeurtenisDto[] } }>(
    'GET',
    '/casussen/:id/gebeurtenissen',
  ),
  noteer: endpoint<{ params: { id: string }; body: NieuweGebeurtenis; result: GebeurtenisDto }>(
    'POST',
    '/casussen/:id/gebeurtenissen',
  ),
  /** What this casus names, and where else that is named. */
  vermeldingen: endpoint<{ params: { id: string }; result: VermeldingenDto }>(
    'GET',
    '/casussen/:id/vermeldingen',
  ),
  vermeld: endpoint<{ params: { id: string }; body: NieuweVermelding; result: { id: string } }>(
    'POST',
    '/casussen/:id/vermeldingen',
  ),
  verwijderVermelding: endpoint<{ params: { id: string; vermeldingId: string } }>(
    'DELETE',
    '/casussen/:id/vermeldingen/:vermeldingId',
  ),
  /** Subjects of this casus and of the signal it came from, with the records that name them. Persons are in it. */
  netwerk: endpoint<{ params: { id: string }; result: NetwerkDto }>('GET', '/casussen/:id/netwerk'),
  /** Keeps where this viewer put the nodes of that network. */
  bewaarPlekken: endpoint<{ params: { id: string }; body: { plekken: Plek[] } }>(
    'PUT',
    '/casussen/:id/netwerkplekken',
  ),
  /** One subject of that network, unfolded. */
  klapUit: endpoint<{
    params: { id: string; onderwerpId: string };
    query: NetwerkQuery;
    result: NetwerkDto;
  }>('GET', '/casussen/:id/netwerk/:onderwerpId'),
  /** The owner has seen who met this casus from outside (regel CAS-12). */
  merkGezien: endpoint<{ params: { id: string } }>('POST', '/casussen/:id/_gezien'),
  herzieBron: endpoint<{ params: { id: string }; body: BronHerziening; result: CasusDto }>(
    'POST',
    '/casussen/:id/_herzien',
  ),
  sluit: endpoint<{ params: { id: string }; body: Sluiting; result: CasusDto }>(
    'POST',
    '/casussen/:id/_sluiten',
  ),
};
