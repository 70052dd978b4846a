import { normalise } from '#platform/reckon/normalise.ts';
import type { Gegeven, Kenmerken } from './motor/gegeven.ts';
import { kenmerkenVan } from './motor/kenmerken.ts';
import { zinRond } from './zin.ts';

/** Something that was recognised in a text, as far as this room needs it. */
export interface Herkenning {
  kind: string;
  raw: string;
  start: number;
  end: number;
  valid: boolean;
}

export interface GenoemdePersoon {
  naam: string;
  /** As it was written, to be read again when reading gets better. */
  gegeven: Gegeven;
  kenmerken: Kenmerken;
  /** Equal for equal names in one record: by it a subject survives a change of the text (regel KOP-8). */
  naamsleutel: string;
}

const VELD = {
  telefoon: 'telefoon',
  email: 'email',
  iban: 'iban',
  kenteken: 'kenteken',
  adres: 'adres',
} as const;

/**
 * The persons a text names, each with what stands in the same sentence; where only one person is named, with what
 * stands anywhere in it. A thing in a sentence with two names belongs to neither.
 */
export function personenIn(tekst: string, herkend: readonly Herkenning[]): GenoemdePersoon[] {
  const persons = herkend.filter((h) => h.kind === 'persoon');
  const alone = new Set(persons.map((p) => normalise('persoon', p.raw).value)).size === 1;
  return persons.map((p) => {
    const [from, to] = alone ? [0, tekst.length] : zinRond(tekst, p.start);
    const others = persons.filter((o) => o !== p && o.start >= from && o.end <= to);
    const near = alone || others.length === 0 ? herkend.filter((h) => h.start >= from && h.end <= to) : [];
    return persoon(p.raw, near, alone || others.length === 0 ? geboortedatumIn(tekst.slice(from, to)) : '');
  });
}

function persoon(naam: string, near: readonly Herkenning[], geboortedatum: string): GenoemdePersoon {
  const gegeven: Gegeven = { soort: 'persoon', naam, ...(geboortedatum === '' ? {} : { geboortedatum }) };
  for (const [kind, veld] of Object.entries(VELD)) {
    const found = near.filter((h) => h.kind === kind && h.valid);
    // Two numbers in one sentence: which is whose is a guess, and a guess is no fact.
    if (found.length === 1) gegeven[veld] = found[0]!.raw;
  }
  return { naam, gegeven, kenmerken: kenmerkenVan(gegeven), naamsleutel: normalise('persoon', naam).value };
}

const GEBOREN =
  /\b(?:geb(?:oren)?\.?|geboortedatum|geb\.?datum)(?:\s+(?:op|is))?:?\s+(\d{1,4}[-/. ]\d{1,2}[-/. ]\d{2,4}|\d{4})/i;
const geboortedatumIn = (tekst: string): string => GEBOREN.exec(tekst)?.[1] ?? '';

/** A typed name as a mention; null when no name is left of it. */
export function kenmerkenVanNaam(naam: string): Kenmerken | null {
  const k = kenmerkenVan({ soort: 'persoon', naam });
  return k.lezingen.length === 0 ? null : k;
}
