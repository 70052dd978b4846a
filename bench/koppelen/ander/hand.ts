import type { Toeval } from '../toeval.ts';

/** The way by which a mention comes in decides which fields it has and what goes wrong with them. */
export const wegen = ['formulier', 'telefoon', 'scan', 'politie', 'mail', 'uitvoer', 'vreemde-hand'] as const;
export type Weg = (typeof wegen)[number];

export const DEEL: Record<Weg, number> = {
  formulier: 22,
  telefoon: 18,
  scan: 12,
  politie: 14,
  mail: 12,
  uitvoer: 14,
  'vreemde-hand': 8,
};

/** Which share of the mentions by that way has the field, where the subject has it. */
export const VELDEN: Record<
  Weg,
  Partial<
    Record<'datum' | 'adres' | 'plaats' | 'telefoon' | 'email' | 'iban' | 'nummer' | 'kleur' | 'naam', number>
  >
> = {
  formulier: {
    datum: 0.75,
    adres: 0.85,
    telefoon: 0.55,
    email: 0.5,
    iban: 0.3,
    nummer: 0.6,
    kleur: 0.7,
    naam: 1,
  },
  telefoon: { datum: 0.12, adres: 0.25, plaats: 0.7, telefoon: 0.45, nummer: 0.15, kleur: 0.8, naam: 0.95 },
  scan: { datum: 0.6, adres: 0.7, telefoon: 0.3, email: 0.2, iban: 0.3, nummer: 0.6, kleur: 0.4, naam: 1 },
  politie: { datum: 0.8, adres: 0.5, plaats: 0.5, telefoon: 0.2, nummer: 0.3, kleur: 0.9, naam: 1 },
  mail: {
    datum: 0.1,
    adres: 0.4,
    plaats: 0.4,
    telefoon: 0.6,
    email: 0.85,
    iban: 0.1,
    nummer: 0.3,
    kleur: 0.5,
    naam: 0.97,
  },
  uitvoer: {
    datum: 0.85,
    adres: 0.8,
    telefoon: 0.3,
    email: 0.2,
    iban: 0.2,
    nummer: 0.8,
    kleur: 0.6,
    naam: 1,
  },
  'vreemde-hand': {
    datum: 0.5,
    adres: 0.6,
    plaats: 0.3,
    telefoon: 0.5,
    email: 0.2,
    nummer: 0.3,
    kleur: 0.5,
    naam: 1,
  },
};

export interface Hand {
  t: Toeval;
  weg: Weg;
  spoor(naam: string): void;
  /** What this way does to a written value. */
  schrijf(text: string): string;
  heeft(wat: keyof (typeof VELDEN)['scan']): boolean;
}

/** A value with a trace of what was done to it. */
export function met<T>(h: Hand, naam: string, waarde: T): T {
  h.spoor(naam);
  return waarde;
}
