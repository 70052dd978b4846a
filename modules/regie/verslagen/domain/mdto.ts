import type { LocalDate } from '#platform/contract.ts';

/** What an archive must know of one closed account and of the file in which it is kept. */
export interface Archiefstuk {
  /** Number of the record in Baken. */
  kenmerk: string;
  naam: string;
  jaar: number;
  archiefvormer: { naam: string; code: string };
  opgesteld: LocalDate;
  vastgesteld: LocalDate;
  openbaar: boolean;
  bestand: { naam: string; omvang: number; sha256: string; gemaakt: LocalDate };
}

const NAMESPACE = 'https://www.nationaalarchief.nl/mdto';
const BRON = 'Baken';
/** Selection list of municipalities and intergovernmental bodies 2020, result 1.1.1: policy that was established is kept. */
const KEUZE = { categorie: '1.1.1', bron: 'Selectielijst gemeenten en intergemeentelijke organen 2020' };
const PDF_A = { code: 'fmt/479', label: 'Acrobat PDF/A - Portable Document Format 3a', bron: 'PRONOM' };

/** The record as an information object (bron: MDTO-XML 1.0.1, Nationaal Archief). */
export function informatieobject(stuk: Archiefstuk): string {
  return document('informatieobject', [
    identificatie(stuk.kenmerk),
    tag('naam', tekst(stuk.naam)),
    begrip('aggregatieniveau', 'Archiefstuk', 'MDTO begrippenlijst aggregatieniveaus'),
    begrip('classificatie', KEUZE.categorie, KEUZE.bron),
    tag('dekkingInTijd', [
      begrip('dekkingInTijdType', 'Verslagjaar', 'Baken'),
      tag('dekkingInTijdBegindatum', `${stuk.jaar}-01-01`),
      tag('dekkingInTijdEinddatum', `${stuk.jaar}-12-31`),
    ]),
    gebeurtenis('Creatie', stuk.opgesteld),
    gebeurtenis('Vaststelling', stuk.vastgesteld),
    begrip('waardering', 'Blijvend te bewaren', 'MDTO begrippenlijst waarderingen'),
    verwijzing('archiefvormer', stuk.archiefvormer.naam, stuk.archiefvormer.code),
    tag('beperkingGebruik', [
      begrip('beperkingGebruikType', stuk.openbaar ? 'Openbaar' : 'Niet openbaar', 'Baken'),
    ]),
  ]);
}

/** The file that belongs to it, with its checksum. */
export function bestand(stuk: Archiefstuk): string {
  return document('bestand', [
    identificatie(`${stuk.kenmerk}-bestand`),
    tag('naam', tekst(stuk.bestand.naam)),
    tag('omvang', String(stuk.bestand.omvang)),
    tag('bestandsformaat', [
      tag('begripLabel', PDF_A.label),
      tag('begripCode', PDF_A.code),
      verwijzing('begripBegrippenlijst', PDF_A.bron),
    ]),
    tag('checksum', [
      begrip('checksumAlgoritme', 'SHA-256', 'MDTO begrippenlijst checksumalgoritmen'),
      tag('checksumWaarde', stuk.bestand.sha256),
      tag('checksumDatum', `${stuk.bestand.gemaakt}T00:00:00Z`),
    ]),
    verwijzing('isRepresentatieVan', stuk.naam, stuk.kenmerk),
  ]);
}

const document = (soort: string, inhoud: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<MDTO xmlns="${NAMESPACE}">${tag(soort, inhoud)}</MDTO>\n`;

const tag = (naam: string, inhoud: string | readonly string[]): string =>
  `<${naam}>${typeof inhoud === 'string' ? inhoud : inhoud.join('')}</${naam}>`;

const identificatie = (kenmerk: string): string =>
  tag('identificatie', [tag('identificatieKenmerk', tekst(kenmerk)), tag('identificatieBron', BRON)]);

const begrip = (naam: string, label: string, lijst: string): string =>
  tag(naam, [tag('begripLabel', tekst(label)), verwijzing('begripBegrippenlijst', lijst)]);

const verwijzing = (naam: string, label: string, kenmerk?: string): string =>
  tag(naam, [
    tag('verwijzingNaam', tekst(label)),
    ...(kenmerk === undefined
      ? []
      : [
          tag('verwijzingIdentificatie', [
            tag('identificatieKenmerk', tekst(kenmerk)),
            tag('identificatieBron', BRON),
          ]),
        ]),
  ]);

const gebeurtenis = (soort: string, dag: LocalDate): string =>
  tag('event', [begrip('eventType', soort, 'MDTO begrippenlijst eventtypen'), tag('eventTijd', dag)]);

const ENTITY: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Characters that XML 1.0 cannot hold are left out. */
const tekst = (woorden: string): string =>
  woorden
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll(/[&<>]/g, (teken) => ENTITY[teken]!);
