import { once } from 'node:events';
import { parentPort, workerData } from 'node:worker_threads';
import type { Gegeven } from '#modules/informatie/koppelen/domain/motor/gegeven.ts';
import { makeKenmerk } from '#platform/reckon/kenmerk.ts';
import { toeval } from '../toeval.ts';
import { wereld } from '../wereld.ts';
import { leeg, naamVan, Schrijver, type Sloten } from './rijen.ts';

/** Makes one part of the municipality and sends it in pieces; at the end a sample of what can be asked for. */
const { nummer, aantal, sloten, stammen, themas, kenmerkBytes } = workerData as {
  nummer: number;
  aantal: number;
  sloten: Sloten;
  stammen: string[];
  themas: string[];
  kenmerkBytes: number;
};
const PER_STUK = 2_000;
const t = toeval(700 + nummer);
const { bekend } = wereld(800 + nummer, aantal);
const schrijver = new Schrijver(sloten, nummer);
// Kinds in turn: a signal names a person, his firm, a car.
const order = bekend.map((x) => ({ x, at: t.getal() })).toSorted((a, b) => a.at - b.at);
const proef: Gegeven[] = [];
let uit = leeg();
let signalen = 0;
for (let i = 0; i < order.length;) {
  // Three or four in one, and with the telephone and the register number that go with them five.
  const genoemd = order.slice(i, (i += 3 + (signalen % 2)));
  const id = schrijver.id();
  const jaar = 2019 + t.geheel(8);
  const maand = `${jaar}-${String(1 + t.geheel(jaar === 2026 ? 11 : 12)).padStart(2, '0')}`;
  const kenmerk = makeKenmerk(
    'S',
    jaar,
    Buffer.from(Array.from({ length: kenmerkBytes }, () => t.geheel(256))),
  );
  // Three in ten belong to a circle that the asker is not in.
  const team = t.kans(0.3) ? 'toezicht' : 'ondermijning';
  const dek = schrijver.record(uit, id);
  uit.signaal.push(`${id}\t${kenmerk}\t${t.kies(themas)}\t${team}\t${maand}-10T09:00:00Z\n`);
  for (const { x } of genoemd) {
    schrijver.vermeld(uit, { id, dek, maand }, x.gegeven);
    if (naamVan(x.gegeven) && proef.length < 3_000 && t.kans(0.05)) proef.push(x.gegeven);
  }
  const words = new Set(Array.from({ length: 14 }, () => t.zipf(stammen.length)));
  for (const w of words)
    uit.woord.push(
      `${sloten.gemeenteId}\t${schrijver.match('woord', stammen[w]!)}\t${id}\tsignaal\t${maand}\n`,
    );
  if (++signalen % PER_STUK === 0) await stuur();
}
await stuur();
parentPort!.postMessage({ klaar: true, proef });
parentPort!.unref();

/** One piece at a time: the database sets the pace, not the memory. */
async function stuur(): Promise<void> {
  const parts = Object.fromEntries(Object.entries(uit).map(([name, rows]) => [name, rows.join('')]));
  parentPort!.postMessage({ stuk: parts });
  uit = leeg();
  await once(parentPort!, 'message');
}
