import type { LocalDate } from '#platform/contract.ts';
import { isLocalDate } from '#platform/reckon/dates.ts';
import { normalise } from '#platform/reckon/normalise.ts';
import { parseDate } from '#platform/reckon/parse-date.ts';

/** Column names as systems for permits write them; compared without capitals, spaces and underscores. */
const KOLOMMEN = {
  adres: ['adres', 'locatie', 'objectadres'],
  straat: ['straat', 'straatnaam', 'openbareruimte'],
  huisnummer: ['huisnummer', 'huisnr', 'nummer'],
  huisletter: ['huisletter'],
  toevoeging: ['toevoeging', 'huisnummertoevoeging'],
  postcode: ['postcode'],
  kvk: ['kvk', 'kvknummer', 'kvknr'],
  bedrijf: ['bedrijf', 'bedrijfsnaam', 'handelsnaam', 'onderneming'],
  omschrijving: ['omschrijving', 'onderwerp', 'activiteit', 'titel'],
  datum: ['datum', 'besluitdatum', 'datumbesluit', 'ontvangstdatum'],
  stand: ['stand', 'status', 'resultaat'],
  kenmerk: ['kenmerk', 'zaaknummer', 'dossiernummer', 'dossier'],
} as const;
type Veld = keyof typeof KOLOMMEN;
export type Kolommen = Readonly<Partial<Record<Veld, number>>>;

/** One permit or one step of enforcement, with the keys it is found by. */
export interface Feit {
  datum: LocalDate | null;
  omschrijving: string;
  stand: string;
  kenmerk: string;
  sleutels: Sleutel[];
}

export interface Sleutel {
  soort: 'adres' | 'kvk' | 'organisatie';
  waarde: string;
}

const naamVan = (kop: string): string => kop.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Which column holds what, and what is missing: a description, and something to find it by. */
export function kolommenVan(kop: readonly string[]): { kolommen: Kolommen; mist: string[] } {
  const namen = kop.map(naamVan);
  const kolommen: Partial<Record<Veld, number>> = {};
  for (const [veld, alias] of Object.entries<readonly string[]>(KOLOMMEN)) {
    const at = namen.findIndex((n) => alias.includes(n));
    if (at >= 0) kolommen[veld as Veld] = at;
  }
  const heeft = (...velden: Veld[]) => velden.every((v) => kolommen[v] !== undefined);
  const object =
    heeft('adres') ||
    heeft('straat', 'huisnummer') ||
    heeft('postcode', 'huisnummer') ||
    heeft('kvk') ||
    heeft('bedrijf');
  return {
    kolommen,
    mist: [...(heeft('omschrijving') ? [] : ['omschrijving']), ...(object ? [] : ['adres, kvk of bedrijf'])],
  };
}

/** One row, or why it cannot be used. */
export function leesFeit(kolommen: Kolommen, cellen: readonly string[]): Feit | string {
  const cel = (veld: Veld): string =>
    (cellen[kolommen[veld] ?? -1] ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim();
  if (cel('omschrijving') === '') return 'omschrijving';
  const datum = cel('datum') === '' ? null : dag(cel('datum'));
  if (datum === undefined) return 'datum';
  const huis = `${cel('huisnummer')}${cel('huisletter')}${cel('toevoeging') ? `-${cel('toevoeging')}` : ''}`;
  const sleutels = [
    ...sleutelsVan('adres', cel('adres')),
    ...(cel('straat') && huis ? sleutelsVan('adres', `${cel('straat')} ${huis}`) : []),
    ...(cel('postcode') && huis ? sleutelsVan('adres', `${cel('postcode')} ${huis}`) : []),
    ...sleutelsVan('kvk', cel('kvk') && cel('kvk').replaceAll(/\D/g, '').padStart(8, '0')),
    ...sleutelsVan('organisatie', cel('bedrijf')),
  ];
  if (sleutels.length === 0) return 'geen-object';
  return {
    datum,
    omschrijving: cel('omschrijving').slice(0, 500),
    stand: cel('stand').slice(0, 100),
    kenmerk: cel('kenmerk').slice(0, 60),
    sleutels: [...new Map(sleutels.map((s) => [`${s.soort}|${s.waarde}`, s])).values()],
  };
}

/** Undefined for what is no date at all. */
function dag(text: string): LocalDate | undefined {
  if (isLocalDate(text.slice(0, 10))) return text.slice(0, 10);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact && isLocalDate(`${compact[1]}-${compact[2]}-${compact[3]}`))
    return `${compact[1]}-${compact[2]}-${compact[3]}`;
  const read = parseDate(text);
  return read.ok ? read.date : undefined;
}

/** Keys of one value: an address by street and by postcode, a firm by number or name. A value that is not sound has none. */
export function sleutelsVan(soort: Sleutel['soort'], tekst: string): Sleutel[] {
  if (tekst === '') return [];
  const norm = normalise(soort, tekst);
  if (!norm.valid) return [];
  const straat = norm.variants.find((v) => v.startsWith('straat:'))?.slice('straat:'.length);
  const waarden = soort === 'adres' && straat !== undefined ? [norm.value, straat] : [norm.value];
  return [...new Set(waarden)].map((waarde) => ({ soort, waarde }));
}
