import { normalise } from '#platform/reckon/normalise.ts';
import type { ObjectSoort, Relatie } from '../contract.ts';
import { sleutelsVan } from './sleutels.ts';

/** One object with all that sources say with it. */
export interface Genoemde {
  soort: ObjectSoort;
  waarde: string;
  gegeven: readonly Partial<Record<string, string>>[];
}

/** Field under which an object of this kind stands beside another. */
const VELD: Partial<Record<ObjectSoort, string>> = {
  adres: 'adres',
  kvk: 'kvknummer',
  vestiging: 'vestigingsnummer',
  telefoon: 'telefoon',
  email: 'email',
  iban: 'iban',
  kenteken: 'kenteken',
  eni: 'eni',
  mmsi: 'mmsi',
  hin: 'hin',
};

/** How two objects of the same records are near, the closest word for it. */
export function relatieTussen(a: Genoemde, b: Genoemde): Relatie {
  if (noemt(a, b) || noemt(b, a)) return 'hoort-bij';
  if (deelt(a, b, 'vestigingsnummer', 'vestiging')) return 'zelfde-vestiging';
  if (deelt(a, b, 'kvknummer', 'kvk')) return 'zelfde-bedrijf';
  if (deelt(a, b, 'adres', 'adres')) return 'zelfde-adres';
  return 'samen-genoemd';
}

const sleutel = (soort: ObjectSoort, waarde: string): string | undefined =>
  sleutelsVan(soort, waarde).find((s) => s.vorm === 'gelijk')?.waarde;

/** A source says the one with the other. */
function noemt(a: Genoemde, b: Genoemde): boolean {
  const veld = VELD[b.soort];
  if (veld === undefined) return false;
  const own = sleutel(b.soort, b.waarde);
  return a.gegeven.some((g) => {
    const said = g[veld];
    return said !== undefined && own !== undefined && sleutel(b.soort, said) === own;
  });
}

/** Sources say the same of both. */
function deelt(a: Genoemde, b: Genoemde, veld: string, soort: 'adres' | 'kvk' | 'vestiging'): boolean {
  const values = (one: Genoemde): Set<string> =>
    new Set(
      one.gegeven.flatMap((g) => {
        const norm = g[veld] === undefined ? null : normalise(soort, g[veld]);
        return norm?.valid ? [norm.value] : [];
      }),
    );
  const other = values(b);
  return [...values(a)].some((value) => other.has(value));
}
