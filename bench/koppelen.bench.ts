import { rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { startEmbedded } from '#platform/embedded-postgres/index.ts';
import { throwawayDir } from '#test/cluster.ts';
import { Bank, loop, type Gelopen } from './koppelen/bank.ts';
import { exact, jaroWinkler } from './koppelen/basislijn.ts';
import { eerlijk } from './koppelen/eerlijk.ts';
import { febrl } from './koppelen/febrl.ts';
import { Geheugen } from './koppelen/geheugen.ts';
import { kwaliteit, type Uitkomst } from './koppelen/kwaliteit.ts';
import { schrijfSet } from './koppelen/schrijf.ts';
import { setVan } from './koppelen/set.ts';
import { Trigram } from './koppelen/trigram.ts';
import type { Vraag } from './koppelen/vragen.ts';
import { report } from './measure.ts';

/**
 * Finding what belongs together: quality, speed and memory beside baselines on the same rows in the same PostgreSQL.
 * Sizes by BAKEN_BENCH_ENTITEITEN and BAKEN_BENCH_VRAGEN; no seed here was used to learn or to choose anything.
 */
const entiteiten = Number(process.env['BAKEN_BENCH_ENTITEITEN'] ?? 100_000);
const aantal = Number(process.env['BAKEN_BENCH_VRAGEN'] ?? 5_000);
const miljoen = entiteiten >= 1_000_000;
const SETS = miljoen
  ? ([['een', 31]] as const)
  : ([
      ['een', 31],
      ['een', 32],
      ['ander', 31],
    ] as const);

const map = throwawayDir();
const dataDir = path.join(map, 'gegevens');
// As it is delivered: with the settings of a cluster that keeps its data.
const server = await startEmbedded({ dataDir, log: () => undefined });
try {
  const all: Uitkomst[] = [];
  for (const [welke, seed] of SETS) {
    const { w, list } = setVan(welke, seed, entiteiten, aantal);
    await schrijfSet(map, w, list);
    const run = await loop(map, dataDir, list);
    all.push(...run.uit);
    console.log(`\n${welke} ${seed}: ${w.bekend.length} entiteiten, ${list.length} vermeldingen`);
    kop();
    regel('baken', run.uit);
    for (const soort of ['persoon', 'organisatie', 'adres', 'voertuig', 'vaartuig'])
      regel(
        `  ${soort}`,
        run.uit.filter((u) => u.vraag.gegeven.soort === soort),
      );
    doelen(`${welke} ${seed}`, run);
    if (seed !== 31 || welke !== 'een') continue;
    if (!miljoen) {
      regel('exacte velden', exact(w, list));
      const g = new Geheugen();
      for (const x of w.bekend) g.voegToe(x.id, x.gegeven);
      regel('Jaro-Winkler', jaroWinkler(w, g, list));
    }
    await snelheid(run, w, list);
  }
  console.log(
    '\nNaamstijlen, alle sets samen, bij .9; het verschil telt stijlen met ten minste honderd personen:',
  );
  const { fnr, fpr } = eerlijk(all);
  report('verschil in gemiste personen tussen naamstijlen (punten)', fnr, '≤ 5', fnr <= 5, '');
  report('verschil in onterechte voorstellen (punten)', fpr, '≤ 3', fpr <= 3, '');
  const guard = febrl(
    process.env['BAKEN_FEBRL'] ?? path.join(import.meta.dirname, '..', 'reference', 'febrl'),
  );
  if (!guard)
    console.log(
      'FEBRL overgeslagen: zet BAKEN_FEBRL op de map met dataset3.csv, dataset4a.csv en dataset4b.csv.',
    );
  for (const { naam, f1, doel } of guard ?? [])
    report(naam, f1, `≥ ${doel}`, f1 >= doel, 'F1 per paar bij .5');
} finally {
  await server.stop('immediate');
  rmSync(map, { recursive: true, force: true });
}

function kop(): void {
  console.log('                         n    R@1   R@10  F1@.5   P@.9   R@.9   FPR@.9  ECE');
}

function regel(naam: string, uit: readonly Uitkomst[]): void {
  const k = kwaliteit(uit);
  const cells = [k.r1, k.r10, k.f1, k.p90, k.r90, k.fpr, k.ece].map((x) => (100 * x).toFixed(1).padStart(6));
  console.log(`${naam.padEnd(18)} ${String(uit.length).padStart(7)} ${cells.join(' ')}`);
}

function doelen(naam: string, { uit, geheugen }: Gelopen): void {
  const k = kwaliteit(uit);
  const eis = (wat: string, waarde: number, grens: number, laag = false): void => {
    const sign = laag ? '≤' : '≥';
    report(`${naam}: ${wat}`, waarde, `${sign} ${grens}`, laag ? waarde <= grens : waarde >= grens, '');
  };
  eis('R@1', 100 * k.r1, miljoen ? 93 : 96);
  eis('R@10', 100 * k.r10, miljoen ? 97.5 : 99);
  eis('geheugen van het proces (MB)', geheugen, 1536, true);
  if (miljoen) return;
  eis('F1 bij .5', 100 * k.f1, 93);
  eis('P bij .9', 100 * k.p90, 98);
  eis('R bij .9', 100 * k.r90, 82);
  eis('ECE', k.ece, 0.03, true);
  for (const soort of ['persoon', 'organisatie', 'adres', 'voertuig', 'vaartuig'])
    eis(`F1 ${soort}`, 100 * kwaliteit(uit.filter((u) => u.vraag.gegeven.soort === soort)).f1, 88);
}

/** Per mention, one at a time and in turn: the engine, a bare fetch of as many rows, and the nearest by trigrams. */
async function snelheid(
  run: Gelopen,
  w: Parameters<Trigram['laad']>[0],
  list: readonly Vraag[],
): Promise<void> {
  const bank = await Bank.open(server.superuserUrl, path.join(map, 'entities.csv'));
  const admin = new pg.Client({ connectionString: server.superuserUrl });
  await admin.connect();
  await admin.query('create database trigrammen');
  const url = new URL(server.superuserUrl);
  url.pathname = '/trigrammen';
  const client = new pg.Client({ connectionString: url.toString() });
  await client.connect();
  const trigram = new Trigram(client);
  await trigram.laad(w);
  const times: Record<'wij' | 'kaal' | 'trigram', number[]> = { wij: [], kaal: [], trigram: [] };
  const uit: Uitkomst[] = [];
  const clock = async (lane: keyof typeof times, work: () => Promise<unknown>): Promise<void> => {
    const started = performance.now();
    await work();
    times[lane].push(performance.now() - started);
  };
  for (const [i, vraag] of list.slice(0, 1200).entries()) {
    let rows = 0;
    await clock('wij', async () => (rows = await bank.vraag(vraag)));
    const numbers = Array.from({ length: rows }, (_, n) => (i * 7919 + n * 104_729) % bank.aantal);
    await clock('kaal', () => bank.kaal(numbers));
    if (i % (miljoen ? 20 : 5) === 0) await clock('trigram', async () => uit.push(await trigram.zoek(vraag)));
  }
  regel('pg_trgm', uit);
  const at = (lane: keyof typeof times, share: number): number => {
    const sorted = times[lane].toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length * share)]!;
  };
  for (const lane of ['wij', 'kaal', 'trigram'] as const)
    console.log(
      `${lane.padEnd(8)} p50 ${at(lane, 0.5).toFixed(1)} ms  p95 ${at(lane, 0.95).toFixed(1)} ms  p99 ${at(lane, 0.99).toFixed(1)} ms`,
    );
  const [bare, near] = [at('wij', 0.95) / at('kaal', 0.95), at('trigram', 0.95) / at('wij', 0.95)];
  report('p95 naast één kale ophaling van evenveel rijen', bare, '≤ 6', bare <= 6, 'keer zo lang');
  report('p95 van pg_trgm naast die van ons', near, '≥ 8', near >= 8, 'keer zo lang');
  const load = bank.copyMs / run.stats['laden_ms']!;
  const told = `${(run.stats['laden_ms']! / 1000).toFixed(1)} s met lezen en hashen, COPY ${(bank.copyMs / 1000).toFixed(1)} s`;
  // The goal is for a million; below that, starting threads and making a database weigh too much.
  if (miljoen)
    report('laden naast COPY van rijen en sleutels die klaar zijn', load, '≥ 0.5', load >= 0.5, told);
  else console.log(`laden naast COPY: ${load.toFixed(2)} (${told})`);
  await client.end();
  await admin.query('drop database trigrammen');
  await admin.end();
  await bank.sluit();
}
