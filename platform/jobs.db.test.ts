import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { roleUrl } from './migrate.ts';
import { startWorker, type Cron } from './jobs.ts';
import { testApp } from '#test/app.ts';
import { testSecret } from '#test/postgres.ts';
import { SYSTEEM, systeem } from './actor.ts';

const t = await testApp();
const database = new URL(t.adminUrl).pathname.slice(1);
const seen: { task: string; gemeenteId: number; rol: string; ids: Record<string, string> }[] = [];
const errors: string[] = [];

async function withWorker(run: () => Promise<void>, crons: readonly Cron[] = []): Promise<void> {
  const runner = await startWorker(t.house.platform, {
    queueUrl: roleUrl(t.adminUrl, testSecret, 'baken_werker', database),
    handlers: new Map([
      [
        'proef.gezien',
        async (work, ids) => {
          seen.push({ task: 'proef.gezien', gemeenteId: work.gemeenteId, rol: work.actor.rol, ids });
        },
      ],
    ]),
    crons,
    findActor: (gemeenteId, accountId) => t.house.services.sessions.actor(gemeenteId, accountId),
    onError: (_task, error) => errors.push((error as Error).message),
  });
  try {
    await run();
  } finally {
    await runner.stop();
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !condition(); i += 1) await sleep(50);
  assert.ok(condition(), 'the job did not run within five seconds');
}

test('een taak bestaat als het werk is vastgelegd, en anders niet', async () => {
  await t.work(systeem(1), (work) => work.enqueue('proef.gezien', { id: 'ja' }));
  await assert.rejects(
    t.work(systeem(1), async (work) => {
      await work.enqueue('proef.gezien', { id: 'nee' });
      throw new Error('halverwege gestopt');
    }),
  );
  await withWorker(() => until(() => seen.length === 1));
  assert.deepEqual(seen, [{ task: 'proef.gezien', gemeenteId: 1, rol: 'systeem', ids: { id: 'ja' } }]);
});

test('een taak van iemand die geen toegang meer heeft, wordt niet uitgevoerd', async () => {
  const jurist = t.actor('jurist');
  await t.work(jurist, (work) => work.enqueue('proef.gezien', { id: 'van-jurist' }));
  await t.admin.query(`update platform.lidmaatschap set tot = '2026-01-01' where account_id = $1`, [
    jurist.accountId,
  ]);
  await withWorker(() => until(() => errors.length > 0));
  assert.match(errors[0]!, /no longer has access/);
  assert.equal(
    seen.some((s) => s.ids.id === 'van-jurist'),
    false,
  );
});

test('de lading draagt alleen gemeente, actor, spoor en ids', async () => {
  await t.work(systeem(2), (work) => work.enqueue('proef.gezien', { id: 'x' }));
  const { rows } = await t.admin.query(
    `select payload from graphile_worker._private_jobs where payload->'ids'->>'id' = 'x'`,
  );
  assert.deepEqual(rows[0].payload, {
    gemeenteId: 2,
    actorId: SYSTEEM,
    traceId: '0'.repeat(32),
    ids: { id: 'x' },
  });
});

test('een taak op een rooster met een punt in zijn naam wordt elke gemeente gegeven', async () => {
  const runner = await startWorker(t.house.platform, {
    queueUrl: roleUrl(t.adminUrl, testSecret, 'baken_werker', database),
    handlers: new Map([['proef.gezien', async () => undefined]]),
    crons: [{ pattern: '* * * * *', task: 'proef.gezien' }],
    findActor: (gemeenteId, accountId) => t.house.services.sessions.actor(gemeenteId, accountId),
    onError: (_task, error) => errors.push((error as Error).message),
  });
  await runner.stop();
  const { rows } = await t.admin.query(`select identifier from graphile_worker._private_known_crontabs`);
  assert.deepEqual(rows, [{ identifier: 'elke-gemeente:proef.gezien' }]);
});

test('wat bij de start hoort, gebeurt meteen en voor elke gemeente', async () => {
  const before = seen.length;
  const fresh = () => seen.slice(before).filter((s) => s.ids.id === undefined);
  await withWorker(
    () => until(() => fresh().length === 2),
    [{ pattern: '0 4 1 1 *', task: 'proef.gezien', bijStart: true }],
  );
  assert.deepEqual(
    fresh()
      .map((s) => s.gemeenteId)
      .toSorted((a, b) => a - b),
    [1, 2],
  );
});
