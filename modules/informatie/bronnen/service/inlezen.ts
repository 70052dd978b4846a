import path from 'node:path';
import type { LocalDate } from '#platform/contract.ts';
import { csvRows, inspectCsv } from '#platform/csv-file.ts';
import type { RecordKey } from '#platform/keys.ts';
import type { Work } from '#platform/work.ts';
import type { FeitSoort } from '../contract.ts';
import { kolommenVan, leesFeit, type Feit } from '../domain/feit.ts';
import * as bronnen from '../store/bron.ts';
import * as store from '../store/feit.ts';

export interface FeitenInlees {
  soort: FeitSoort;
  bestand: string;
  /** Name of the source on the map. */
  bron: string;
  peildatum: LocalDate;
}

export interface FeitenIngelezen {
  rijen: number;
  fouten: { regel: number; reden: string }[];
  fout: number;
  geweigerd: string | null;
}

const REEKS = 1000;
const GENOEMD = 200;

/** Thrown to undo what was read: the reason is already in the result. */
class Afgekeurd extends Error {}

/** Reads permits or enforcement of one source in: all or nothing; the list before it is destroyed with it. */
export async function leesFeitenIn(work: Work, v: FeitenInlees): Promise<FeitenIngelezen> {
  const uit: FeitenIngelezen = { rijen: 0, fouten: [], fout: 0, geweigerd: null };
  const bron = (await bronnen.lijst(work)).find((b) => b.naam.toLowerCase() === v.bron.toLowerCase());
  if (!bron) return { ...uit, geweigerd: 'bron-onbekend' };
  const file = await inspectCsv(v.bestand);
  const lijst = {
    id: work.newId(),
    bronId: bron.id,
    soort: v.soort,
    bestand: path.basename(v.bestand),
    hash: file.hash,
    peildatum: v.peildatum,
  };
  const poging = await work.attempt(async () => {
    const key = await store.begin(work, lijst);
    await lees(work, lijst.id, key, csvRows(file), uit);
    // More bad than good is another file than was meant.
    if (uit.geweigerd === null && uit.rijen === 0) uit.geweigerd = 'geen-rijen';
    if (uit.geweigerd === null && uit.fout > uit.rijen) uit.geweigerd = 'te-veel-fouten';
    if (uit.geweigerd !== null) throw new Afgekeurd();
    await store.klaar(work, lijst.id, uit.rijen, uit.fout);
  });
  if (!poging.ok && !(poging.error instanceof Afgekeurd)) throw poging.error;
  if (poging.ok)
    work.audit({
      actie: 'huisfeiten.ingelezen',
      objectSoort: 'lijst',
      objectId: lijst.id,
      resultaat: 'gelukt',
      details: { soort: v.soort, rijen: uit.rijen, fouten: uit.fout },
    });
  return uit;
}

async function lees(
  work: Work,
  lijstId: string,
  key: RecordKey,
  rijen: ReturnType<typeof csvRows>,
  uit: FeitenIngelezen,
): Promise<void> {
  const kop = await rijen.next();
  if (kop.done) return;
  const { kolommen, mist } = kolommenVan(kop.value.cells);
  if (mist.length > 0) {
    uit.geweigerd = `kolommen ${mist.join(', ')}`;
    return;
  }
  let reeks: Feit[] = [];
  const weg = async () => {
    if (reeks.length > 0) await store.insert(work, lijstId, key, uit.rijen + 1, reeks);
    uit.rijen += reeks.length;
    reeks = [];
  };
  for await (const { line, cells } of rijen) {
    const feit = leesFeit(kolommen, cells);
    if (typeof feit !== 'string') reeks.push(feit);
    else {
      uit.fout += 1;
      if (uit.fouten.length < GENOEMD) uit.fouten.push({ regel: line, reden: feit });
    }
    if (reeks.length >= REEKS) await weg();
  }
  await weg();
}
