import { endpoint } from '#platform/contract.ts';
import type { InstellingDto, Wijziging } from './schema.ts';

export type { InstellingDto, Wijziging };

export const soorten = ['getal', 'tekst', 'keuze', 'ja-nee'] as const;
export type Soort = (typeof soorten)[number];

/** What the municipality decides for itself: dated, with its source. */
export const instellingen = {
  lijst: endpoint<{ result: { items: InstellingDto[] } }>('GET', '/instellingen'),
  zet: endpoint<{ params: { sleutel: string }; body: Wijziging; result: InstellingDto }>(
    'PUT',
    '/instellingen/:sleutel',
  ),
};
