import { normalise } from '#platform/reckon/normalise.ts';
import {
  bijzonderhedenVan,
  bijVelden,
  type Bijzonderheden,
  type BijVeld,
  type NieuweVermelding,
  type ObjectSoort,
} from '../contract.ts';
import type { Gegeven } from './motor/gegeven.ts';
import { kenmerkenVan } from './motor/kenmerken.ts';
import type { GenoemdePersoon } from './persoon.ts';
import { sleutelsVan } from './sleutels.ts';

/** Particulars that are an object of their own, and so a mention beside the one they came with. */
const DEEL: Partial<Record<BijVeld, ObjectSoort>> = {
  adres: 'adres',
  telefoon: 'telefoon',
  kvknummer: 'kvk',
  eni: 'eni',
  mmsi: 'mmsi',
  hin: 'hin',
};

/** The field that says what the thing itself is: its own value is no fact about it. */
const ZELF: Partial<Record<ObjectSoort, BijVeld>> = {
  organisatie: 'naam',
  vaartuig: 'naam',
  kvk: 'kvknummer',
  adres: 'adres',
  telefoon: 'telefoon',
  eni: 'eni',
  mmsi: 'mmsi',
  hin: 'hin',
};

/** What can only be one: when sources differ, one of them is wrong. */
const ENIG: ReadonlySet<BijVeld> = new Set(['geboren', 'kvknummer', 'eni', 'mmsi', 'hin', 'merk', 'kleur']);

/** Particulars that belong to this kind, trimmed; what is empty is not known. */
export function bijzonderheden({ soort, bij }: NieuweVermelding): Bijzonderheden {
  const allowed = bijzonderhedenVan[soort] as readonly BijVeld[];
  return Object.fromEntries(
    Object.entries(bij ?? {}).flatMap(([veld, waarde]) => {
      const text = waarde.trim();
      return allowed.includes(veld as BijVeld) && text !== '' ? [[veld, text]] : [];
    }),
  );
}

/** Fields of a mention that cannot be what they say to be (regel KOP-4), by the name they have in the form. */
export function onjuisteVelden(nieuw: NieuweVermelding): string[] {
  const wrong = nieuw.soort !== 'persoon' && sleutelsVan(nieuw.soort, nieuw.waarde).length === 0;
  const name = nieuw.soort === 'persoon' && persoonVan(nieuw).kenmerken.lezingen.length === 0;
  const born = nieuw.soort === 'persoon' && persoonVan(nieuw).kenmerken.geboren[0] === 0;
  const bij = bijzonderheden(nieuw);
  return [
    ...(wrong || name ? ['waarde'] : []),
    ...(bij.geboren !== undefined && born ? ['bij.geboren'] : []),
    ...delenVan(nieuw)
      .filter((d) => sleutelsVan(d.soort, d.waarde).length === 0)
      .map((d) => `bij.${d.veld}`),
  ];
}

/** The particulars that are mentions of their own. */
export function delenVan(nieuw: NieuweVermelding): { veld: BijVeld; soort: ObjectSoort; waarde: string }[] {
  return Object.entries(bijzonderheden(nieuw)).flatMap(([veld, waarde]) => {
    const soort = DEEL[veld as BijVeld];
    return soort && soort !== nieuw.soort ? [{ veld: veld as BijVeld, soort, waarde }] : [];
  });
}

/** A person as the engine compares him, from what was typed. */
export function persoonVan(nieuw: NieuweVermelding): GenoemdePersoon {
  const naam = nieuw.waarde.trim();
  const { geboren, adres, telefoon } = bijzonderheden(nieuw);
  const gegeven: Gegeven = {
    soort: 'persoon',
    naam,
    ...(geboren ? { geboortedatum: geboren } : {}),
    ...(adres ? { adres } : {}),
    ...(telefoon ? { telefoon } : {}),
  };
  return { naam, gegeven, kenmerken: kenmerkenVan(gegeven), naamsleutel: normalise('persoon', naam).value };
}

/** Only what a fact can be made of, from everything that is kept of a mention. */
export const feitvelden = (
  soort: ObjectSoort,
  gegeven: Partial<Record<string, string>>,
): [BijVeld, string][] =>
  bijVelden.flatMap((veld) =>
    gegeven[veld] && veld !== ZELF[soort] ? [[veld, gegeven[veld]] as [BijVeld, string]] : [],
  );

/** Regel KOP-14: wat bronnen zeggen staat naast elkaar; of het elkaar tegenspreekt, is te zien. */
export function spreektTegen(wat: BijVeld | 'schrijfwijze', waarden: readonly string[]): boolean {
  if (wat === 'schrijfwijze' || !ENIG.has(wat)) return false;
  return new Set(waarden.map((w) => gelijkvorm(wat, w))).size > 1;
}

/** As two values are laid side by side: another notation of the same says nothing else. */
function gelijkvorm(wat: BijVeld, waarde: string): string {
  const soort = DEEL[wat];
  if (soort) return normalise(soort, waarde).value;
  if (wat !== 'geboren') return waarde.trim().toLowerCase();
  return kenmerkenVan({ soort: 'persoon', naam: 'x', geboortedatum: waarde }).geboren.join('-');
}
