import type { LocalDate } from '#platform/contract.ts';
import type { OutageCode } from '../http/outage.ts';

/** Registers that Baken can ask. BAG and PDOK are two services that answer one question about an address. */
export const registers = ['bag', 'kvk', 'rdw', 'brp', 'brk', 'woz'] as const;
export type Register = (typeof registers)[number];

/** A date as registers know it: `JJJJ-MM-DD`, `JJJJ-MM`, `JJJJ`, or empty for not known at all. */
export type DeelDatum = string;

/** One fact: what it is (text id `registers.feit.<code>`) and its value as the register gave it. */
export interface Feit {
  code: string;
  waarde: string;
  /** `datum` is a DeelDatum; `code` a word of the register itself that the catalogue translates where it can. */
  vorm?: 'datum' | 'getal' | 'bedrag';
}

/** A state that must be seen before the facts are used; each has its own sign. */
export const tekens = [
  'in-onderzoek',
  'geheimhouding',
  'overleden',
  'opgeschort',
  'niet-op-adres',
  'afgeschermd',
  'beeindigd',
  'niet-verzekerd',
  'geexporteerd',
  'terugroepactie',
  'tellerstand',
  'keuring-verlopen',
  'niet-in-gebruik',
  'veel-bewoners',
] as const;
export type Teken = (typeof tekens)[number];

/** What may be asked next with one press: its kind and its filled-in fields. */
export interface Vraag {
  soort: string;
  waarden: Readonly<Record<string, string>>;
}

/** One thing that a register knows. */
export interface Treffer {
  register: Register;
  titel: string;
  feiten: Feit[];
  tekens: Teken[];
  vervolg: Vraag[];
  /** Whom it is about, for the log of twenty years; never shown where the purpose does not ask for it. */
  bsn?: string;
}

export type Uitkomst =
  | { soort: 'antwoord'; treffers: Treffer[]; totaal: number }
  /** The register was asked and knows nothing. */
  | { soort: 'geen-treffer' }
  /** More than the register gives: ask narrower. */
  | { soort: 'te-veel' }
  /** The register does not take the question as it stands. */
  | { soort: 'afgewezen'; code: string }
  /** Nothing is known about what the register knows. */
  | { soort: 'storing'; code: OutageCode; opnieuwNa: number | null };

/** A register, live or recorded: the same reading of the same answers. */
export interface RegisterPoort {
  vraag(vraag: Vraag, context: VraagContext): Promise<Uitkomst>;
}

export interface VraagContext {
  vandaag: LocalDate;
  /** Fields that the purpose allows; only for the BRP. */
  velden?: readonly string[];
  /** Code of the own municipality, which restricts a search to its inhabitants. */
  gemeentecode?: string;
}
