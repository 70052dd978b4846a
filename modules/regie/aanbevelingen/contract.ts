import { endpoint } from '#platform/contract.ts';
import type { Keuze, NieuwStuk, StukDto, WijzigStuk } from './schema.ts';

export type { Keuze, NieuwStuk, StukDto, WijzigStuk };

/** Four small registers that feed the plan. */
export const soorten = ['aanbeveling', 'ontwikkeling', 'behoefte', 'onderzoek'] as const;
export type Soort = (typeof soorten)[number];

/** Taken over, or not, or later; always with a reason. */
export const keuzes = ['open', 'ja', 'nee', 'later'] as const;
export type KeuzeStand = (typeof keuzes)[number];

/** Everything one can ask of or do with the registers over HTTP. */
export const aanbevelingen = {
  lijst: endpoint<{ query: { soort?: Soort }; result: { items: StukDto[] } }>('GET', '/aanbevelingen'),
  maak: endpoint<{ body: NieuwStuk; result: StukDto }>('POST', '/aanbevelingen'),
  wijzig: endpoint<{ params: { id: string }; body: WijzigStuk; result: StukDto }>(
    'PATCH',
    '/aanbevelingen/:id',
  ),
  kies: endpoint<{ params: { id: string }; body: Keuze; result: StukDto }>(
    'POST',
    '/aanbevelingen/:id/_keuze',
  ),
};
