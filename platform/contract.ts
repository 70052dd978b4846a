/**
 * An endpoint as both sides see it: the server mounts it, the web app calls it.
 * The type parameter exists at compile time only; nothing of a schema reaches the browser.
 */
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Shape {
  /** Path parameters, always text. */
  params?: Record<string, string>;
  /** Query parameters; lists as repeated keys. */
  query?: object;
  /** JSON body. */
  body?: unknown;
  /** JSON answer; absent means 204. */
  result?: unknown;
}

export interface Endpoint<S extends Shape = Shape> {
  readonly method: Method;
  /** Path under /api/v1 with :params, e.g. /signalen/:id/weging. */
  readonly path: string;
  /** Phantom: never present at run time. */
  readonly shape?: S;
}

/** Declares one endpoint of a room's contract. */
export function endpoint<S extends Shape>(method: Method, path: string): Endpoint<S> {
  return { method, path };
}

/** A date without time in the Dutch legal calendar, `JJJJ-MM-DD`. */
export type LocalDate = string;
/** A moment in UTC as ISO 8601 text, `2026-11-09T07:30:00.000Z`. */
export type Instant = string;

/** One page of a list. `totaal` is counted under the viewer's own rights. */
export interface Page<T> {
  items: T[];
  totaal: number;
}

/** Query of every list: 1-based page, page size, sort key with `-` for descending. */
export interface ListQuery {
  pagina?: number;
  aantal?: number;
  sorteer?: string;
}

/** Every mutable record carries its version and what the viewer may do with it. */
export interface Versioned {
  versie: number;
  /** Names of rights the viewer has on this record now, e.g. `signaal.wegen`. */
  rechten: string[];
}

/** RFC 9457 problem, with every field error at once. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  instance: string;
  /** Stable code of the rule or fault, e.g. `signaal.al-gewogen`. */
  code: string;
  fouten?: { veld: string; code: string; melding: string }[];
  /** On 412: the version that stands now. */
  versie?: number;
}

/** The five lines of the plan with Regie above them and Privacy and Beheer below. */
export type Line =
  | 'regie'
  | 'bewustwording'
  | 'weerbaarheid'
  | 'informatie'
  | 'samenwerking'
  | 'bestrijding'
  | 'privacy'
  | 'beheer';

/** A piece of running text: plain, emphasised, a link or a line break. */
export type Inline =
  | { soort: 'tekst'; tekst: string }
  | { soort: 'vet' | 'cursief'; inhoud: Inline[] }
  | { soort: 'link'; href: string; inhoud: Inline[] }
  | { soort: 'regeleinde' };

/** What a person may write in a text of the account: paragraphs, two levels of headings and lists. */
export type TekstBlok =
  | { soort: 'alinea'; inhoud: Inline[] }
  | { soort: 'kop'; niveau: number; inhoud: Inline[] }
  | { soort: 'lijst'; genummerd: boolean; items: TekstBlok[][] };
