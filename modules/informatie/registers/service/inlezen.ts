import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse';
import type { LocalDate } from '#platform/contract.ts';
import type { Work } from '#platform/work.ts';
import type { LijstSoort } from '../contract.ts';
import { featuresVan, leesGebied } from '../domain/gebied.ts';
import {
  kolommenVan,
  leesAdres,
  leesCode,
  scheidingVan,
  type AdresRij,
  type CodeRij,
  type Kolommen,
  type TabelSoort,
} from '../domain/lijsten.ts';
import * as store from '../store/lijst.ts';

export interface Inlees {
  soort: LijstSoort;
  bestand: string;
  versie: string;
  peildatum: LocalDate;
  /** What kind of area the file holds; absent: each area says it itself. */
  gebied: string | null;
}

export interface Ingelezen {
  rijen: number;
  dubbel: number;
  fouten: { regel: number; reden: string }[];
  fout: number;
  /** The whole file cannot be used. */
  geweigerd: string | null;
}

/** Rows in one statement. */
const REEKS = 2000;
/** Bad rows that are named; the rest are counted. */
const GENOEMD = 200;
/** Areas are read whole; above this it is no file of areas of one municipality. */
const GROOTSTE_GEBIED = 60 * 1024 * 1024;

/** Thrown to undo what was read: the reason is already in the result. */
class Afgekeurd extends Error {}

/** Reads one list in: all or nothing, in one transaction, with flat memory however large the file is. */
export async function leesLijstIn(work: Work, v: Inlees): Promise<Ingelezen> {
  const uit: Ingelezen = { rijen: 0, dubbel: 0, fouten: [], fout: 0, geweigerd: null };
  const { hash, utf8 } = await bekijk(v.bestand);
  const lijst = {
    id: work.newId(),
    soort: v.soort,
    versie: v.versie,
    peildatum: v.peildatum,
    bestand: path.basename(v.bestand),
    hash,
  };
  const poging = await work.attempt(async () => {
    await store.begin(work, lijst);
    if (v.soort === 'gebieden') await leesGebieden(work, lijst.id, v, uit);
    else await leesTabel(work, lijst.id, v.soort, v.bestand, utf8 ? 'utf-8' : 'windows-1252', uit);
    // More bad than good is another file than was meant.
    if (uit.geweigerd === null && uit.rijen === 0) uit.geweigerd = 'geen-rijen';
    if (uit.geweigerd === null && uit.fout > uit.rijen) uit.geweigerd = 'te-veel-fouten';
    if (uit.geweigerd !== null) throw new Afgekeurd();
    await store.geldt(work, lijst, uit.rijen, uit.fout);
  });
  if (!poging.ok && !(poging.error instanceof Afgekeurd)) throw poging.error;
  if (poging.ok)
    work.audit({
      actie: 'lijst.ingelezen',
      objectSoort: 'lijst',
      objectId: lijst.id,
      resultaat: 'gelukt',
      details: { soort: v.soort, versie: v.versie, rijen: uit.rijen, fouten: uit.fout },
    });
  return uit;
}

/** A first pass: what the file is, and whether it is UTF-8 or what Dutch Excel writes. */
async function bekijk(bestand: string): Promise<{ hash: Buffer; utf8: boolean }> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let utf8 = true;
  for await (const chunk of createReadStream(bestand) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    if (!utf8) continue;
    try {
      decoder.decode(chunk, { stream: true });
    } catch {
      utf8 = false;
    }
  }
  try {
    decoder.decode();
  } catch {
    utf8 = false;
  }
  return { hash: hash.digest(), utf8 };
}

function misgaat(uit: Ingelezen, regel: number, reden: string): void {
  uit.fout += 1;
  if (uit.fouten.length < GENOEMD) uit.fouten.push({ regel, reden });
}

/** Text of the file, chunk by chunk. */
async function* tekst(bestand: string, codering: 'utf-8' | 'windows-1252'): AsyncGenerator<string> {
  const decoder = new TextDecoder(codering);
  for await (const chunk of createReadStream(bestand) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

async function leesTabel(
  work: Work,
  lijstId: string,
  soort: TabelSoort,
  bestand: string,
  codering: 'utf-8' | 'windows-1252',
  uit: Ingelezen,
): Promise<void> {
  const rijen = rijenVan(tekst(bestand, codering));
  const kop = await rijen.next();
  if (kop.done) return;
  const { kolommen, mist } = kolommenVan(soort, kop.value.cellen);
  if (mist.length > 0) {
    uit.geweigerd = `kolommen ${mist.join(', ')}`;
    return;
  }
  if (soort === 'bag')
    await reeksen(rijen, uit, kolommen, leesAdres, (r) => store.insertAdressen(work, lijstId, r));
  else await reeksen(rijen, uit, kolommen, leesCode, (r) => store.insertCodes(work, lijstId, r));
}

interface Rij {
  regel: number;
  cellen: string[];
}

/** Rows with the line they begin on. The separator is told from the first line. */
async function* rijenVan(stukken: AsyncGenerator<string>): AsyncGenerator<Rij> {
  let begin = '';
  while (!begin.includes('\n')) {
    const { value, done } = await stukken.next();
    if (done) break;
    begin += value;
  }
  const parser = parse({
    bom: true,
    delimiter: scheidingVan(begin.split('\n', 1)[0] ?? ''),
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    info: true,
    maxRecordSize: 1024 * 1024,
  });
  const voed = (async () => {
    parser.write(begin);
    for await (const stuk of stukken)
      if (!parser.write(stuk)) await new Promise((go) => parser.once('drain', go));
    parser.end();
  })();
  voed.catch((error: unknown) => parser.destroy(error as Error));
  for await (const one of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>)
    yield { regel: one.info.lines, cellen: one.record };
  await voed;
}

async function reeksen<R extends AdresRij | CodeRij>(
  rijen: AsyncGenerator<Rij>,
  uit: Ingelezen,
  kolommen: Kolommen,
  lees: (kolommen: Kolommen, cellen: readonly string[]) => R | string,
  bewaar: (reeks: readonly R[]) => Promise<number>,
): Promise<void> {
  let reeks: R[] = [];
  const weg = async () => {
    const nieuw = reeks.length === 0 ? 0 : await bewaar(reeks);
    uit.rijen += nieuw;
    uit.dubbel += reeks.length - nieuw;
    reeks = [];
  };
  for await (const { regel, cellen } of rijen) {
    const rij = lees(kolommen, cellen);
    if (typeof rij === 'string') misgaat(uit, regel, rij);
    else reeks.push(rij);
    if (reeks.length >= REEKS) await weg();
  }
  await weg();
}

async function leesGebieden(work: Work, lijstId: string, v: Inlees, uit: Ingelezen): Promise<void> {
  const bytes = await readFile(v.bestand);
  const features = bytes.length > GROOTSTE_GEBIED ? null : featuresVan(jsonVan(bytes));
  if (features === null) {
    uit.geweigerd = 'geen-geojson';
    return;
  }
  for (const [i, feature] of features.entries()) {
    const gebied = leesGebied(feature, v.gebied);
    if (typeof gebied === 'string') misgaat(uit, i + 1, gebied);
    else if ((await store.insertGebied(work, lijstId, gebied)) === 1) uit.rijen += 1;
    else uit.dubbel += 1;
  }
}

function jsonVan(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}
