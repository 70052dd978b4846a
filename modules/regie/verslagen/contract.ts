import type { Document } from '#platform/documents/contract.ts';
import { endpoint } from '#platform/contract.ts';
import type {
  BlokDto,
  NieuwBlok,
  NieuweOpmerking,
  OpmerkingDto,
  Vaststelling,
  VerslagDto,
  VerslagRij,
  VoorbeeldDto,
  WijzigBlok,
} from './schema.ts';

export type {
  BlokDto,
  Document,
  NieuwBlok,
  NieuweOpmerking,
  OpmerkingDto,
  Vaststelling,
  VerslagDto,
  VerslagRij,
  VoorbeeldDto,
  WijzigBlok,
};

/** For whom it is made, from few to many: own house and college, the council in private, everybody. */
export const bereiken = ['intern', 'besloten', 'openbaar'] as const;
export type Bereik = (typeof bereiken)[number];

/** `concept` is written on, `voorgelegd` waits for the college, `vastgesteld` never changes again. */
export const verslagStanden = ['concept', 'voorgelegd', 'vastgesteld', 'gepubliceerd'] as const;
export type VerslagStand = (typeof verslagStanden)[number];

/** The skeleton of a rich account, in its order (domain §6). */
export const hoofdstukken = [
  'opdracht',
  'jaarbeeld',
  'doelen',
  'cijfers',
  'perspectieven',
  'dilemmas',
  'piramide',
  'privacy',
  'vooruit',
  'vragen',
] as const;
export type Hoofdstuk = (typeof hoofdstukken)[number];

/** Lines under which the chapter of goals is told. */
export const verslaglijnen = [
  'bewustwording',
  'weerbaarheid',
  'informatie',
  'samenwerking',
  'bestrijding',
] as const;
export type Verslaglijn = (typeof verslaglijnen)[number];

/** What a block shows; all but `tekst` are drawn from what was recorded. */
export const bloksoorten = [
  'tekst',
  'jaarbeeld',
  'activiteiten',
  'cijfer',
  'cijferbijlage',
  'verhalen',
  'perspectieven',
  'dilemmas',
  'effecten',
  'lessen',
  'gesprekken',
] as const;
export type Bloksoort = (typeof bloksoorten)[number];

export const cijfervormen = ['grafiek', 'tabel', 'beide'] as const;
export type Cijfervorm = (typeof cijfervormen)[number];

/** Forms in which an account leaves Baken. */
export const uitvoersoorten = [
  'pdf',
  'docx',
  'archief',
  'mdto',
  'mdto-bestand',
  'brief-pdf',
  'brief-docx',
] as const;
export type Uitvoersoort = (typeof uitvoersoorten)[number];

interface Een {
  params: { id: string };
}

/** Everything one can ask of or do with accounts over HTTP. */
export const verslagen = {
  lijst: endpoint<{ result: { items: VerslagRij[]; rechten: string[] } }>('GET', '/verslagen'),
  maak: endpoint<{ body: { jaar: number; titel: string }; result: VerslagDto }>('POST', '/verslagen'),
  toon: endpoint<Een & { result: VerslagDto }>('GET', '/verslagen/:id'),
  hernoem: endpoint<Een & { body: { titel: string }; result: VerslagDto }>('PATCH', '/verslagen/:id'),
  /** The document as it would be now, with what is still to be done before it can leave. */
  voorbeeld: endpoint<Een & { query: { bereik: Bereik }; result: VoorbeeldDto }>(
    'GET',
    '/verslagen/:id/voorbeeld',
  ),
  voegToe: endpoint<Een & { body: NieuwBlok; result: BlokDto }>('POST', '/verslagen/:id/blokken'),
  blok: endpoint<{ params: { id: string; blokId: string }; result: BlokDto }>(
    'GET',
    '/verslagen/:id/blokken/:blokId',
  ),
  wijzig: endpoint<{ params: { id: string; blokId: string }; body: WijzigBlok; result: BlokDto }>(
    'PATCH',
    '/verslagen/:id/blokken/:blokId',
  ),
  verwijder: endpoint<{ params: { id: string; blokId: string } }>('DELETE', '/verslagen/:id/blokken/:blokId'),
  opmerk: endpoint<Een & { body: NieuweOpmerking; result: OpmerkingDto }>(
    'POST',
    '/verslagen/:id/opmerkingen',
  ),
  handelAf: endpoint<{ params: { id: string; opmerkingId: string }; result: OpmerkingDto }>(
    'POST',
    '/verslagen/:id/opmerkingen/:opmerkingId/_afhandelen',
  ),
  legVoor: endpoint<Een & { result: VerslagDto }>('POST', '/verslagen/:id/_voorleggen'),
  geefTerug: endpoint<Een & { body: { reden: string }; result: VerslagDto }>(
    'POST',
    '/verslagen/:id/_teruggeven',
  ),
  /** Closes the year: figures, stories and texts of all three versions are laid down with their hash. */
  stelVast: endpoint<Een & { body: Vaststelling; result: VerslagDto }>('POST', '/verslagen/:id/_vaststellen'),
  publiceer: endpoint<Een & { result: VerslagDto }>('POST', '/verslagen/:id/_publiceren'),
  /** A new number of a closed account, as a closed one never changes. */
  herzie: endpoint<Een & { body: { reden: string }; result: VerslagDto }>('POST', '/verslagen/:id/_herzien'),
  uitvoer: endpoint<{ params: { id: string; soort: Uitvoersoort }; query: { bereik: Bereik }; result: Blob }>(
    'GET',
    '/verslagen/:id/uitvoer/:soort',
  ),
};
