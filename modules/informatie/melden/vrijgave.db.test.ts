import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { t, lines, regisseur, job, meld, geefVrij, meldingen, inDatabase, opSchijf } from '#test/melden.ts';

describe('wat er van een melding te vinden is voor haar vrijgave (dreiging T6)', () => {
  test('tekst, plek, tijd, adres, toestel, taal en code staan nergens in de database of op schijf', async () => {
    t.setNow('2026-11-13T08:41:27.345Z');
    const { code } = await meld('Kanariewoord Zwaluwstaartje in de tekst.', {
      plek: 'Kanarieplek Nergenslaan',
      wanneer: 'kanarietijd gisteren',
      email: 'kanarie.melder@voorbeeld.example',
      adres: '203.0.113.77',
    });
    const all = await inDatabase();
    const files = opSchijf(t.filesFolder)
      .map((f) => readFileSync(f).toString('latin1'))
      .join();
    for (const word of [
      'Zwaluwstaartje',
      'Nergenslaan',
      'kanarietijd',
      'kanarie.melder',
      '203.0.113.77',
      'HerkenbaarToestel',
      'ar-SY',
      code,
      code.replaceAll('-', ''),
      code.slice(0, 9),
      '08:41',
    ]) {
      assert.ok(!all.includes(word), `${word} staat in de database`);
      assert.ok(!files.includes(word), `${word} staat op schijf`);
      assert.ok(!JSON.stringify(lines).includes(word), `${word} staat in het log`);
    }
    // Proof that the search can find: what is kept openly is found.
    assert.ok(all.includes('Papendrecht (demonstratie)'));
  });

  test('inname schrijft geen auditrij, geen taak, geen tijd en geen volgorde', async () => {
    const counts = async () =>
      (
        await t.admin.query(
          `select (select count(*) from platform.audit) as audit, (select count(*) from graphile_worker._private_jobs) as jobs,
                  (select count(*) from platform.verwerkingslog) as log, (select count(*) from platform.telfeit) as tel`,
        )
      ).rows[0];
    const before = await counts();
    for (let i = 0; i < 3; i += 1) await meld(`Volgorde ${i}`);
    assert.deepEqual(await counts(), before);
    const { rows } = await t.admin.query(
      `select column_name, data_type from information_schema.columns where table_schema = 'melden' and table_name <> 'ronde' and data_type like 'timestamp%'`,
    );
    assert.deepEqual(rows, []);
    const ids = (await t.admin.query<{ id: string }>('select id from melden.inzending')).rows;
    for (const { id } of ids) assert.equal(id[14], '4');
  });
});

describe('vrijgave (regel MLN-5)', () => {
  test('voor het hele uur ziet het meldpunt niets, daarna alles, met alleen de dag', async () => {
    await geefVrij('2026-11-16T10:00:01.000Z');
    const before = (await meldingen()).totaal;
    t.setNow('2026-11-16T10:31:00.000Z');
    for (let i = 0; i < 25; i += 1) await meld(`Melding nummer ${i}`);
    await job('melden.geef-vrij');
    assert.equal((await meldingen()).totaal, before);
    await geefVrij('2026-11-16T11:00:03.000Z');
    // The second batch is a job of its own.
    const next = await t.admin.query<{ payload: { ids: { na: string } } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks k on k.id = j.task_id where k.identifier = 'melden.geef-vrij'`,
    );
    assert.equal(next.rows.length, 1);
    await job('melden.geef-vrij', next.rows[0]!.payload.ids);
    const after = (await meldingen()).items.filter((m) => m.regel.startsWith('Melding nummer'));
    assert.equal(after.length, 25);
    assert.ok(after.every((m) => m.ontvangenOp === '2026-11-15T23:00:00.000Z' && m.taal === 'und'));
    const order = after.map((m) => Number(m.regel.split(' ')[2]));
    assert.notDeepEqual(
      order,
      order.toSorted((a, b) => a - b),
    );
    assert.equal((await t.admin.query('select 1 from melden.inzending')).rowCount, 0);
  });

  test('wie een adres gaf staat in de kluis, met zijn taal; wie niets gaf heeft alleen de code', async () => {
    t.setNow('2026-11-16T12:31:00.000Z');
    await meld('Met adres.', { email: 'iemand@voorbeeld.example' });
    await meld('Zonder adres.');
    await geefVrij('2026-11-16T13:00:00.000Z');
    const items = (await meldingen()).items;
    const met = items.find((m) => m.regel === 'Met adres.')!;
    const zonder = items.find((m) => m.regel === 'Zonder adres.')!;
    assert.equal((await regisseur.ask('GET', `/meldingen/${met.id}`)).json().melder.terugkoppeling, 'mail');
    assert.equal(
      (await regisseur.ask('GET', `/meldingen/${zonder.id}`)).json().melder.terugkoppeling,
      'code',
    );
    assert.equal(met.taal, 'nl');
    assert.equal(zonder.taal, 'und');
  });

  test('wat niet te openen is, houdt de rest niet op, blijft bewaard en staat op Vandaag', async () => {
    t.setNow('2026-11-16T13:31:00.000Z');
    await meld('Gewoon goed.');
    await t.admin.query(
      `insert into melden.inzending (gemeente_id, id, dag, verzegeld) values (1, gen_random_uuid(), '2026-11-16', decode(repeat('00', 200), 'hex'))`,
    );
    await geefVrij('2026-11-16T14:00:00.000Z');
    assert.ok((await meldingen()).items.some((m) => m.regel === 'Gewoon goed.'));
    const { rows } = await t.admin.query('select fout from melden.inzending');
    assert.deepEqual(rows, [{ fout: 'onleesbaar' }]);
    const vandaag = JSON.stringify((await regisseur.ask('GET', '/vandaag')).json());
    assert.match(vandaag, /openbare melding/);
    await t.admin.query('delete from melden.inzending');
  });
});
