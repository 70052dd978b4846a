import type { Instant, Line, LocalDate } from './contract.ts';
import type { Work } from './work.ts';

/** A text of the room's catalogue with its values, so that it is said in the viewer's language. */
export interface TekstVerwijzing {
  id: string;
  waarden?: Record<string, string | number>;
}

/** A row of Vandaag: what needs this user now. No content, no names: titles only. */
export interface VandaagRij {
  id: string;
  line: Line;
  groep: 'vandaag' | 'deze-week' | 'wacht';
  /** A number in `waarden.aantal` is how much there is to do: a row that was put off returns when it grows. */
  titel: TekstVerwijzing;
  toelichting?: TekstVerwijzing;
  /** Last day or moment on which it is in time. */
  voor: LocalDate | null;
  stand: 'gewoon' | 'nabij' | 'te-laat';
  actie: { id: string; pad: string };
}

/** A date in the coming two weeks. */
export interface AgendaRij {
  datum: LocalDate;
  tijd: string | null;
  line: Line;
  titel: TekstVerwijzing;
  pad: string;
}

/** What came about since the last working day, as one sentence; counted under the viewer's own rights. */
export interface SindsRij {
  id: string;
  line: Line;
  titel: TekstVerwijzing;
  pad: string;
}

/** One line of the year plan: a state per part, so that one sees where it stands. */
export interface LijnMeter {
  line: Line;
  jaar: number;
  /** Screen of the whole. */
  pad: string;
  standen: ('afgerond' | 'loopt' | 'nog-niet' | 'niet' | 'achter')[];
}

/** How much is with one colleague: open, and how much of that is past its day. Never how well. */
export interface Werklast {
  accountId: string;
  open: number;
  teLaat: number;
}

export interface Vandaag {
  /** Rooms say what to do; Vandaag ranks and cuts to twelve. */
  rijen(work: Work): Promise<VandaagRij[]>;
  agenda?(work: Work, van: LocalDate, tot: LocalDate): Promise<AgendaRij[]>;
  sinds?(work: Work, vanaf: Instant): Promise<SindsRij[]>;
  meters?(work: Work): Promise<LijnMeter[]>;
  /** What is with whom, as far as the viewer may see it; asked for who divides the work. */
  werklast?(work: Work): Promise<Werklast[]>;
}

export interface Vondst {
  soort: string;
  id: string;
  titel: string;
  toelichting: string | TekstVerwijzing;
  pad: string;
  /** Month and theme of the record, where it has them. */
  maand?: string;
  thema?: string;
}

/**
 * A place where the search box looks. It guards itself: role, circle and object rule, as if the record were opened.
 * At most `max` finds are shown.
 */
export type Zoekbron = (work: Work, vraag: string, max: number) => Promise<Vondst[]>;

/** Where a record came from and how it was judged: what a reader needs to know before believing it. */
export interface Herkomst {
  /** Day on which it came in or was drawn up; null when nothing has happened yet. */
  dag: LocalDate | null;
  /** Text id of the channel or the kind of source. */
  kanaal: string | null;
  /** Code of trust in the source and in what it says, such as B3; null where nobody judged it. */
  graad: string | null;
  /** Regime under which it was received, such as AVG or Wpg. */
  label: string | null;
}

/** Title, path and origin of a record of another room. */
export interface Doelwit {
  titel: string;
  pad: string;
  thema?: string;
  herkomst?: Herkomst;
}

/** What an id in another room may show this viewer: nothing when it may not be seen. */
export type Verwijzing = (work: Work, ids: readonly string[]) => Promise<Map<string, Doelwit>>;

/** A document that hangs on a record. */
export interface Document {
  id: string;
  naam: string;
  /** Media type. */
  type: string;
}

/** Documents of records, as far as this viewer may see those; nothing is opened but their names. */
export type Documenten = (work: Work, ids: readonly string[]) => Promise<Map<string, Document[]>>;

/** A term of retention: which records it concerns and how one is destroyed. */
export interface Bewaarregel {
  id: string;
  /** Text id of what is kept and why. */
  titel: string;
  /** Source: article, protocol or adopted policy. */
  bron: string;
  /** Records whose end date is `peildatum` or earlier, oldest first, at most `max`; asked for days to come too. */
  vervallen(
    work: Work,
    peildatum: LocalDate,
    max: number,
  ): Promise<{ id: string; kenmerk: string; einde: LocalDate }[]>;
  /**
   * Deletes rows, key and files of one record and leaves its tombstone. Returns counts per table, for the certificate.
   * Of an id that is not there (any more) it deletes nothing, leaves at most a line in the log and returns zeros: after a restore the
   * journal is played over what may be gone already.
   */
  vernietig(work: Work, id: string): Promise<Record<string, number>>;
}

/** What this room knows of one person, for a rights request. */
export type Inzage = (
  work: Work,
  subject: { sleutels: Buffer[] },
) => Promise<{ soort: string; id: string; omschrijving: string }[]>;

/** What a figure counts, in words and in telfeiten. */
export interface Cijferdefinitie {
  /** Counts up at every change of what is counted. */
  versie: number;
  /** First day on which this definition was in force. A year is counted by the definition of its first day. */
  sinds: LocalDate;
  definitie: string;
  zegtNiet: string;
  /** Kinds of telfeit that are summed. */
  soorten: string[];
}

/** A figure of the yearly account: what is counted, from which telfeiten, and what it does not say. */
export interface Kerncijfer extends Cijferdefinitie {
  id: string;
  titel: string;
  /** Text id of what one of it is: `signaal`, `besluit`. */
  eenheid: string;
  /** Definitions that this one replaced: an old year keeps its own. */
  eerder?: Cijferdefinitie[];
  line: Line;
  /** It counts what the municipality itself does, such as meetings: behind a small number stands nobody, so none is withheld. */
  vanOnszelf?: true;
  /** The dimension shown beside the total. */
  uitsplitsing: 'kanaal' | 'thema' | 'uitkomst' | 'maand';
  /** Where the names of the values stand: dimension → first part of the text id, e.g. `signalen.thema`. */
  waarden?: Partial<Record<'kanaal' | 'thema' | 'uitkomst', string>>;
  /** Path of the room's own list that shows the surviving records. */
  lijst?: (periode: { van: string; tot: string }) => string;
  /** Right that opens that list; a viewer without it is offered no way there. */
  lijstRecht?: string;
  /** How many of what was counted are destroyed since; months `JJJJ-MM`, both included. */
  vernietigd?: (work: Work, periode: { van: string; tot: string }) => Promise<number>;
}

/**
 * What ties an activity of the plan to what happens in a room. It counts, it does not judge: whether that is on schedule
 * is for the plan. Readable by every reader of the plan, so it counts what no circle hides (telfeiten, registers).
 */
export interface ActiviteitBewijs {
  /** `lio.maandelijks`: room, then what. */
  id: string;
  titel: string;
  /** Screen that shows what was counted. */
  pad: string;
  /** Right that opens that screen; a viewer without it is offered no way there. */
  recht: string;
  /** Done in the period, and how much it takes by its last day; `nodig` null where there is no number to reach. Both days included. */
  tel(work: Work, van: LocalDate, tot: LocalDate): Promise<{ gedaan: number; nodig: number | null }>;
}

/** A record as the map shows it: where, when and about what; no content, no names. */
export interface Kaartstuk {
  id: string;
  titel: string;
  pad: string;
  thema: string;
  op: LocalDate;
  /** Name of a wijk as the record has it; its addresses say the rest. */
  gebied: string | null;
}

/** Records of one kind for the map. It guards and logs itself, as the list of these records does. */
export interface Kaartlaag {
  /** Kind of source record: its addresses are known under that name. */
  soort: string;
  /** Text id of what these records are together. */
  titel: string;
  /** Newest first, of both days and what lies between, as far as this viewer may list them. */
  stukken(work: Work, van: LocalDate, tot: LocalDate, max: number): Promise<Kaartstuk[]>;
}

/** What a room adds to others without knowing them. */
export interface Contributions {
  vandaag?: Vandaag;
  zoekbron?: Zoekbron;
  bewaarregel?: Bewaarregel[];
  inzage?: Inzage;
  kerncijfer?: Kerncijfer[];
  activiteitBewijs?: ActiviteitBewijs[];
  verwijzing?: Record<string, Verwijzing>;
  documenten?: Record<string, Documenten>;
  kaartlaag?: Kaartlaag;
}

/** All contributions of all rooms, per kind and with the room they came from. */
export class ContributionRegistry {
  readonly #rooms = new Map<string, Contributions>();

  add(room: string, contributions: Contributions): void {
    this.#rooms.set(room, contributions);
  }

  all<K extends keyof Contributions>(kind: K): { room: string; value: NonNullable<Contributions[K]> }[] {
    return [...this.#rooms].flatMap(([room, c]) => (c[kind] ? [{ room, value: c[kind] }] : []));
  }
}
