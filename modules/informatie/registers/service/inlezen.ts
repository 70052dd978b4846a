import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { LocalDate } from '#platform/contract.ts';
import { csvRows, inspectCsv, type CsvFile, type CsvRow } from '#platform/csv-file.ts';
import type { Work } from '#platform/work.ts';
import type { LijstSoort } from '../contract.ts';
import { featuresVan, leesGebied } from '../domain/gebied.ts';
import {
  kolommenVan,
  leesAdres,
  leesCode,
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
  /** Areas whose metres of RD were turned into degrees. */
  omgerekend: number;
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
  const uit: Ingelezen = { rijen: 0, dubbel: 0, fouten: [], fout: 0, omgerekend: 0, geweigerd: null };
  const bestand = await inspectCsv(v.bestand);
  const lijst = {
    id: work.newId(),
    soort: v.soort,
    versie: v.versie,
    peildatum: v.peildatum,
    bestand: path.basename(v.bestand),
    hash: bestand.hash,
  };
  const poging = await work.attempt(async () => {
    await store.begin(work, lijst);
    if (v.soort === 'gebieden') await leesGebieden(work, lijst.id, v, uit);
    else await leesTabel(work, lijst.id, v.soort, bestand, uit);
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

function misgaat(uit: Ingelezen, regel: number, reden: string): void {
  uit.fout += 1;
  if (uit.fouten.length < GENOEMD) uit.fouten.push({ regel, reden });
}

async function leesTabel(
  work: Work,
  lijstId: string,
  soort: TabelSoort,
  bestand: CsvFile,
  uit: Ingelezen,
): Promise<void> {
  const rijen = csvRows(bestand);
  const kop = await rijen.next();
  if (kop.done) return;
  const { kolommen, mist } = kolommenVan(soort, kop.value.cells);
  if (mist.length > 0) {
    uit.geweigerd = `kolommen ${mist.join(', ')}`;
    return;
  }
  if (soort === 'bag')
    await reeksen(rijen, uit, kolommen, leesAdres, (r) => store.insertAdressen(work, lijstId, r));
  else await reeksen(rijen, uit, kolommen, leesCode, (r) => store.insertCodes(work, lijstId, r));
}

async function reeksen<R extends AdresRij | CodeRij>(
  rijen: AsyncGenerator<CsvRow>,
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
  for await (const { line, cells } of rijen) {
    const rij = lees(kolommen, cells);
    if (typeof rij === 'string') misgaat(uit, line, rij);
    else reeks.push(rij);
    if (reeks.length >= REEKS) await weg();
  }
  await weg();
}

async function leesGebieden(work: Work, lijstId: string, v: Inlees, uit: Ingelezen): Promise<void> {
  const bytes = await readFile(v.bestand);
  const gelezen = featuresVan(bytes.length > GROOTSTE_GEBIED ? null : jsonVan(bytes));
  if (typeof gelezen === 'string') {
    uit.geweigerd = gelezen;
    return;
  }
  for (const [i, feature] of gelezen.features.entries()) {
    const gebied = leesGebied(feature, v.gebied, gelezen.stelsel);
    if (typeof gebied === 'string') misgaat(uit, i + 1, gebied);
    else if ((await store.insertGebied(work, lijstId, gebied)) === 1) {
      uit.rijen += 1;
      uit.omgerekend += gebied.omgerekend ? 1 : 0;
    } else uit.dubbel += 1;
  }
}

function jsonVan(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return null;
  }
}
