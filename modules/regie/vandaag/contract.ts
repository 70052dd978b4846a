import { endpoint, type Line, type LocalDate } from '#platform/contract.ts';

/** What one can do today, next, or only wait for; the order on the screen. */
export const groepen = ['vandaag', 'deze-week', 'wacht'] as const;
export type Groep = (typeof groepen)[number];

/** Why a row is put off: a short list, since forced text is rubbish (practice F4, F19). */
export const redenen = [
  'wacht-op-antwoord',
  'wacht-op-overleg',
  'ander-werk-eerst',
  'geen-capaciteit',
  'afwezig',
] as const;
export type Reden = (typeof redenen)[number];

/** One thing to do, in the viewer's language; titles only, never content or names. */
export interface RijDto {
  id: string;
  line: Line;
  groep: Groep;
  titel: string;
  toelichting: string | null;
  /** Last day on which it is in time. */
  voor: LocalDate | null;
  stand: 'gewoon' | 'nabij' | 'te-laat';
  actie: { titel: string; pad: string };
}

export interface AfspraakDto {
  datum: LocalDate;
  /** `13:30`, or null for a whole day. */
  tijd: string | null;
  line: Line;
  titel: string;
  pad: string;
}

export interface SindsDto {
  id: string;
  line: Line;
  titel: string;
  pad: string;
}

/** One line of the year plan. */
export interface MeterDto {
  line: Line;
  jaar: number;
  pad: string;
  /** In the order of the plan. */
  standen: MeterStand[];
}

export const meterStanden = ['afgerond', 'loopt', 'nog-niet', 'niet', 'achter'] as const;
export type MeterStand = (typeof meterStanden)[number];

/** What is with one colleague: how much, never how well. */
export interface LastDto {
  naam: string;
  open: number;
  teLaat: number;
}

export interface UitgesteldDto {
  id: string;
  titel: string;
  line: Line;
  tot: LocalDate;
  reden: Reden;
}

export interface VandaagDto {
  /** Today in the Dutch legal calendar; a browser may think otherwise. */
  vandaag: LocalDate;
  /** The last working day before: what `sinds` counts from. */
  sindsDatum: LocalDate;
  rijen: RijDto[];
  /** Rows that did not fit; asked for with `alles`. */
  rest: number;
  teDoen: number;
  teLaat: number;
  uitgesteld: UitgesteldDto[];
  agenda: AfspraakDto[];
  sinds: SindsDto[];
  /** Lines of the year plan; empty where the viewer does not read it. */
  meters: MeterDto[];
  /** By name, for who divides the work; null for everyone else. */
  werklast: LastDto[] | null;
  /** Rooms that could not answer, by name: the rest stands. */
  mislukt: string[];
}

export interface NieuwUitstel {
  rij: string;
  tot: LocalDate;
  reden: Reden;
}

/** The mail that says how much there is to do; off until somebody asks for it. */
export interface DagmailDto {
  aan: boolean;
  adres: string | null;
  /** Day of the last one. */
  laatstOp: LocalDate | null;
}

/** Vandaag over HTTP. */
export const vandaag = {
  toon: endpoint<{ query: { alles?: boolean }; result: VandaagDto }>('GET', '/vandaag'),
  stelUit: endpoint<{ body: NieuwUitstel; result: { id: string } }>('POST', '/vandaag/uitstellen'),
  dagmail: endpoint<{ result: DagmailDto }>('GET', '/vandaag/dagmail'),
  zetDagmail: endpoint<{ body: { adres: string | null }; result: DagmailDto }>('PUT', '/vandaag/dagmail'),
  haalTerug: endpoint<{ params: { id: string } }>('DELETE', '/vandaag/uitstellen/:id'),
};
