import type { NieuweVermelding, VermeldingenDto } from '#modules/informatie/koppelen/contract.ts';
import { endpoint, type ListQuery, type Page } from '#platform/contract.ts';
import type {
  Afronding,
  BronHerziening,
  ControleDto,
  ControleRij,
  NieuweControle,
  NieuwObject,
  Uitvoering,
  Wijziging,
} from './schema.ts';

export type {
  Afronding,
  BronHerziening,
  ControleDto,
  ControleRij,
  NieuweControle,
  NieuwObject,
  Uitvoering,
  Wijziging,
};

export const statussen = ['voorbereiding', 'uitgevoerd', 'afgerond'] as const;
export type Status = (typeof statussen)[number];

/** Kinds of control (practice §1): taking part in a BIT is not organising one. */
export const soorten = ['eigen', 'eigen-robt', 'deelname-bit', 'incidenteel', 'brp'] as const;
export type Soort = (typeof soorten)[number];

/** Result of one object, lightest first; "in orde" counts as much as the others. */
export const resultaten = [
  'niet-gezien',
  'niet-aangetroffen',
  'in-orde',
  'aandachtspunt',
  'overtreding',
  'maatregel',
] as const;
export type Resultaat = (typeof resultaten)[number];

export const herkomsten = ['lio', 'jaarplan', 'steekproef'] as const;
export type Herkomst = (typeof herkomsten)[number];

export interface ControlesQuery extends ListQuery {
  status?: Status[];
  soort?: Soort[];
}

/** Everything one can ask of or do with controles over HTTP. */
export const controles = {
  lijst: endpoint<{ query: ControlesQuery; result: Page<ControleRij> }>('GET', '/controles'),
  aantal: endpoint<{ result: { aantal: number } }>('GET', '/controles/_tel'),
  maak: endpoint<{ body: NieuweControle; result: ControleDto }>('POST', '/controles'),
  toon: endpoint<{ params: { id: string }; result: ControleDto }>('GET', '/controles/:id'),
  wijzig: endpoint<{ params: { id: string }; body: Wijziging; result: ControleDto }>(
    'PATCH',
    '/controles/:id',
  ),
  voegObjectToe: endpoint<{ params: { id: string }; body: NieuwObject; result: ControleDto }>(
    'POST',
    '/controles/:id/objecten',
  ),
  verwijderObject: endpoint<{ params: { id: string; objectId: string }; result: ControleDto }>(
    'DELETE',
    '/controles/:id/objecten/:objectId',
  ),
  geefVrij: endpoint<{ params: { id: string }; result: ControleDto }>('POST', '/controles/:id/_vrijgeven'),
  voerUit: endpoint<{ params: { id: string }; body: Uitvoering; result: ControleDto }>(
    'POST',
    '/controles/:id/_uitvoeren',
  ),
  /** What this controle looks at and found, and where else that is named. */
  vermeldingen: endpoint<{ params: { id: string }; result: VermeldingenDto }>(
    'GET',
    '/controles/:id/vermeldingen',
  ),
  vermeld: endpoint<{ params: { id: string }; body: NieuweVermelding; result: { id: string } }>(
    'POST',
    '/controles/:id/vermeldingen',
  ),
  verwijderVermelding: endpoint<{ params: { id: string; vermeldingId: string } }>(
    'DELETE',
    '/controles/:id/vermeldingen/:vermeldingId',
  ),
  /** Who prepares it has seen who met it from outside (regel CTL-9). */
  merkGezien: endpoint<{ params: { id: string } }>('POST', '/controles/:id/_gezien'),
  herzieBron: endpoint<{ params: { id: string }; body: BronHerziening; result: ControleDto }>(
    'POST',
    '/controles/:id/_herzien',
  ),
  rondAf: endpoint<{ params: { id: string }; body: Afronding; result: ControleDto }>(
    'POST',
    '/controles/:id/_afronden',
  ),
};
