import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBaken, untilReady, type Running } from './baken.ts';
import { demandSoonAnswered, demandWhole, demandWorked } from './proofs.ts';
import { startProbe, startWriters, type Writers } from './writers.ts';

/** Moments that look random and are the same each run: a failure can be had again. BAKEN_TOEVAL gives others. */
const seed = Number(process.env.BAKEN_TOEVAL ?? 20_261_109);
function* moments(from: number, to: number): Generator<number, never> {
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield from + ((state >>> 8) % (to - from));
  }
}

async function withBaken(work: (baken: Running) => Promise<void>): Promise<void> {
  const baken = await startBaken();
  try {
    await work(baken);
  } finally {
    await baken.stop();
  }
}

/** Kills one thing again and again under writers; returns the longest time until ready. */
async function series(baken: Running, what: 'web' | 'werker' | 'postgres', times: number): Promise<number> {
  const pause = moments(50, 900);
  let slowest = 0;
  for (let turn = 0; turn < times; turn += 1) {
    await sleep(pause.next().value);
    await baken.kill(what);
    // The death has to be seen before the next life can be.
    await sleep(60);
    slowest = Math.max(slowest, await untilReady(baken.url, 30_000));
  }
  return slowest;
}

async function underWriters(
  count: number,
  work: (baken: Running, writers: Writers) => Promise<void>,
): Promise<void> {
  await withBaken(async (baken) => {
    const writers = await startWriters(baken.url, count);
    try {
      await work(baken, writers);
      await sleep(500);
      await writers.finish();
    } finally {
      writers.drop();
    }
    await demandWorked(baken, 120_000);
    await demandWhole(baken, writers);
  });
}

describe('kill -9 op elk moment', () => {
  test('50 keer het webproces onder 20 schrijvers: niets bevestigds weg, niets dubbel, gereed binnen 5 seconden', async (t) => {
    await underWriters(20, async (baken, writers) => {
      const slowest = await series(baken, 'web', 50);
      t.diagnostic(
        `toeval ${seed}; ${writers.acknowledged.length} bevestigd; langst weg ${Math.round(slowest)} ms`,
      );
      assert.ok(slowest < 5_000);
    });
  });

  test('20 keer de werker: elke taak wordt alsnog gedaan, elk zegel klopt', async (t) => {
    await underWriters(8, async (baken, writers) => {
      await series(baken, 'werker', 20);
      t.diagnostic(`${writers.acknowledged.length} bevestigd`);
    });
  });

  test('20 keer de database: niets bevestigds weg, 503 binnen 2 seconden, terug binnen 10', async (t) => {
    await underWriters(12, async (baken, writers) => {
      const probe = await startProbe(baken.url);
      const began = performance.now();
      const slowest = await series(baken, 'postgres', 20).finally(async () => {
        await sleep(500);
        await probe.finish();
      });
      demandSoonAnswered(probe.answers, began);
      t.diagnostic(`${writers.acknowledged.length} bevestigd; langst weg ${Math.round(slowest)} ms`);
      assert.ok(slowest < 10_000);
    });
  });

  test('proef op de proef: met synchronous_commit uit gaat er wél iets verloren', async (t) => {
    await withBaken(async (baken) => {
      await baken.admin('alter role baken_app set synchronous_commit = off');
      await baken.kill('web');
      await sleep(100);
      await untilReady(baken.url, 15_000);
      const writers = await startWriters(baken.url, 12);
      await series(baken, 'postgres', 6);
      await writers.finish();
      const stored = new Set(
        (await baken.admin<{ kenmerk: string }>('select kenmerk from meldpunt.melding')).map(
          (r) => r.kenmerk,
        ),
      );
      const lost = writers.acknowledged.filter((a) => !stored.has(a.kenmerk)).length;
      t.diagnostic(`${lost} van ${writers.acknowledged.length} verloren`);
      assert.ok(lost > 0);
    });
  });
});
