import type { LocalDate } from '#platform/contract.ts';
import type { OutageCode } from '../http/outage.ts';
import type { DeelDatum, Feit, Register, Teken, Vraag } from './contract.ts';

export type { DeelDatum, Feit, Register, Teken, Vraag };

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
