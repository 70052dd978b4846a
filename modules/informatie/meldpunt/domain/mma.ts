import type { Instant, LocalDate } from '#platform/contract.ts';
import { Invalid, RuleViolated } from '#platform/errors.ts';
import { addMonths } from '#platform/reckon/dates.ts';
import type {
  Herleidbaarheid,
  Kringgrootte,
  MmaBeoordeling,
  MmaCategorie,
  MmaOpvolging,
  MmaOpvolgingCode,
  MmaResultaat,
  MmaStand,
} from '../contract.ts';
import type { Nu } from './melding.ts';

/** A report of Meld Misdaad Anoniem without its text: that is read apart, and each reading is logged. */
export interface Mma {
  id: string;
  kenmerk: string;
  versie: number;
  stand: MmaStand;
  ontvangenOp: Instant;
  voor: LocalDate | null;
  categorie: MmaCategorie | null;
  ookPolitie: boolean | null;
  mNummer: string | null;
  herleidbaarheid: Herleidbaarheid | null;
  kring: Kringgrootte | null;
  opvolging: MmaOpvolgingCode | null;
  motief: string | null;
  resultaat: MmaResultaat | null;
  bruikbaarheid: number | null;
  einddatum: LocalDate;
}

/** First reading takes it into hand. */
export const gelezen = (m: Mma): Mma =>
  m.stand === 'te-lezen' ? { ...m, stand: 'in-behandeling', voor: null } : m;

/** Regel MMA-2: voor elke opvolging staat vast hoe herleidbaar het is en hoeveel mensen dit kunnen weten. */
export function demandBeoordeeld(m: Mma): void {
  if (m.herleidbaarheid === null || m.kring === null) throw new RuleViolated('MMA-2', 'mma.eerst-beoordelen');
}

export function beoordeel(m: Mma, b: MmaBeoordeling): Mma {
  if (m.stand === 'te-lezen') throw new RuleViolated('MMA-2', 'mma.eerst-lezen');
  if (m.stand === 'afgerond') throw new RuleViolated('MMA-5', 'mma.afgerond');
  return {
    ...m,
    categorie: b.categorie ?? m.categorie,
    ookPolitie: b.ookPolitie ?? m.ookPolitie,
    herleidbaarheid: b.herleidbaarheid,
    kring: b.kring,
  };
}

/** What a visit soon after would betray (practice F8). */
export function waarschuwing(m: Mma): 'wachten' | 'groep-verbreden' | null {
  if (m.kring === '1-2' || m.herleidbaarheid === 'hoog') return 'wachten';
  return m.kring === '3-10' || m.herleidbaarheid === 'midden' ? 'groep-verbreden' : null;
}

/** Words in a row that make a fact a quotation. */
export const CITAAT_WOORDEN = 7;

/** Regel MMA-3: een afgeleid feit staat in eigen woorden; zeven woorden achter elkaar uit de tekst is een citaat. */
export function demandEigenWoorden(feit: string, tekst: string): void {
  const own = woorden(feit);
  const source = ` ${woorden(tekst).join(' ')} `;
  for (let at = 0; at + CITAAT_WOORDEN <= own.length; at += 1) {
    if (source.includes(` ${own.slice(at, at + CITAAT_WOORDEN).join(' ')} `))
      throw new Invalid([{ veld: 'wat', code: 'mma.citaat', waarden: { woorden: CITAAT_WOORDEN } }]);
  }
}

function woorden(tekst: string): string[] {
  const plain = tekst
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

const zonderVervolg: readonly MmaOpvolgingCode[] = ['onvoldoende-concreet', 'al-bekend', 'geen'];

export const isOpgevolgd = (opvolging: string): boolean =>
  !(zonderVervolg as readonly string[]).includes(opvolging);

/** Regel MMA-4: geen opvolging vraagt een motief; wat nog loopt, is niet afgerond. */
export function volgOp(m: Mma, o: MmaOpvolging, nu: Nu): Mma {
  if (m.stand === 'te-lezen') throw new RuleViolated('MMA-2', 'mma.eerst-lezen');
  demandBeoordeeld(m);
  if (o.opvolging === 'geen' && (o.motief ?? '').trim() === '')
    throw new Invalid([{ veld: 'motief', code: 'schema-required' }]);
  const klaar = !isOpgevolgd(o.opvolging) || (o.resultaat !== undefined && o.resultaat !== 'loopt');
  return {
    ...m,
    stand: klaar ? 'afgerond' : 'in-behandeling',
    opvolging: o.opvolging,
    motief: o.motief ?? m.motief,
    resultaat: o.resultaat ?? m.resultaat,
    bruikbaarheid: o.bruikbaarheid ?? m.bruikbaarheid,
    voor: null,
    einddatum: addMonths(nu.vandaag, nu.termijnen.mma),
  };
}
