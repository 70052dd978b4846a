import { endpoint } from '#platform/contract.ts';
import type { AdresDto, GebiedDto, GebiedenDto, KaartDto, KaartQuery, StukDto } from './schema.ts';

export type { AdresDto, GebiedDto, GebiedenDto, KaartDto, KaartQuery, StukDto };

/** Where and what the map shows over HTTP; the tiles of a base map come by `tegel`, from Baken itself. */
export const kaart = {
  gebieden: endpoint<{ result: GebiedenDto }>('GET', '/kaart/gebieden'),
  stand: endpoint<{ query: KaartQuery; result: KaartDto }>('GET', '/kaart/stukken'),
  /** One picture of the base map; fit for a map that loads pictures by address. */
  tegel: endpoint<{ params: { z: string; x: string; y: string }; result: Blob }>(
    'GET',
    '/kaart/tegels/:z/:x/:y',
  ),
};
