import { parentPort } from 'node:worker_threads';
import { bereid } from './bereiding.ts';
import type { Brok, Kop } from './gegevensbestand.ts';

/** Reads pieces of a file of entities on a thread of its own; answers leave in the order of the questions. */
parentPort!.on('message', ({ brok, kop }: { brok: Brok; kop: Kop }) => {
  const result = bereid(brok, kop);
  const { buffer: a } = result.sleutels;
  parentPort!.postMessage(result, a instanceof ArrayBuffer ? [a] : []);
});
