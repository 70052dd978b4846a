import { endpoint } from '#platform/contract.ts';
import type { BronDto, BronInvoer, HuisfeitDto, HuisfeitVraag, VraagDto, VraagInvoer } from './schema.ts';

export type { ObjectSoort } from '#modules/informatie/koppelen/contract.ts';
export { herkomstlabels, type Herkomstlabel } from '#modules/informatie/signalen/contract.ts';
export type { BronDto, BronInvoer, HuisfeitDto, HuisfeitVraag, VraagDto, VraagInvoer };

/** What the own house lists per address or firm. */
export const feitSoorten = ['vergunning', 'handhaving'] as const;
export type FeitSoort = (typeof feitSoorten)[number];

/** States of a question to a source inside the own house. */
export const standen = ['open', 'beantwoord', 'verlopen', 'ingetrokken'] as const;
export type VraagStand = (typeof standen)[number];

/** Does the source know something of it? */
export const kennis = ['ja', 'nee', 'bij-een-ander'] as const;
export type Kennis = (typeof kennis)[number];

/** Whether the letter left by mail; `met-de-hand` is for who asked to send. */
export const mailstanden = ['wacht', 'verzonden', 'met-de-hand', 'mislukt'] as const;
export type MailStand = (typeof mailstanden)[number];

/** Everything one can ask of or do with sources of the own house over HTTP. */
export const bronnen = {
  lijst: endpoint<{ result: { items: BronDto[]; rechten: string[] } }>('GET', '/bronnen'),
  maak: endpoint<{ body: BronInvoer; result: BronDto }>('POST', '/bronnen'),
  wijzig: endpoint<{ params: { id: string }; body: BronInvoer; result: BronDto }>('PUT', '/bronnen/:id'),
  /** What the lists of the own house say about the objects of one signal; in a body, since an object may lead to a person. */
  feiten: endpoint<{ body: HuisfeitVraag; result: { items: HuisfeitDto[] } }>('POST', '/huisfeiten/_zoek'),
  /** Questions about one signal, newest first. */
  bijSignaal: endpoint<{ params: { id: string }; result: { items: VraagDto[]; magVragen: boolean } }>(
    'GET',
    '/signalen/:id/verrijkingsvragen',
  ),
  vraag: endpoint<{ params: { id: string }; body: VraagInvoer; result: VraagDto }>(
    'POST',
    '/signalen/:id/verrijkingsvragen',
  ),
  /** Takes an answer over: the objects in it stand beside those of the signal from then on. */
  neemOver: endpoint<{ params: { id: string }; result: VraagDto }>(
    'POST',
    '/verrijkingsvragen/:id/_overnemen',
  ),
  trekIn: endpoint<{ params: { id: string }; result: VraagDto }>('POST', '/verrijkingsvragen/:id/_intrekken'),
};
