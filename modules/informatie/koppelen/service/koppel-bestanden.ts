import { createWriteStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { once } from 'node:events';
import { ruimOp, Werkbank } from '../store/werkbank.ts';
import { antwoord, Termen } from './antwoord.ts';
import { BestandsFout, brokken } from './brokken.ts';
import { leesBrok, type Fout, type Rij } from './gegevensbestand.ts';
import { Lezers } from './lezers.ts';

export type { Fout } from './gegevensbestand.ts';

export interface KoppelOpdracht {
  adminUrl: string;
  bestaand: string;
  nieuw: string;
  uit: string;
  /** Most rows per mention. */
  top: number;
  scheiding: ';' | ',';
  statistiek?: string;
  meld(line: string): void;
  /** Aborted when the user stops: everything is cleared and nothing is written. */
  signaal: AbortSignal;
  /** Threads that read the file of entities; the answer is the same for any number. */
  lezers?: number;
}

/** Faults of both files together, each with the file it stands in. */
export class KoppelFouten extends Error {
  readonly fouten: readonly (Fout & { bestand: string })[];
  constructor(fouten: readonly (Fout & { bestand: string })[]) {
    super(`${fouten.length} fouten`);
    this.fouten = fouten;
  }
}

/**
 * Finds for every mention of a file the entities of another file that may be the same, with the probability that they
 * are. Works in a database of its own, which is gone afterwards. @throws KoppelFouten when a file is not right.
 */
export async function koppelBestanden(o: KoppelOpdracht): Promise<void> {
  // What an earlier run wrote may not be taken for the answer to this one.
  for (const file of [o.uit, o.statistiek]) if (file !== undefined) await rm(file, { force: true });
  await controleer(o);
  await ruimOp(o.adminUrl);
  const bench = await Werkbank.open(o.adminUrl);
  // Loading and indexing of a million takes long: whoever stops does not wait for it.
  const halt = (): void => void bench.verwijder().catch(() => undefined);
  o.signaal.addEventListener('abort', halt);
  try {
    o.signaal.throwIfAborted();
    const started = performance.now();
    const termen = await laad(o, bench);
    const laden = performance.now() - started;
    o.meld(`${termen.aantal} entiteiten geladen in ${(laden / 1000).toFixed(1)} s`);
    const times = await beantwoord(o, bench, termen);
    if (o.statistiek !== undefined)
      await writeFile(o.statistiek, `${JSON.stringify(statistiek(laden, times))}\n`);
  } finally {
    o.signaal.removeEventListener('abort', halt);
    await bench.verwijder();
  }
}

/** Mentions are read before anything is loaded; when one is wrong, the faults of the entities are told with it. */
async function controleer(o: KoppelOpdracht): Promise<void> {
  const vragen = await fouteRijen(o.nieuw, 'query_id', o.signaal);
  if (vragen.length === 0) return;
  const entiteiten = await fouteRijen(o.bestaand, 'entity_id', o.signaal);
  throw new KoppelFouten([
    ...entiteiten.map((f) => ({ ...f, bestand: o.bestaand })),
    ...vragen.map((f) => ({ ...f, bestand: o.nieuw })),
  ]);
}

async function fouteRijen(pad: string, idKolom: string, signaal: AbortSignal): Promise<Fout[]> {
  const seen = new Ids(idKolom);
  const fouten: Fout[] = [];
  for await (const rijen of rijenIn(pad, idKolom, fouten)) {
    signaal.throwIfAborted();
    for (const rij of rijen) fouten.push(...seen.dubbel(rij.id, rij.regel));
  }
  return fouten.toSorted((a, b) => a.regel - b.regel);
}

async function* rijenIn(pad: string, idKolom: string, fouten: Fout[]): AsyncGenerator<Rij[]> {
  try {
    for await (const { kop, brok } of brokken(pad, idKolom)) {
      const read = leesBrok(brok, kop, idKolom);
      fouten.push(...read.fouten);
      yield read.rijen;
    }
  } catch (error) {
    if (!(error instanceof BestandsFout)) throw error;
    fouten.push(...error.fouten);
  }
}

class Ids {
  private readonly seen = new Set<string>();
  private readonly kolom: string;
  constructor(kolom: string) {
    this.kolom = kolom;
  }

  dubbel(id: string, regel: number): Fout[] {
    if (!this.seen.has(id)) {
      this.seen.add(id);
      return [];
    }
    return [{ regel, reden: `${this.kolom} "${id.slice(0, 60)}" komt al eerder voor` }];
  }
}

async function laad(o: KoppelOpdracht, bench: Werkbank): Promise<Termen> {
  const termen = new Termen();
  const seen = new Ids('entity_id');
  const fouten: Fout[] = [];
  const load = await bench.laad();
  const readers = new Lezers(o.lezers ?? Math.min(4, Math.max(1, availableParallelism() - 1)));
  try {
    for await (const bereid of readers.lees(brokken(o.bestaand, 'entity_id'))) {
      o.signaal.throwIfAborted();
      fouten.push(...bereid.fouten);
      for (const [i, id] of bereid.ids.entries()) fouten.push(...seen.dubbel(id, bereid.regels[i]!));
      if (fouten.length > 0) continue;
      termen.voegToe(bereid);
      await load.schrijf(bereid);
    }
  } catch (error) {
    if (!(error instanceof BestandsFout)) throw error;
    fouten.push(...error.fouten);
  } finally {
    await readers.sluit();
  }
  if (fouten.length > 0)
    throw new KoppelFouten(
      fouten.toSorted((a, b) => a.regel - b.regel).map((f) => ({ ...f, bestand: o.bestaand })),
    );
  await load.klaar();
  return termen;
}

interface Tijden {
  ms: number[];
  kandidaten: number;
}

async function beantwoord(o: KoppelOpdracht, bench: Werkbank, termen: Termen): Promise<Tijden> {
  const temporary = `${o.uit}.deel-${process.pid}`;
  const out = createWriteStream(temporary);
  await once(out, 'open');
  const times: Tijden = { ms: [], kandidaten: 0 };
  try {
    out.write(`${['query_id', 'entity_id', 'score', 'rank'].join(o.scheiding)}\n`);
    for await (const rijen of rijenIn(o.nieuw, 'query_id', [])) {
      for (const rij of rijen) {
        o.signaal.throwIfAborted();
        const started = performance.now();
        const answer = await antwoord(rij.gegeven, bench, termen);
        times.ms.push(performance.now() - started);
        times.kandidaten += answer.length;
        const lines = answer
          .slice(0, o.top)
          .map((a, i) => regel([rij.id, a.id, a.kans.toFixed(6), String(i + 1)], o.scheiding));
        if (!out.write(lines.join(''))) await once(out, 'drain');
      }
    }
    out.end();
    await once(out, 'close');
    await rename(temporary, o.uit);
  } catch (error) {
    out.destroy();
    await rm(temporary, { force: true });
    throw error;
  }
  return times;
}

function regel(cells: readonly string[], scheiding: string): string {
  const safe = cells.map((c) =>
    c.includes(scheiding) || /["\r\n]/.test(c) ? `"${c.replaceAll('"', '""')}"` : c,
  );
  return `${safe.join(scheiding)}\n`;
}

function statistiek(laden: number, { ms, kandidaten }: Tijden): Record<string, number> {
  const sorted = ms.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return {
    laden_ms: Math.round(laden),
    vragen: ms.length,
    p50_ms: at(0.5),
    p95_ms: at(0.95),
    p99_ms: at(0.99),
    kandidaten_gemiddeld: round(kandidaten / Math.max(1, ms.length)),
  };
}

const round = (x: number): number => Math.round(x * 1000) / 1000;
