import { wgs84NaarRd } from '#platform/reckon/rijksdriehoek.ts';
import { recorded, type Ask, type Transport } from './ask.ts';
import { list, text } from './json.ts';

/**
 * Recorded answers about places: all invented, so that Baken can be tried without a connection. The place does not
 * exist, its postcodes are never issued, and its identifications begin with a municipality code that is nobody's.
 */
interface Straat {
  naam: string;
  /** Where number 60 stands, in metres east and north of a corner in open water. */
  oost: number;
  noord: number;
  postcode: string;
  wijk: string;
  doel: string;
  bouwjaar: number;
}

const STRATEN: readonly Straat[] = [
  ...industrie(
    3900,
    ['Kwikstaartweg', 2150],
    ['Tolbakenweg', 2450],
    ['Baggermolenweg', 2750],
    ['Peilschaalweg', 3050],
  ),
  ...wonen(
    'Westhoven',
    1968,
    780,
    ['Karekietstraat', 1000],
    ['Roerdomplaan', 1350],
    ['Snipstraat', 1750],
    ['Zwaluwplein', 2150],
  ),
  ...wonen('Oostkade', 1996, 2400, ['Lisdoddekade', 820], ['Rietgorsdreef', 1070], ['Dotterbloemkade', 1320]),
  ...wonen(
    'Middenpolder',
    1975,
    2450,
    ['Waterhoenpad', 1650],
    ['Grutterslaan', 1850],
    ['Kievitstraat', 2050],
    ['Ratelaarhof', 2250],
    ['Lisdoddelaan', 2450],
  ),
  ...wonen('De Bocht', 1958, 3950, ['Oeverzwaluwlaan', 1150], ['Fuutstraat', 1420], ['Meerkoetweg', 1700]),
].map((s, i) => ({ ...s, postcode: `9999${String.fromCodePoint(65 + i)}Z` }));

type Naam = readonly [naam: string, noord: number];

function industrie(oost: number, ...namen: Naam[]): Straat[] {
  return namen.map(([naam, noord]) => ({
    naam,
    oost,
    noord,
    postcode: '',
    wijk: 'Industrieterrein Tolbaken',
    doel: 'industriefunctie',
    bouwjaar: 1987,
  }));
}

function wonen(wijk: string, bouwjaar: number, oost: number, ...namen: Naam[]): Straat[] {
  return namen.map(([naam, noord]) => ({
    naam,
    oost,
    noord,
    postcode: '',
    wijk,
    doel: 'woonfunctie',
    bouwjaar,
  }));
}

/** Postcode of an invented street. */
export const recordedPostcode = (naam: string): string =>
  STRATEN.find((s) => s.naam === naam)?.postcode ?? '';

const PLAATS = 'Voorbeelddam';

interface Plek {
  straat: Straat;
  nummer: number;
  letter: string;
}

/** Every second number of one quay is a mooring. */
const isLigplaats = ({ straat, nummer }: Plek): boolean => straat.naam === 'Lisdoddekade' && nummer % 2 === 0;

/** On land that was never drained: no invented house stands on somebody's real one. Metres become degrees there. */
function plaatsVan(plek: Plek): { lon: number; lat: number } {
  const oost = plek.straat.oost + (plek.nummer - 59.5) * 8;
  const noord = isLigplaats(plek) ? 560 : plek.straat.noord;
  return { lon: 5.2 + oost / 67_800, lat: 52.52 + noord / 111_250 };
}

/** Houses run from 1 to 120; beyond that there is nothing, as in any street. */
function find(q: string): Plek | null {
  const straat = STRATEN.find(
    (s) => q.toLowerCase().includes(s.naam.toLowerCase()) || q.toUpperCase().includes(s.postcode),
  );
  const [, nummer = '', letter = ''] =
    /\b(\d{1,4})\s?([a-z])?\b/i.exec(q.replaceAll(/\b\d{4}\s?[A-Z]{2}\b/gi, ' ')) ?? [];
  if (!straat || nummer === '' || Number(nummer) > 120) return null;
  return { straat, nummer: Number(nummer), letter: letter.toUpperCase() };
}

const idOf = (kind: string, { straat, nummer }: Plek): string =>
  `9999${kind}${String(STRATEN.indexOf(straat) + 1).padStart(4, '0')}${String(nummer).padStart(6, '0')}`;

function placeOf(id: string): Plek | null {
  const [, s = '', nummer = ''] = /^9999\d{2}(\d{4})(\d{6})$/.exec(id) ?? [];
  const straat = STRATEN[Number(s) - 1];
  return straat ? { straat, nummer: Number(nummer), letter: '' } : null;
}

/** PDOK Locatieserver, as it answers `/free`. */
export const recordedPdok: Transport = recorded(({ query = {} }: Ask) => {
  const plek = find(query['q'] ?? '');
  const docs = plek === null ? [] : [doc(plek)];
  return { response: { numFound: docs.length, start: 0, maxScore: 9.4, numFoundExact: true, docs } };
});

function doc(plek: Plek): Record<string, unknown> {
  const { straat, nummer, letter } = plek;
  const { lon, lat } = plaatsVan(plek);
  const [x, y] = wgs84NaarRd(lon, lat);
  return {
    type: 'adres',
    weergavenaam: `${straat.naam} ${nummer}${letter}, ${straat.postcode.slice(0, 4)} ${straat.postcode.slice(4)} ${PLAATS}`,
    straatnaam: straat.naam,
    huisnummer: nummer,
    ...(letter ? { huisletter: letter } : {}),
    postcode: straat.postcode,
    woonplaatsnaam: PLAATS,
    gemeentenaam: PLAATS,
    gemeentecode: '9999',
    wijknaam: straat.wijk,
    buurtnaam: `${straat.wijk} ${nummer < 60 ? 'West' : 'Oost'}`,
    nummeraanduiding_id: idOf('20', plek),
    adresseerbaarobject_id: idOf('01', plek),
    gekoppeld_perceel: [`VBD00-${String.fromCodePoint(65 + (nummer % 6))}-${100 + nummer}`],
    centroide_ll: `POINT(${lon.toFixed(6)} ${lat.toFixed(6)})`,
    centroide_rd: `POINT(${x.toFixed(1)} ${y.toFixed(1)})`,
  };
}

/** BAG Individuele Bevragingen v2, as it answers `/adressenuitgebreid`. */
export const recordedBag: Transport = recorded(({ query = {} }: Ask) => {
  const plek = placeOf(query['adresseerbaarObjectIdentificatie'] ?? '');
  return plek === null ? {} : { _embedded: { adressen: [wide(plek)] } };
});

function wide(plek: Plek): Record<string, unknown> {
  const { straat, nummer } = plek;
  const box = straat.doel === 'industriefunctie';
  const haven = isLigplaats(plek);
  return {
    openbareRuimteNaam: straat.naam,
    kortNaam: straat.naam,
    openbareRuimteIdentificatie: idOf('30', plek),
    woonplaatsIdentificatie: '9999',
    huisnummer: nummer,
    postcode: straat.postcode,
    woonplaatsNaam: PLAATS,
    nummeraanduidingIdentificatie: idOf('20', plek),
    adresseerbaarObjectIdentificatie: idOf(haven ? '02' : '01', plek),
    typeAdresseerbaarObject: haven ? 'Ligplaats' : 'Verblijfsobject',
    adresseerbaarObjectStatus: haven
      ? 'Plaats aangewezen'
      : nummer % 17 === 0
        ? 'Verblijfsobject buiten gebruik'
        : 'Verblijfsobject in gebruik',
    ...(haven
      ? {}
      : {
          gebruiksdoelen: [straat.doel],
          oppervlakte: box ? 40 + (nummer % 9) * 65 : 70 + (nummer % 7) * 12,
          oorspronkelijkBouwjaar: [String(straat.bouwjaar + (nummer % 4))],
        }),
  };
}

/** Columns of an extract, and what the BAG calls what stands in them. */
const KOLOMMEN = {
  openbareruimtenaam: 'openbareRuimteNaam',
  huisnummer: 'huisnummer',
  postcode: 'postcode',
  woonplaatsnaam: 'woonplaatsNaam',
  nummeraanduiding: 'nummeraanduidingIdentificatie',
  adresseerbaarobject: 'adresseerbaarObjectIdentificatie',
  objecttype: 'typeAdresseerbaarObject',
  gebruiksdoel: 'gebruiksdoelen',
  oppervlakte: 'oppervlakte',
  bouwjaar: 'oorspronkelijkBouwjaar',
  status: 'adresseerbaarObjectStatus',
} as const;

/** The same invented addresses as an extract of the BAG, to be read in as a municipality reads in its own. */
export function recordedExtract(): string {
  const lines = [[...Object.keys(KOLOMMEN), 'lon', 'lat'].join(';')];
  for (const straat of STRATEN)
    for (let nummer = 1; nummer <= 120; nummer += 1) {
      const plek = { straat, nummer, letter: '' };
      const { lon, lat } = plaatsVan(plek);
      const known = wide(plek);
      const cells = Object.values(KOLOMMEN).map(
        (name) => text(known, name) || text({ first: list(known, name)[0] }, 'first'),
      );
      lines.push([...cells, lon.toFixed(6), lat.toFixed(6)].join(';'));
    }
  return `${lines.join('\n')}\n`;
}

/** BRK and WOZ about the same invented addresses. */
export const recordedBrk: Transport = recorded(({ path, query = {} }: Ask) => {
  const owners = /^\/kadastraalonroerendezaken\/(\d+)\/zakelijkgerechtigden$/.exec(path);
  if (owners) {
    const plek = placeOf(owners[1]!);
    return plek === null ? null : { _embedded: { zakelijkGerechtigden: [owner(plek)] } };
  }
  const plek = placeOf(query['nummeraanduidingIdentificatie'] ?? '');
  return plek === null ? null : { _embedded: { kadastraalOnroerendeZaken: [parcel(plek)] } };
});

const owner = (plek: Plek): Record<string, unknown> => ({
  type: 'eigenaar',
  aanvangsdatum: `${2009 + (plek.nummer % 12)}-03-14`,
  tenaamstelling: { aandeel: { teller: 1, noemer: 1 } },
  persoon: {
    omschrijving:
      plek.straat.doel === 'industriefunctie' ? 'Loodsverhuur Rietgors V.O.F.' : 'Voorbeeldwoningen B.V.',
    type: 'kadaster_niet_natuurlijk_persoon',
  },
});

const parcel = (plek: Plek): Record<string, unknown> => ({
  identificatie: idOf('70', plek),
  type: 'perceel',
  kadastraleAanduiding: `Voorbeelddam A ${100 + plek.nummer}`,
  aardCultuurBebouwd: { waarde: plek.straat.doel === 'woonfunctie' ? 'Wonen' : 'Bedrijvigheid (industrie)' },
  kadastraleGrootte: { waarde: 110 + plek.nummer * 3 },
  koopsom: { koopsom: 180_000 + plek.nummer * 2500, koopjaar: 2009 + (plek.nummer % 12) },
});

export const recordedWoz: Transport = recorded(({ query = {} }: Ask) => {
  const plek = placeOf(query['nummeraanduidingIdentificatie'] ?? '');
  if (plek === null) return null;
  const value = 210_000 + plek.nummer * 1500;
  return {
    _embedded: {
      wozObjecten: [
        {
          identificatie: idOf('90', plek).slice(-12),
          grondoppervlakte: 110 + plek.nummer * 3,
          waarden: [
            {
              vastgesteldeWaarde: value,
              waardepeildatum: '2025-01-01',
              indicatieBezwaarBeroep: plek.nummer % 13 === 0,
            },
            { vastgesteldeWaarde: value - 9000, waardepeildatum: '2024-01-01' },
          ],
        },
      ],
    },
  };
});
