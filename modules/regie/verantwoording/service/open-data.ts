import { createHash } from 'node:crypto';
import { NotFound } from '#platform/errors.ts';
import { legalDay } from '#platform/reckon/dates.ts';
import { toCsv } from '#platform/reckon/csv.ts';
import type { Work } from '#platform/work.ts';
import type { OpenDataDto } from '../contract.ts';
import {
  csvRijen,
  LICENTIE,
  metadata,
  openbaar,
  openDataInstellingen,
  type Bestand,
  type OpenbaarCijfer,
} from '../domain/open-data.ts';
import { toonbaar } from '../domain/verwant.ts';
import * as store from '../store.ts';
import { bronnen, type Kijker } from './bron.ts';

interface OpenBestand {
  naam: string;
  type: string;
  inhoud: string;
}

/** The files of a year for who puts them on a site. @throws NotFound while nothing of that year was laid down. */
export async function openDataVan(
  work: Work,
  jaar: number,
): Promise<{ naam: string; soort: string; bytes: Buffer }[]> {
  return Object.values(await openDataBestanden(work, jaar)).map(({ naam, type, inhoud }) => ({
    naam,
    soort: type,
    bytes: Buffer.from(inhoud),
  }));
}

/** The public figures of a year as CSV, JSON and metadata. */
async function openDataBestanden(
  work: Work,
  jaar: number,
): Promise<Record<'csv' | 'json' | 'dcat', OpenBestand>> {
  const { uitgave, cijfers } = await verzamel(work, jaar);
  const csv = toCsv(csvRijen(jaar, cijfers));
  const json = `${JSON.stringify({ jaar, licentie: LICENTIE, nummer: uitgave.nummer, cijfers }, null, 2)}\n`;
  const bestanden = [
    bestand(`cijfers-${jaar}.csv`, 'csv', csv),
    bestand(`cijfers-${jaar}.json`, 'json', json),
  ];
  const dcat = `${JSON.stringify(metadata(uitgave, bestanden), null, 2)}\n`;
  return {
    csv: { naam: `cijfers-${jaar}.csv`, type: 'text/csv; charset=utf-8', inhoud: csv },
    json: { naam: `cijfers-${jaar}.json`, type: 'application/json; charset=utf-8', inhoud: json },
    dcat: { naam: `cijfers-${jaar}.jsonld`, type: 'application/ld+json; charset=utf-8', inhoud: dcat },
  };
}

function bestand(naam: string, soort: Bestand['soort'], inhoud: string): Bestand {
  const bytes = Buffer.from(inhoud);
  return { naam, soort, omvang: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function verzamel(work: Work, jaar: number) {
  const rijen = await store.vaste(work, [jaar]);
  const [eerste] = rijen;
  if (!eerste) throw new NotFound();
  const wijzen = toonbaar(
    rijen.map(({ inhoud }) => ({
      id: inhoud.cijfer,
      soorten: inhoud.definitie.soorten,
      uitsplitsing: inhoud.per,
    })),
  );
  const { adres, uitgever, contact } = await work.settings(openDataInstellingen);
  return {
    rijen,
    cijfers: rijen
      .map(({ inhoud }) => openbaar(inhoud, wijzen.get(inhoud.cijfer)!))
      .filter((c): c is OpenbaarCijfer => c !== null),
    uitgave: {
      jaar,
      nummer: eerste.nummer,
      dag: legalDay(eerste.op),
      tot: eerste.inhoud.tot,
      gemeente: await store.gemeenteNaam(work),
      adres,
      uitgever,
      contact,
    },
  };
}

/** What there is of a year, and which figures stay out. */
export async function openData(work: Work, jaar: number, kijker: Kijker): Promise<OpenDataDto> {
  const { rijen, cijfers } = await verzamel(work, jaar);
  const alle = await openDataBestanden(work, jaar);
  const titels = new Map(bronnen(work).map(({ cijfer }) => [cijfer.id, kijker.say({ id: cijfer.titel })]));
  return {
    jaar,
    licentie: LICENTIE,
    bestanden: Object.entries(alle).map(([soort, { naam, inhoud }]) => {
      const { omvang, sha256 } = bestand(naam, 'csv', inhoud);
      return { naam, soort, pad: `/api/v1/verantwoording/jaren/${jaar}/open-data/${soort}`, omvang, sha256 };
    }),
    weggelaten: rijen
      .filter(({ cijfer }) => !cijfers.some((c) => c.code === cijfer))
      .map(({ cijfer, inhoud }) => ({
        code: cijfer,
        titel: titels.get(cijfer) ?? inhoud.titel,
        waarom: inhoud.duiding ? 'deels-in-ander-cijfer' : 'geen-duiding',
      })),
  };
}

/** One file to keep. @throws NotFound for another kind. */
export async function openDataBestand(work: Work, jaar: number, soort: string): Promise<OpenBestand> {
  if (soort !== 'csv' && soort !== 'json' && soort !== 'dcat') throw new NotFound();
  const gevonden = (await openDataBestanden(work, jaar))[soort];
  work.audit({
    actie: 'verantwoording.open-data',
    objectSoort: 'verantwoording',
    objectId: null,
    resultaat: 'gelukt',
    details: { jaar, soort },
  });
  return gevonden;
}
