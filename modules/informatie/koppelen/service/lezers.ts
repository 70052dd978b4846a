import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Bereid } from './bereiding.ts';
import type { Brok, Kop } from './gegevensbestand.ts';

/** Pieces that are being read at the same time per thread: one in hand and one waiting. */
const ONDERWEG = 2;

/** Threads that read pieces of a file; their answers leave in the order of the pieces, whoever is first. */
export class Lezers {
  private readonly workers: Worker[];

  constructor(count: number) {
    this.workers = Array.from(
      { length: count },
      () => new Worker(new URL('./lees-werker.ts', import.meta.url)),
    );
  }

  async *lees(pieces: AsyncIterable<{ kop: Kop; brok: Brok }>): AsyncGenerator<Bereid> {
    const waiting: Promise<Bereid>[] = [];
    let n = 0;
    for await (const piece of pieces) {
      const answer = this.vraag(this.workers[n++ % this.workers.length]!, piece);
      answer.catch(() => undefined);
      waiting.push(answer);
      if (waiting.length >= this.workers.length * ONDERWEG) yield await waiting.shift()!;
    }
    while (waiting.length > 0) yield await waiting.shift()!;
  }

  private readonly queue = new Map<Worker, Promise<unknown>>();

  /** One question at a time per thread, so that each answer belongs to its question. */
  private vraag(worker: Worker, { kop, brok }: { kop: Kop; brok: Brok }): Promise<Bereid> {
    const before = this.queue.get(worker) ?? Promise.resolve();
    const answer = before.then(async () => {
      worker.postMessage({ kop, brok: { regel: brok.regel, bytes: Uint8Array.from(brok.bytes) } });
      const [result] = (await once(worker, 'message')) as [Bereid];
      return result;
    });
    this.queue.set(
      worker,
      answer.catch(() => undefined),
    );
    return answer;
  }

  async sluit(): Promise<void> {
    await Promise.all(this.workers.map((w) => w.terminate()));
  }
}
