import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '#test/app.ts';

const t = await testApp();

test('sessies die meer dan dertig dagen voorbij zijn, gaan weg; lopende en pas geëindigde blijven', async () => {
  const fg = await t.signIn('fg');
  const jurist = await t.signIn('jurist');
  const regisseur = await t.signIn('regisseur');
  const van = (account: string, sql: string): Promise<unknown> =>
    t.admin.query(`update auth.sessie set ${sql} where account_id = $1`, [account]);
  await van(jurist.actor.accountId, `beeindigd_op = '2026-10-01', verloopt_op = '2026-10-01'`);
  await van(regisseur.actor.accountId, `beeindigd_op = '2026-11-01'`);
  await t.house.services.sessions.sweep();
  const { rows } = await t.admin.query('select account_id from auth.sessie');
  assert.deepEqual(
    new Set(rows.map((r: { account_id: string }) => r.account_id)),
    new Set([fg.actor.accountId, regisseur.actor.accountId]),
  );
});
