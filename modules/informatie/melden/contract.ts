import type { Statuswoord } from '#modules/informatie/meldpunt/contract.ts';

/** Whether the form is open, and to whom (practice F20): the municipality decides, in production `uit` until it has. */
export const openStanden = ['uit', 'met-contact', 'anoniem'] as const;
export type OpenStand = (typeof openStanden)[number];

/** What is sealed on arrival; after its release nothing of it is left in this room. */
export type Inzending =
  | {
      soort: 'melding';
      wat: string;
      waar: string | null;
      wanneer: string | null;
      email: string | null;
      /** Known only of a reporter who gave an address: an answer has to be written in it. */
      taal: string | null;
      /** Keyed hash of the receipt code, hexadecimal. */
      zoek: string;
      stukken: Stuk[];
    }
  | { soort: 'aanvulling'; tekst: string; zoek: string };

/** A file that was sealed apart, under a random id. */
export interface Stuk {
  id: string;
  naam: string;
  type: string;
}

/** What a reporter reads on coming back with the code; sealed so that only the code opens it. */
export interface Antwoord {
  soort: 'status' | 'vraag' | 'antwoord';
  /** Own words of the municipality; null for a status word. */
  tekst: string | null;
  woord: Statuswoord;
}
