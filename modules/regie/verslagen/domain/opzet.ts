import type { Bereik, Bloksoort, Cijfervorm, Hoofdstuk, Verslaglijn } from '../contract.ts';
import { verslaglijnen } from '../contract.ts';

/** A block of the outline with which an account begins. */
export interface Opzetblok {
  hoofdstuk: Hoofdstuk;
  lijn: Verslaglijn | null;
  soort: Bloksoort;
  bereik: Bereik;
  code: string | null;
  vorm: Cijfervorm;
}

export interface Cijferplek {
  code: string;
  lijn: string;
}

const blok = (
  hoofdstuk: Hoofdstuk,
  soort: Bloksoort,
  bereik: Bereik = 'openbaar',
  rest: Partial<Opzetblok> = {},
): Opzetblok => ({ hoofdstuk, soort, bereik, lijn: null, code: null, vorm: 'beide', ...rest });

/** The outline of domain §6: texts to write, and all that can be drawn from what was recorded. */
export function opzet(cijfers: readonly Cijferplek[]): Opzetblok[] {
  const privacy = cijfers.filter((c) => c.lijn === 'privacy');
  return [
    blok('opdracht', 'tekst'),
    blok('jaarbeeld', 'tekst'),
    blok('jaarbeeld', 'jaarbeeld'),
    ...verslaglijnen.flatMap((lijn) => doel(lijn, cijfers)),
    blok('cijfers', 'tekst'),
    blok('cijfers', 'cijferbijlage'),
    blok('perspectieven', 'perspectieven'),
    blok('dilemmas', 'dilemmas'),
    blok('dilemmas', 'effecten'),
    blok('dilemmas', 'lessen'),
    blok('piramide', 'tekst'),
    blok('privacy', 'tekst'),
    ...privacy.map((c) => blok('privacy', 'cijfer', 'openbaar', { code: c.code, vorm: 'tabel' })),
    blok('vooruit', 'tekst'),
    blok('vragen', 'tekst', 'besloten'),
    blok('vragen', 'gesprekken'),
  ];
}

function doel(lijn: Verslaglijn, cijfers: readonly Cijferplek[]): Opzetblok[] {
  const eigen = cijfers.filter((c) => c.lijn === lijn);
  return [
    blok('doelen', 'tekst', 'openbaar', { lijn }),
    blok('doelen', 'activiteiten', 'openbaar', { lijn }),
    ...eigen.map((c) => blok('doelen', 'cijfer', 'openbaar', { lijn, code: c.code })),
    blok('doelen', 'verhalen', 'openbaar', { lijn }),
  ];
}
