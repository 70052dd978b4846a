import { endpoint, type ListQuery, type Page } from '#platform/contract.ts';
import type {
  AankondigingDto,
  KlokDto,
  RegelDto,
  UitstelDto,
  UitstelVraag,
  VerklaringDto,
} from './schema.ts';

export type { AankondigingDto, KlokDto, RegelDto, UitstelDto, UitstelVraag, VerklaringDto };

export const standen = ['aangekondigd', 'uitgesteld'] as const;
export type Stand = (typeof standen)[number];

/** Stopping is for as long as something runs, looked at again each year; extending is to a day. */
export const uitstelsoorten = ['stoppen', 'verlengen'] as const;
export type Uitstelsoort = (typeof uitstelsoorten)[number];

/** Grounds on which destruction may wait (AVG 17(3), Woo 4.1, Selectielijst). */
export const gronden = [
  'bezwaar-of-beroep',
  'strafrechtelijk-onderzoek',
  'woo-verzoek',
  'verzoek-van-betrokkene',
  'termijn-klopt-niet',
] as const;
export type Grond = (typeof gronden)[number];

export interface BewaarQuery extends ListQuery {
  regel?: string[];
  stand?: Stand[];
  /** Only those somebody asked to keep and nobody decided on yet. */
  gevraagd?: boolean;
}

/** What is destroyed when, who may stop it, and what was destroyed. */
export const bewaren = {
  lijst: endpoint<{ query: BewaarQuery; result: Page<AankondigingDto> }>('GET', '/bewaaraankondigingen'),
  regels: endpoint<{ result: { items: RegelDto[] } }>('GET', '/bewaarregels'),
  vraagUitstel: endpoint<{ params: { id: string }; body: UitstelVraag; result: AankondigingDto }>(
    'POST',
    '/bewaaraankondigingen/:id/uitstellen',
  ),
  beslisUitstel: endpoint<{ params: { id: string }; body: { akkoord: boolean }; result: AankondigingDto }>(
    'PUT',
    '/bewaaruitstellen/:id/besluit',
  ),
  verklaringen: endpoint<{ query: ListQuery; result: Page<VerklaringDto> }>(
    'GET',
    '/vernietigingsverklaringen',
  ),
  klok: endpoint<{ result: KlokDto }>('GET', '/bewaarklok'),
  bevestigKlok: endpoint<{ result: KlokDto }>('PUT', '/bewaarklok/bevestiging'),
};
