import { recorded, type Ask, type Transport } from './ask.ts';
import { at, isObject, list, text } from './json.ts';

/**
 * Recorded answers about persons: nobody of these lives. Their numbers are of the range that is kept for tests, their
 * addresses are in the invented place of the other recorded answers.
 */
interface Mens {
  bsn: string;
  voornamen: string;
  voorvoegsel?: string;
  geslachtsnaam: string;
  geslacht: 'M' | 'V';
  /** JJJJ-MM-DD with zeros for what the register does not know. */
  geboren: string;
  /** Identification of where he or she is registered, with street and number. */
  object: string;
  adres: readonly [string, number, string];
  sinds: string;
  geheim?: boolean;
  onderzoek?: boolean;
  overleden?: string;
}

const adres = (straat: number, naam: string, nummer: number, postcode: string) => ({
  object: `999901${String(straat).padStart(4, '0')}${String(nummer).padStart(6, '0')}`,
  adres: [naam, nummer, postcode] as const,
});

const MENSEN: readonly Mens[] = [
  {
    bsn: '999901011',
    voornamen: 'Pieter Willem',
    voorvoegsel: 'de',
    geslachtsnaam: 'Jong',
    geslacht: 'M',
    geboren: '1971-04-17',
    sinds: '2003-06-02',
    ...adres(15, 'Ratelaarhof', 3, '9999PZ'),
  },
  {
    bsn: '999901151',
    voornamen: 'Marta',
    geslachtsnaam: 'Kowalczyk',
    geslacht: 'V',
    geboren: '1989-11-00',
    sinds: '2022-09-12',
    ...adres(15, 'Ratelaarhof', 3, '9999PZ'),
  },
  {
    bsn: '999901291',
    voornamen: 'Youssef',
    geslachtsnaam: 'Haddad',
    geslacht: 'M',
    geboren: '1984-00-00',
    sinds: '2016-01-20',
    ...adres(8, 'Zwaluwplein', 3, '9999HZ'),
  },
  {
    bsn: '999901436',
    voornamen: 'Anna Cornelia',
    voorvoegsel: 'van der',
    geslachtsnaam: 'Meer',
    geslacht: 'V',
    geboren: '1958-02-28',
    sinds: '1994-05-30',
    geheim: true,
    ...adres(13, 'Grutterslaan', 21, '9999MZ'),
  },
  {
    bsn: '999901576',
    voornamen: 'Radu',
    geslachtsnaam: 'Ionescu',
    geslacht: 'M',
    geboren: '1993-07-08',
    sinds: '2025-02-03',
    onderzoek: true,
    ...adres(19, 'Meerkoetweg', 12, '9999SZ'),
  },
  {
    bsn: '999901722',
    voornamen: 'Elena',
    geslachtsnaam: 'Ionescu',
    geslacht: 'V',
    geboren: '1995-12-24',
    sinds: '2025-02-03',
    ...adres(19, 'Meerkoetweg', 12, '9999SZ'),
  },
  {
    bsn: '999901862',
    voornamen: 'Hendrik',
    geslachtsnaam: 'Bakker',
    geslacht: 'M',
    geboren: '0000-00-00',
    sinds: '1988-10-01',
    overleden: '2024-08-13',
    ...adres(14, 'Kievitstraat', 50, '9999NZ'),
  },
];

/** BRP Personen v2 and Bewoning v2. */
export const recordedBrp: Transport = recorded(({ path, body }: Ask) =>
  path === '/brp/personen' ? persons(body) : inhabited(body),
);

/** As far as it must be like the real one: only the asked fields, and the living unless asked otherwise. */
function persons(body: unknown): unknown {
  const type = text(body, 'type');
  const fields = list(body, 'fields').filter((f) => typeof f === 'string');
  const found = MENSEN.filter((m) => matches(m, type, body)).filter(
    (m) =>
      type === 'RaadpleegMetBurgerservicenummer' ||
      at(body, 'inclusiefOverledenPersonen') === true ||
      !m.overleden,
  );
  const whole = type === 'RaadpleegMetBurgerservicenummer';
  return { type, personen: found.map((m) => only(personOf(m, whole), fields)) };
}

function matches(m: Mens, type: string, body: unknown): boolean {
  const same = (a: string, b: string) => a.localeCompare(b, 'nl', { sensitivity: 'base' }) === 0;
  const [straat, nummer, postcode] = m.adres;
  switch (type) {
    case 'RaadpleegMetBurgerservicenummer':
      return list(body, 'burgerservicenummer').includes(m.bsn);
    case 'ZoekMetGeslachtsnaamEnGeboortedatum':
      return same(text(body, 'geslachtsnaam'), m.geslachtsnaam) && text(body, 'geboortedatum') === m.geboren;
    case 'ZoekMetNaamEnGemeenteVanInschrijving':
      return same(text(body, 'geslachtsnaam'), m.geslachtsnaam) && same(text(body, 'voornamen'), m.voornamen);
    case 'ZoekMetPostcodeEnHuisnummer':
      return same(text(body, 'postcode'), postcode) && Number(text(body, 'huisnummer')) === nummer;
    case 'ZoekMetStraatHuisnummerEnGemeenteVanInschrijving':
      return same(text(body, 'straat'), straat) && Number(text(body, 'huisnummer')) === nummer;
    case 'ZoekMetNummeraanduidingIdentificatie':
      return text(body, 'nummeraanduidingIdentificatie') === `999920${m.object.slice(6)}`;
    default:
      return text(body, 'adresseerbaarObjectIdentificatie') === m.object;
  }
}

const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** The four kinds of date, each with the words that the service puts beside it. */
function datum(code: string): Record<string, unknown> {
  const [jaar, maand, dag] = code.split('-').map(Number) as [number, number, number];
  const naam = MAANDEN[maand - 1] ?? '';
  if (jaar === 0) return { type: 'DatumOnbekend', onbekend: true, langFormaat: 'onbekend' };
  if (maand === 0) return { type: 'JaarDatum', jaar, langFormaat: String(jaar) };
  if (dag === 0) return { type: 'JaarMaandDatum', jaar, maand, langFormaat: `${naam} ${jaar}` };
  return { type: 'Datum', datum: code, langFormaat: `${dag} ${naam} ${jaar}` };
}

function personOf(m: Mens, whole: boolean): Record<string, unknown> {
  const naam = [m.voornamen, m.voorvoegsel, m.geslachtsnaam].filter(Boolean).join(' ');
  const [straat, huisnummer, postcode] = m.adres;
  return {
    burgerservicenummer: m.bsn,
    naam: {
      voornamen: m.voornamen,
      ...(m.voorvoegsel ? { voorvoegsel: m.voorvoegsel } : {}),
      geslachtsnaam: m.geslachtsnaam,
      volledigeNaam: naam,
    },
    geslacht: { code: m.geslacht, omschrijving: m.geslacht === 'M' ? 'man' : 'vrouw' },
    geboorte: { datum: datum(m.geboren) },
    adressering: {
      adresregel1: `${straat} ${huisnummer}`,
      adresregel2: `${postcode.slice(0, 4)} ${postcode.slice(4)}  VOORBEELDDAM`,
    },
    ...(whole ? registered(m) : {}),
    // What follows comes unasked (bron: functionele beschrijving BRP-API).
    ...(m.geheim ? { geheimhoudingPersoonsgegevens: true } : {}),
    ...(m.onderzoek ? { inOnderzoek: { burgerservicenummer: true } } : {}),
    ...(m.overleden ? { opschortingBijhouding: { reden: { code: 'O', omschrijving: 'overlijden' } } } : {}),
  };
}

function registered(m: Mens): Record<string, unknown> {
  const [straat, huisnummer, postcode] = m.adres;
  return {
    verblijfplaats: {
      type: 'Adres',
      verblijfadres: {
        korteStraatnaam: straat,
        officieleStraatnaam: straat,
        huisnummer,
        postcode,
        woonplaats: 'Voorbeelddam',
      },
      functieAdres: { code: 'W', omschrijving: 'woonadres' },
      datumVan: datum(m.sinds),
      adresseerbaarObjectIdentificatie: m.object,
    },
    gemeenteVanInschrijving: { code: '9999', omschrijving: 'Voorbeelddam' },
    datumInschrijvingInGemeente: datum(m.sinds),
  };
}

const UNASKED = ['geheimhoudingPersoonsgegevens', 'inOnderzoek', 'opschortingBijhouding'];

/** Only the fields that were named, and the states that come unasked. */
function only(person: Record<string, unknown>, fields: readonly string[]): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const name of UNASKED) if (person[name] !== undefined) kept[name] = person[name];
  for (const path of fields) put(kept, path.split('.'), at(person, path));
  return kept;
}

function put(target: Record<string, unknown>, [head, ...rest]: string[], value: unknown): void {
  if (head === undefined || value === undefined) return;
  if (rest.length === 0) target[head] = value;
  else {
    const inner = isObject(target[head]) ? target[head] : {};
    target[head] = inner;
    put(inner, rest, value);
  }
}

function inhabited(body: unknown): unknown {
  const id = text(body, 'adresseerbaarObjectIdentificatie');
  const van = text(body, 'datumVan') || text(body, 'peildatum');
  const tot = text(body, 'datumTot') || text(body, 'peildatum');
  const hier = MENSEN.filter((m) => m.object === id && m.sinds <= tot && !m.overleden);
  if (hier.length === 0) return { bewoningen: [] };
  return {
    bewoningen: [
      {
        adresseerbaarObjectIdentificatie: id,
        periode: { datumVan: van, datumTot: tot },
        bewoners: hier.filter((m) => !m.onderzoek).map(inhabitant),
        mogelijkeBewoners: hier.filter((m) => m.onderzoek).map(inhabitant),
      },
    ],
  };
}

const inhabitant = (m: Mens): Record<string, unknown> => ({
  burgerservicenummer: m.bsn,
  naam: { volledigeNaam: [m.voornamen, m.voorvoegsel, m.geslachtsnaam].filter(Boolean).join(' ') },
  geboorte: { datum: datum(m.geboren) },
  ...(m.geheim ? { geheimhoudingPersoonsgegevens: true } : {}),
  ...(m.onderzoek ? { inOnderzoek: true } : {}),
});
