import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { runTask, startTask } from './tasks.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const begin = (who = regisseur) =>
  t.work(who.actor, (work) =>
    startTask(work, { titel: { id: 'taak.proef', waarden: { aantal: 3 } }, totaal: 3 }),
  );
const tasks = async (who = regisseur) => (await who.ask('GET', '/taken')).json().items;

const task = async (id: string) => (await tasks()).find((one: { id: string }) => one.id === id);

describe('taken op de achtergrond', () => {
  test('voortgang is te zien terwijl het werk loopt, klaar pas als het werk er staat', async () => {
    const id = await begin();
    const seen: unknown[] = [];
    await t.work(regisseur.actor, (work) =>
      runTask(work, id, async (progress) => {
        await progress(2);
        seen.push(await task(id));
        return '/informatie/meldpunt';
      }),
    );
    assert.deepEqual(seen, [{ id, titel: 'taak.proef', gedaan: 2, totaal: 3, staat: 'loopt' }]);
    assert.deepEqual(await task(id), {
      id,
      titel: 'taak.proef',
      gedaan: 3,
      totaal: 3,
      staat: 'klaar',
      resultaatPad: '/informatie/meldpunt',
    });
  });

  test('werk dat mislukt, heet mislukt en draait terug; opnieuw proberen begint vooraan', async () => {
    const id = await begin();
    const failing = t.work(regisseur.actor, (work) =>
      runTask(work, id, async (progress) => {
        await progress(1);
        work.count({ soort: 'proef.geteld' });
        throw new Error('stuk');
      }),
    );
    await assert.rejects(failing, /stuk/);
    assert.deepEqual([(await task(id)).staat, (await task(id)).gedaan], ['fout', 1]);
    const { rows } = await t.admin.query(
      `select count(*)::int as n from platform.telfeit where soort = 'proef.geteld'`,
    );
    assert.equal(rows[0].n, 0);
    await t.work(regisseur.actor, (work) => runTask(work, id, async () => null));
    assert.deepEqual([(await task(id)).staat, (await task(id)).gedaan], ['klaar', 3]);
  });

  test('een ander ziet ze niet, ook niet langs de code om', async () => {
    const id = await begin();
    assert.deepEqual(await tasks(jurist), []);
    const rows = await t.work(jurist.actor, (work) =>
      work.tables<{ 'platform.taak': { id: string } }>().selectFrom('platform.taak').select('id').execute(),
    );
    assert.deepEqual(rows, []);
    await t.work(jurist.actor, (work) => runTask(work, id, async () => null));
    assert.equal((await task(id)).staat, 'loopt');
  });

  test('na een dag is een taak niet meer te zien, en weg zodra er een nieuwe begint', async () => {
    const old = await begin();
    t.setNow('2026-11-10T07:31:00.000Z');
    const next = await t.signIn('regisseur');
    assert.deepEqual(await tasks(next), []);
    await begin();
    const { rows } = await t.admin.query('select id from platform.taak where id = $1', [old]);
    assert.equal(rows.length, 0);
  });
});

describe('een deel dat mag mislukken', () => {
  test('laat de rest staan, en neemt zijn eigen sporen terug', async () => {
    await t.work(regisseur.actor, async (work) => {
      work.count({ soort: 'proef.blijft' });
      const failed = await work.attempt(async () => {
        work.count({ soort: 'proef.gaat' });
        await work
          .tables<{ 'platform.bestaat_niet': { id: string } }>()
          .selectFrom('platform.bestaat_niet')
          .select('id')
          .execute();
      });
      assert.equal(failed.ok, false);
      const fine = await work.attempt(async () => 7);
      assert.deepEqual(fine, { ok: true, value: 7 });
    });
    const { rows } = await t.admin.query(
      `select soort from platform.telfeit where soort like 'proef.%' order by 1`,
    );
    assert.deepEqual(rows, [{ soort: 'proef.blijft' }]);
  });
});
