import { endpoint, type Instant } from '#platform/contract.ts';
import type { Beoordeling, LidDto, NieuweToekenning, RechtDto, ToekenningDto } from './schema.ts';
import { aantal } from './telling/contract.ts';

export type { LidDto, NieuweToekenning, RechtDto, ToekenningDto };

/** A new role, or new means to sign in for who lost his own. */
export const soorten = ['rol', 'herstel'] as const;
export type Soort = (typeof soorten)[number];

export const toekenningStanden = ['gevraagd', 'bevestigd', 'afgewezen', 'verlopen'] as const;
export type ToekenningStand = (typeof toekenningStanden)[number];

/** `uitgenodigd`: there is access, and the person has not set a password yet. */
export const lidStanden = ['actief', 'uitgenodigd', 'beeindigd'] as const;
export type LidStand = (typeof lidStanden)[number];

export const oordelen = ['blijft', 'beeindigd'] as const;
export type Oordeel = (typeof oordelen)[number];

type Id = { params: { id: string } };

/** Everything one can ask of or do with access over HTTP. */
export const gebruikers = {
  lijst: endpoint<{ query: { alles?: boolean }; result: { items: LidDto[] } }>('GET', '/gebruikers'),
  beeindig: endpoint<Id>('POST', '/gebruikers/:id/_beeindig'),
  beoordeel: endpoint<Id & { body: Beoordeling }>('PUT', '/gebruikers/:id/beoordeling'),
  vraagHerstel: endpoint<Id & { result: ToekenningDto }>('POST', '/gebruikers/:id/herstelverzoeken'),
  toekenningen: endpoint<{ result: { items: ToekenningDto[] } }>('GET', '/toekenningen'),
  aantal,
  vraag: endpoint<{ body: NieuweToekenning; result: ToekenningDto }>('POST', '/toekenningen'),
  beslis: endpoint<Id & { body: { akkoord: boolean }; result: ToekenningDto }>(
    'PUT',
    '/toekenningen/:id/besluit',
  ),
  /** The token is shown once; asked again, it is another and the earlier one no longer works. */
  link: endpoint<Id & { result: { token: string; geldigTot: Instant } }>('POST', '/toekenningen/:id/_link'),
  /** The same for the code, which another person tells. */
  code: endpoint<Id & { result: { code: string } }>('POST', '/toekenningen/:id/_code'),
  rechten: endpoint<{ result: { rollen: string[]; items: RechtDto[] } }>('GET', '/rechten'),
};
