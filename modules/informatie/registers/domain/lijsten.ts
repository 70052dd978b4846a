import { isLocalDate } from '#platform/reckon/dates.ts';
import type { LocalDate } from '#platform/contract.ts';

/** Version by which a list says of itself that it is invented; its answers say so too (regel REG-6). */
export const VERZONNEN = 'verzonnen';

/** Column names as different makers write them; compared without capitals, spaces and underscores. */
const KOLOMMEN = {
  bag: {
    nummeraanduiding: ['nummeraanduiding', 'nummeraanduidingid', 'nummeraanduidingidentificatie'],
    postcode: ['postcode'],
    huisnummer: ['huisnummer'],
    huisletter: ['huisletter'],
    toevoeging: ['huisnummertoevoeging', 'toevoeging'],
    straat: ['openbareruimte', 'openbareruimtenaam', 'straat', 'straatnaam'],
    woonplaats: ['woonplaats', 'woonplaatsnaam'],
    objectId: ['objectid', 'adresseerbaarobject', 'adresseerbaarobjectidentificatie'],
    objectSoort: ['objecttype', 'typeadresseerbaarobject', 'objectsoort'],
    gebruiksdoel: ['verblijfsobjectgebruiksdoel', 'gebruiksdoel', 'gebruiksdoelen'],
    oppervlakte: ['oppervlakteverblijfsobject', 'oppervlakte'],
    bouwjaar: ['pandbouwjaar', 'bouwjaar', 'oorspronkelijkbouwjaar'],
    status: ['verblijfsobjectstatus', 'status'],
    lengte: ['lon', 'lengtegraad', 'lengte'],
    breedte: ['lat', 'breedtegraad', 'breedte'],
  },
  sbi: {
    code: ['code', 'sbicode'],
    omschrijving: ['omschrijving', 'titel', 'naam'],
    niveau: ['niveau'],
    ouder: ['ouder'],
  },
  gemeenten: {
    code: ['gemeentecode', 'code'],
    omschrijving: ['naam', 'gemeentenaam', 'omschrijving'],
    van: ['geldigvan', 'van', 'begindatum'],
    tot: ['geldigtot', 'tot', 'einddatum'],
  },
} as const;

/** Lists that come as a table; areas come as GeoJSON. */
export type TabelSoort = keyof typeof KOLOMMEN;
const VERPLICHT: Record<TabelSoort, readonly string[]> = {
  bag: ['nummeraanduiding', 'postcode', 'huisnummer', 'straat', 'woonplaats'],
  sbi: ['code', 'omschrijving'],
  gemeenten: ['code', 'omschrijving'],
};

export type Kolommen = Readonly<Record<string, number>>;

const naamVan = (kop: string): string => kop.toLowerCase().replaceAll(/[\s_-]/g, '');

/** Which column holds what, and what is missing. The order is free, unknown columns are ignored. */
export function kolommenVan(
  soort: TabelSoort,
  kop: readonly string[],
): { kolommen: Kolommen; mist: string[] } {
  const namen = kop.map(naamVan);
  const kolommen: Record<string, number> = {};
  for (const [veld, alias] of Object.entries<readonly string[]>(KOLOMMEN[soort])) {
    const at = namen.findIndex((n) => alias.includes(n));
    if (at >= 0) kolommen[veld] = at;
  }
  return { kolommen, mist: VERPLICHT[soort].filter((v) => kolommen[v] === undefined) };
}

export interface AdresRij {
  nummeraanduiding: string;
  postcode: string;
  huisnummer: number;
  huisletter: string;
  toevoeging: string;
  straat: string;
  woonplaats: string;
  objectId: string | null;
  objectSoort: string | null;
  gebruiksdoel: string | null;
  oppervlakte: number | null;
  bouwjaar: string | null;
  status: string | null;
  lengte: number | null;
  breedte: number | null;
}

export interface CodeRij {
  code: string;
  omschrijving: string;
  niveau: string;
  ouder: string;
  van: LocalDate | null;
  tot: LocalDate | null;
}

type Cel = (veld: string) => string;
const celVan =
  (kolommen: Kolommen, cellen: readonly string[]): Cel =>
  (veld) =>
    (cellen[kolommen[veld] ?? -1] ?? '').replaceAll(/\p{Cc}+/gu, ' ').trim();

const orNull = (text: string): string | null => (text === '' ? null : text.slice(0, 200));

/** A number within bounds, with a Dutch comma allowed; anything else is not known. */
function getal(text: string, min: number, max: number): number | null {
  const n = text === '' ? Number.NaN : Number(text.replace(',', '.'));
  return Number.isFinite(n) && n >= min && n <= max ? n : null;
}

/** One address, or why the row cannot be used. */
export function leesAdres(kolommen: Kolommen, cellen: readonly string[]): AdresRij | string {
  const cel = celVan(kolommen, cellen);
  const nummeraanduiding = cel('nummeraanduiding').padStart(16, '0');
  const postcode = cel('postcode').replaceAll(/\s/g, '').toUpperCase();
  const huisnummer = getal(cel('huisnummer'), 1, 99_999);
  if (!/^(?!0{16})\d{16}$/.test(nummeraanduiding)) return 'nummeraanduiding';
  // Houseboats and pitches may have none.
  if (postcode !== '' && !/^[1-9]\d{3}[A-Z]{2}$/.test(postcode)) return 'postcode';
  if (huisnummer === null || !Number.isInteger(huisnummer)) return 'huisnummer';
  if (cel('straat') === '' || cel('woonplaats') === '') return 'straat-of-woonplaats';
  return {
    nummeraanduiding,
    postcode,
    huisnummer,
    huisletter: cel('huisletter').slice(0, 1).toUpperCase(),
    toevoeging: cel('toevoeging').slice(0, 6),
    straat: cel('straat').slice(0, 200),
    woonplaats: cel('woonplaats').slice(0, 200),
    objectId: /^\d{15,16}$/.test(cel('objectId')) ? cel('objectId').padStart(16, '0') : null,
    objectSoort: orNull(cel('objectSoort')),
    gebruiksdoel: orNull(cel('gebruiksdoel')),
    oppervlakte: getal(cel('oppervlakte'), 1, 999_999),
    bouwjaar: /^\d{4}$/.test(cel('bouwjaar')) ? cel('bouwjaar') : null,
    status: orNull(cel('status')),
    lengte: getal(cel('lengte'), 3, 8),
    breedte: getal(cel('breedte'), 50, 54),
  };
}

/** One code of a list, or why the row cannot be used. */
export function leesCode(kolommen: Kolommen, cellen: readonly string[]): CodeRij | string {
  const cel = celVan(kolommen, cellen);
  const code = cel('code');
  if (!/^[A-Za-z0-9.]{1,12}$/.test(code)) return 'code';
  if (cel('omschrijving') === '') return 'omschrijving';
  const [van, tot] = [cel('van'), cel('tot')];
  if ((van !== '' && !isLocalDate(van)) || (tot !== '' && !isLocalDate(tot))) return 'datum';
  return {
    code: code.toUpperCase(),
    omschrijving: cel('omschrijving').slice(0, 300),
    niveau: cel('niveau').slice(0, 40),
    ouder: cel('ouder').slice(0, 12),
    van: van === '' ? null : van,
    tot: tot === '' ? null : tot,
  };
}
