import { canonicalHash, type Json } from '#platform/reckon/canonical.ts';
import type { CsvCell } from '#platform/reckon/csv.ts';
import type { SettingDefinition } from '#platform/settings.ts';
import { tabelUit, type Inhoud } from './bevriezen.ts';
import { magNaarBuiten } from './duiding.ts';
import { kwartaalvorm, tabelvorm, type Tabelvorm } from './figuur.ts';
import type { Toonbaar } from './verwant.ts';

const eigen = 'keuze van de gemeente';

/** Where the files stand and who publishes them; what is left empty is left out of the metadata. */
export const openDataInstellingen = {
  adres: { sleutel: 'verantwoording.open-data-adres', standaard: '', bron: eigen },
  uitgever: {
    sleutel: 'verantwoording.open-data-uitgever',
    standaard: '',
    bron: 'TOOI, register van gemeenten: https://identifier.overheid.nl/tooi/set/rwc_gemeenten_compleet',
  },
  contact: { sleutel: 'verantwoording.open-data-contact', standaard: '', bron: eigen },
} as const satisfies Record<string, SettingDefinition<string>>;

/** CC0: figures of a government are free for all (Wet hergebruik van overheidsinformatie, art. 1). */
export const LICENTIE = 'http://publications.europa.eu/resource/authority/licence/CC0';

/** A figure as society may have it: withheld numbers are empty, and so is everything that would give them away. */
export interface OpenbaarCijfer {
  code: string;
  titel: string;
  eenheid: string;
  definitie: string;
  zegtNiet: string;
  definitieVersie: number;
  definitieSinds: string;
  duiding: string;
  uitsplitsing: string;
  tot: string;
  drempel: number;
  tabel: Tabelvorm;
  namen: string[];
}

/**
 * Regel VER-12: open data komen uit de openbare versie alleen. Null for a figure that stays out: no explanation, or it
 * counts half of what another one counts.
 */
export function openbaar(inhoud: Inhoud, { wijze }: Toonbaar): OpenbaarCijfer | null {
  if (!magNaarBuiten('openbaar', inhoud.duiding) || wijze === 'niets') return null;
  const opTijd =
    inhoud.per === 'maand' || inhoud.per === 'kwartaal' || wijze === 'alleen-totaal' || !inhoud.gesplitst;
  const tabel = opTijd
    ? kwartaalvorm(inhoud.jaar, tabelUit(inhoud))
    : tabelvorm(inhoud.jaar, tabelUit(inhoud));
  return {
    code: inhoud.cijfer,
    titel: inhoud.titel,
    eenheid: inhoud.eenheid,
    definitie: inhoud.definitie.definitie,
    zegtNiet: inhoud.definitie.zegtNiet,
    definitieVersie: inhoud.definitie.versie,
    definitieSinds: inhoud.definitie.sinds,
    duiding: inhoud.duiding?.tekst ?? '',
    uitsplitsing: opTijd ? 'kwartaal' : inhoud.per,
    tot: inhoud.tot,
    drempel: inhoud.drempel,
    tabel,
    namen: tabel.rijen.map(({ waarde }, i) => (opTijd ? (waarde ?? '') : (inhoud.namen[i] ?? ''))),
  };
}

/**
 * Hash of what may be shown. The hash of what was laid down is over exact numbers: who knows all but a small one could try
 * the few values that it can have until the hash fits.
 */
export const openbareHash = (inhoud: Inhoud): Uint8Array => {
  const tabel = tabelvorm(inhoud.jaar, tabelUit(inhoud));
  const { kwartalen: _exact, weg: _weg, waarden: _waarden, namen: _namen, ...rest } = inhoud;
  return canonicalHash({ ...rest, tabel } as unknown as Json);
};

export const CSV_KOLOMMEN = [
  'jaar',
  'cijfer',
  'titel',
  'eenheid',
  'uitsplitsing',
  'waarde',
  'naam',
  'periode',
  'aantal',
  'status',
  'definitieversie',
] as const;

/** One line per number: spreadsheets and programs read it alike. */
export function csvRijen(jaar: number, cijfers: readonly OpenbaarCijfer[]): CsvCell[][] {
  const lijnen = cijfers.flatMap((c) => {
    const vast: CsvCell[] = [jaar, c.code, c.titel, c.eenheid, c.uitsplitsing];
    const heel = c.tot === `${jaar}-12` ? String(jaar) : `${jaar}-01/${c.tot}`;
    const periode = (id: string, waarde: string | null) =>
      id !== 'jaar' ? id : waarde !== null && /^\d{4}-K\d$/.test(waarde) ? waarde : heel;
    const rij = (waarde: string | null, naam: string, cellen: readonly (number | null)[]) =>
      cellen.map((n, k): CsvCell[] => [
        ...vast,
        waarde,
        naam,
        periode(c.tabel.kolommen[k]!, waarde),
        n,
        n === null ? 'afgeschermd' : 'geteld',
        c.definitieVersie,
      ]);
    return [
      ...c.tabel.rijen.flatMap(({ waarde, cellen }, i) => rij(waarde, c.namen[i]!, cellen)),
      ...rij('totaal', 'totaal', c.tabel.totalen),
    ];
  });
  return [[...CSV_KOLOMMEN], ...lijnen];
}

export interface Uitgave {
  jaar: number;
  nummer: number;
  /** Day on which the year was laid down. */
  dag: string;
  tot: string;
  gemeente: string;
  adres: string;
  uitgever: string;
  contact: string;
}

export interface Bestand {
  naam: string;
  soort: 'csv' | 'json';
  omvang: number;
  sha256: string;
}

const EU = 'http://publications.europa.eu/resource/authority';
const MEDIA = 'https://www.iana.org/assignments/media-types';
const SOORTEN = {
  csv: { formaat: `${EU}/file-type/CSV`, media: `${MEDIA}/text/csv`, naam: 'CSV' },
  json: { formaat: `${EU}/file-type/JSON`, media: `${MEDIA}/application/json`, naam: 'JSON' },
};

/** The files as a catalogue knows them: DCAT-AP-NL 3.0 as JSON-LD. */
export function metadata(uitgave: Uitgave, bestanden: readonly Bestand[]): Json {
  const { jaar, nummer, dag, tot, gemeente } = uitgave;
  const pad = (naam: string) =>
    !URL.canParse(uitgave.adres) ? naam : new URL(naam, metStreep(uitgave.adres)).toString();
  return {
    '@context': CONTEXT,
    '@id': pad(`cijfers-${jaar}.jsonld`),
    '@type': 'dcat:Dataset',
    'dct:identifier': pad(`cijfers-${jaar}`),
    'dct:title': nl(`Cijfers van de aanpak ondermijning, ${jaar}`),
    'dct:description': nl(
      `Kerncijfers van de aanpak ondermijning van de gemeente ${gemeente} over ${jaar}, geteld tot en met ${tot}, met definitie en duiding. Kleine aantallen zijn afgeschermd, met zoveel meer dat zij ook niet uit totalen volgen.`,
    ),
    'dcat:keyword': ['ondermijning', 'veiligheid', 'verantwoording'].map(nl),
    'dcat:theme': [iri(`${EU}/data-theme/GOVE`), iri(`${EU}/data-theme/JUST`)],
    'dct:accessRights': iri(`${EU}/access-right/PUBLIC`),
    ...uitgeverVan(uitgave),
    'dct:language': iri(`${EU}/language/NLD`),
    'dct:accrualPeriodicity': iri(`${EU}/frequency/ANNUAL`),
    'dct:issued': datum(dag),
    'dct:modified': datum(dag),
    'dcat:version': String(nummer),
    'dct:temporal': {
      '@type': 'dct:PeriodOfTime',
      'dcat:startDate': datum(`${jaar}-01-01`),
      'dcat:endDate': datum(Temporal.PlainYearMonth.from(tot).toPlainDate({ day: 31 }).toString()),
    },
    'dcat:distribution': bestanden.map((bestand) => distributie(bestand, pad(bestand.naam), datum(dag))),
  };
}

function uitgeverVan({ gemeente, uitgever, contact }: Uitgave): Record<string, Json> {
  const naam = nl(`Gemeente ${gemeente}`);
  const wie = {
    ...(URL.canParse(uitgever) ? { '@id': uitgever } : {}),
    '@type': 'foaf:Agent',
    'foaf:name': naam,
  };
  const bereikbaar = contact === '' ? {} : { 'vcard:hasEmail': iri(`mailto:${contact}`) };
  return {
    'dct:creator': wie,
    'dct:publisher': wie,
    'dcat:contactPoint': { '@type': 'vcard:Kind', 'vcard:fn': naam, ...bereikbaar },
  };
}

const CONTEXT = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const metStreep = (adres: string): string => (adres.endsWith('/') ? adres : `${adres}/`);
const iri = (id: string) => ({ '@id': id });
const nl = (tekst: string) => ({ '@value': tekst, '@language': 'nl' });
const datum = (dag: string) => ({ '@value': dag, '@type': 'xsd:date' });

function distributie({ naam, soort, omvang, sha256 }: Bestand, adres: string, uitgegeven: Json): Json {
  return {
    '@id': adres,
    '@type': 'dcat:Distribution',
    'dct:title': nl(`${naam} (${SOORTEN[soort].naam})`),
    'dcat:accessURL': iri(adres),
    'dcat:downloadURL': iri(adres),
    'dct:license': iri(LICENTIE),
    'dct:format': iri(SOORTEN[soort].formaat),
    'dcat:mediaType': iri(SOORTEN[soort].media),
    'dcat:byteSize': { '@value': String(omvang), '@type': 'xsd:nonNegativeInteger' },
    'dct:issued': uitgegeven,
    'spdx:checksum': {
      '@type': 'spdx:Checksum',
      'spdx:algorithm': iri('http://spdx.org/rdf/terms#checksumAlgorithm_sha256'),
      'spdx:checksumValue': { '@value': sha256, '@type': 'xsd:hexBinary' },
    },
  };
}
