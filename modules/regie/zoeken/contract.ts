import { endpoint } from '#platform/contract.ts';
import type { Vondst } from '#platform/web/contract.ts';

/** A find on the page of search; month and theme are null where a record has none. */
export interface VondstRij extends Vondst {
  maand: string | null;
  thema: string | null;
}

/** A question that somebody keeps; only he sees it. */
export interface Zoekvraag {
  id: string;
  naam: string;
  vraag: string;
}

/** Search as a page: more finds, with facets, and questions to ask again. */
export const zoeken = {
  vind: endpoint<{ body: { vraag: string }; result: { items: VondstRij[]; meer: boolean } }>(
    'POST',
    '/zoekvragen/_vind',
  ),
  lijst: endpoint<{ result: { items: Zoekvraag[] } }>('GET', '/zoekvragen'),
  bewaar: endpoint<{ body: { naam: string; vraag: string }; result: Zoekvraag }>('POST', '/zoekvragen'),
  gebruik: endpoint<{ params: { id: string } }>('POST', '/zoekvragen/:id/_gebruik'),
  verwijder: endpoint<{ params: { id: string } }>('DELETE', '/zoekvragen/:id'),
};
