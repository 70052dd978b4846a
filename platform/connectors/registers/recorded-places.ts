import { recorded, type Ask, type Transport } from './ask.ts';

/**
 * Recorded answers about places: all invented, so that Baken can be tried without a connection. The place does not
 * exist, its postcodes are never issued, and its identifications begin with a municipality code that is nobody's.
 */
interface Straat {
  naam: string;
  postcode: string;
  wijk: string;
  doel: string;
  bouwjaar: number;
}

const STRATEN: readonly Straat[] = [
  ...industrie('Kwikstaartweg', 'Tolbakenweg', 'Baggermolenweg', 'Peilschaalweg'),
  ...wonen('Westhoven', 1968, 'Karekietstraat', 'Roerdomplaan', 'Snipstraat', 'Zwaluwplein'),
  ...wonen('Oostkade', 1996, 'Lisdoddekade', 'Rietgorsdreef', 'Dotterbloemkade'),
  ...wonen(
    'Middenpolder',
    1975,
    'Waterhoenpad',
    'Grutterslaan',
    'Kievitstraat',
    'Ratelaarhof',
    'Lisdoddelaan',
  ),
  ...wonen('De Bocht', 1958, 'Oeverzwaluwlaan', 'Fuutstraat', 'Meerkoetweg'),
].map((s, i) => ({ ...s, postcode: `9999${String.fromCodePoint(65 + i)}Z` }));

function industrie(...namen: string[]): Straat[] {
  return namen.map((naam) => ({
    naam,
    postcode: '',
    wijk: 'Industrieterrein Tolbaken',
    doel: 'industriefunctie',
    bouwjaar: 1987,
  }));
}

function wonen(wijk: string, bouwjaar: number, ...namen: string[]): Straat[] {
  return namen.map((naam) => ({ naam, postcode: '', wijk, doel: 'woonfunctie', bouwjaar }));
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
  const lon = (4.61 + STRATEN.indexOf(straat) / 400 + nummer / 40_000).toFixed(5);
  const lat = (51.84 + STRATEN.indexOf(straat) / 900).toFixed(5);
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
    centroide_ll: `POINT(${lon} ${lat})`,
    centroide_rd: `POINT(${104_000 + nummer * 7} ${427_000 + STRATEN.indexOf(straat) * 110})`,
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
  const haven = straat.naam === 'Lisdoddekade' && nummer % 2 === 0;
  return {
    openbareRuimteNaam: straat.naam,
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
