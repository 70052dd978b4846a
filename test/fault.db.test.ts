import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBaken, untilReady, type Running } from './fault/baken.ts';
import { demandSoonAnswered, demandWhole, demandWorked } from './fault/proofs.ts';
import { startProbe, startWriters } from './fault/writers.ts';

/** The short form of test/fault/*.long.test.ts: each kind of death once or twice. */
let baken: Running;
before(async () => {
  baken = await startBaken();
});
after(() => baken.stop());

test('web, werker en database sterven midden in het schrijven: niets bevestigds weg, niets dubbel, het log klopt', async (t) => {
  const writers = await startWriters(baken.url, 4);
  for (const what of ['web', 'werker', 'web', 'postgres'] as const) {
    await sleep(400);
    await baken.kill(what);
    const ms = await untilReady(baken.url, 15_000);
    t.diagnostic(`${what}: weer gereed na ${Math.round(ms)} ms`);
  }
  await sleep(400);
  await writers.finish();
  t.diagnostic(`${writers.acknowledged.length} meldingen bevestigd`);
  assert.ok(writers.acknowledged.length > 20);
  await demandWorked(baken, 60_000);
  await demandWhole(baken, writers);
});

test('database weg: 503 binnen 2 seconden, en binnen 10 seconden gaat het werk door', async (t) => {
  const probe = await startProbe(baken.url);
  await sleep(300);
  const killedAt = performance.now();
  await baken.kill('postgres');
  await untilReady(baken.url, 15_000);
  // One answer is not work: an old connection may still be met once. Five good ones in a row are.
  const works = (): boolean => {
    const since = probe.answers.filter((answer) => answer.at >= killedAt);
    return since.some((a) => a.status === 503) && since.slice(-5).every((a) => a.status === 200);
  };
  for (let i = 0; i < 100 && !works(); i += 1) await sleep(100);
  await probe.finish();
  const { wegMs } = demandSoonAnswered(probe.answers, killedAt);
  t.diagnostic(`weg gedurende ${Math.round(wegMs)} ms`);
  assert.ok(wegMs < 10_000);
});

test('alles tegelijk weg, ook wie op de rest past: de volgende start herstelt vanzelf', async () => {
  const writers = await startWriters(baken.url, 3);
  await sleep(800);
  await baken.kill('alles');
  await baken.start();
  await writers.finish();
  const before = await baken.admin<{ n: number }>('select count(*)::int as n from meldpunt.melding');
  assert.ok(before[0]!.n >= writers.acknowledged.length && writers.acknowledged.length > 3);
  await demandWorked(baken, 60_000);
  assert.equal((await baken.verb('logboek', 'controleer')).code, 0);
});
