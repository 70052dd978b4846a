import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { actorOf, testApp } from '#test/app.ts';
import { rollen } from '#platform/actor.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const toezichthouder = await t.signIn('toezichthouder');
const buur = await t.signIn('regisseur', 'buurgemeente');
const absent = '00000000-0000-7000-8000-000000000000';

const nieuw = {
  titel: 'Opslagboxen',
  doel: 'Misbruik van de boxen op Tolbakenweg beëindigen',
  thema: 'drugs',
};
async function open(meer: object = {}) {
  const reply = await regisseur.ask('POST', '/casussen', { body: { ...nieuw, ...meer } });
  assert.equal(reply.statusCode, 201, reply.body);
  return reply.json<{ id: string; kenmerk: string; versie: number; rechten: string[] }>();
}

describe('de kring', () => {
  test('de inhoud staat versleuteld in de database', async () => {
    const c = await open();
    const { rows } = await t.admin.query('select * from casussen.casus where id = $1', [c.id]);
    const tijdlijn = await t.admin.query('select * from casussen.gebeurtenis where casus_id = $1', [c.id]);
    for (const row of [...rows, ...tijdlijn.rows])
      for (const value of Object.values(row as Record<string, unknown>))
        assert.doesNotMatch(
          Buffer.isBuffer(value) ? value.toString('latin1') : String(value),
          /Tolbaken|Opslag/,
        );
  });

  test('niemand zit erin door zijn rol: ook een jurist uit het eigen team krijgt hetzelfde antwoord als bij een id dat niet bestaat', async () => {
    const c = await open();
    for (const person of [jurist, toezichthouder, buur]) {
      const zonder = await person.ask('GET', `/casussen/${c.id}`);
      const nergens = await person.ask('GET', `/casussen/${absent}`);
      assert.equal(zonder.statusCode, 404);
      const { instance: _a, ...a } = zonder.json();
      const { instance: _b, ...b } = nergens.json();
      assert.deepEqual(a, b);
      assert.equal((await person.ask('GET', '/casussen')).json().totaal, 0);
      assert.equal((await person.ask('GET', '/casussen/_tel')).json().aantal, 0);
    }
  });

  test('rollen die nooit in een kring zitten, komen niet in de kamer', async () => {
    for (const rol of rollen.filter(
      (r) => !['regisseur', 'jurist', 'toezichthouder', 'sleutelfiguur', 'medewerker'].includes(r),
    )) {
      const person = await t.signIn(rol);
      assert.equal((await person.ask('GET', '/casussen')).statusCode, 403, rol);
    }
    assert.equal((await jurist.ask('POST', '/casussen', { body: nieuw })).statusCode, 403);
  });

  test('rijbeveiliging houdt ook stand zonder het predicaat in de code', async () => {
    const c = await open();
    const tel = (wie: Parameters<typeof t.work>[0], tabel: 'casus' | 'lid' | 'gebeurtenis') =>
      t.work(wie, (work) =>
        work
          .tables<Record<string, { id: string; casus_id: string }>>()
          .selectFrom(`casussen.${tabel}`)
          .select('id')
          .where(tabel === 'casus' ? 'id' : 'casus_id', '=', c.id)
          .execute(),
      );
    for (const tabel of ['casus', 'lid', 'gebeurtenis'] as const) {
      assert.equal((await tel(regisseur.actor, tabel)).length, 1, tabel);
      assert.equal((await tel(jurist.actor, tabel)).length, 0, tabel);
    }
  });

  test('erbij en eraf: wie erin zit ziet de casus, daarna niet meer, en de tijdlijn weet het', async () => {
    const c = await open();
    const lid = { accountId: jurist.actor.accountId, taak: 'lid' };
    t.setNow('2026-11-09T08:00:00.000Z');
    const erbij = await regisseur.ask('POST', `/casussen/${c.id}/leden`, { version: 1, body: lid });
    assert.equal(erbij.statusCode, 200, erbij.body);
    assert.deepEqual(
      erbij.json().leden.map((l: { naam: string }) => l.naam),
      ['Marit Hoekstra', 'Eva Lindhout'],
    );
    const gezien = await jurist.ask('GET', `/casussen/${c.id}`);
    assert.equal(gezien.statusCode, 200);
    assert.deepEqual(gezien.json().rechten.toSorted(), [
      'casus.lezen',
      'casus.lijst',
      'casus.noteren',
      'casus.vermelden',
    ]);
    assert.equal(
      (await jurist.ask('DELETE', `/casussen/${c.id}/leden/${regisseur.actor.accountId}`, { version: 2 }))
        .statusCode,
      403,
    );
    t.setNow('2026-11-09T09:00:00.000Z');
    const eraf = await regisseur.ask('DELETE', `/casussen/${c.id}/leden/${jurist.actor.accountId}`, {
      version: 2,
    });
    assert.equal(eraf.statusCode, 200, eraf.body);
    assert.equal((await jurist.ask('GET', `/casussen/${c.id}`)).statusCode, 404);
    const soorten = (await regisseur.ask('GET', `/casussen/${c.id}/gebeurtenissen`))
      .json()
      .items.map((g: { soort: string }) => g.soort);
    assert.deepEqual(soorten, ['kring-eraf', 'kring-erbij', 'geopend']);
    const { rows } = await t.admin.query(
      'select tot from casussen.lid where casus_id = $1 and account_id = $2',
      [c.id, jurist.actor.accountId],
    );
    assert.notEqual(rows[0].tot, null);
  });

  test('wie geen toegang heeft of alleen gast is, kan er niet in', async () => {
    const c = await open();
    for (const accountId of [absent, actorOf('partner').accountId, buur.actor.accountId]) {
      const reply = await regisseur.ask('POST', `/casussen/${c.id}/leden`, {
        version: 1,
        body: { accountId, taak: 'lid' },
      });
      assert.equal(reply.statusCode, 400, reply.body);
      assert.equal(reply.json().fouten[0].code, 'casus.geen-collega');
    }
  });
});

describe('werken en sluiten', () => {
  test('een oude versie krijgt 412, alle veldfouten tegelijk 400', async () => {
    const c = await open();
    const goed = await regisseur.ask('PATCH', `/casussen/${c.id}`, { version: 1, body: { doel: 'Anders' } });
    assert.equal(goed.statusCode, 200, goed.body);
    const stale = await regisseur.ask('PATCH', `/casussen/${c.id}`, {
      version: 1,
      body: { doel: 'Nog anders' },
    });
    assert.deepEqual([stale.statusCode, stale.json().versie], [412, 2]);
    const fout = await regisseur.ask('POST', '/casussen', { body: { titel: '', thema: 'X', extra: 1 } });
    assert.equal(fout.statusCode, 400);
    assert.deepEqual(
      new Set(fout.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['titel', 'doel', 'thema', 'extra']),
    );
  });

  test('sluiten telt, legt vast en zet de bewaartermijn; na de termijn blijft alleen de grafsteen', async () => {
    const c = await open({ thema: 'milieu' });
    const noot = await regisseur.ask('POST', `/casussen/${c.id}/gebeurtenissen`, {
      body: { soort: 'contact', dag: '2026-11-09', tekst: 'Verhuurder gesproken' },
    });
    assert.equal(noot.statusCode, 201, noot.body);
    const dicht = await regisseur.ask('POST', `/casussen/${c.id}/_sluiten`, {
      version: 1,
      body: { uitkomst: 'belemmerd', toelichting: 'Boxen krijgen toegangscontrole.' },
    });
    assert.equal(dicht.statusCode, 200, dicht.body);
    assert.equal(dicht.json().einddatum, '2027-11-09');
    assert.deepEqual(dicht.json().rechten.toSorted(), [
      'casus.buitenstaanders',
      'casus.lezen',
      'casus.lijst',
      'casus.openen',
    ]);
    const na = await regisseur.ask('POST', `/casussen/${c.id}/gebeurtenissen`, {
      body: { soort: 'notitie', dag: '2026-11-09', tekst: 'Te laat' },
    });
    assert.equal(na.json().code, 'casus.gesloten');
    const telling = await t.admin.query(
      `select soort, uitkomst from platform.telfeit where thema = 'milieu' and soort like 'casus.%' order by soort`,
    );
    assert.deepEqual(telling.rows, [
      { soort: 'casus.geopend', uitkomst: null },
      { soort: 'casus.gesloten', uitkomst: 'belemmerd' },
    ]);
    await t.work(
      { ...regisseur.actor, rol: 'systeem', accountId: '00000000-0000-4000-8000-000000000000' },
      async (work) => {
        const { value } = t.house.platform.contributions
          .all('bewaarregel')
          .find((r) => r.room === 'bestrijding/casussen')!;
        const due = await value[0]!.vervallen(work, '2027-11-09', 10);
        assert.ok(due.some((d) => d.id === c.id));
        await value[0]!.vernietig(work, c.id);
      },
    );
    const over = await t.admin.query(
      `select (select count(*) from casussen.gebeurtenis where casus_id = $1)::int as tijdlijn, (select count(*) from platform.recordsleutel where id = $1)::int as sleutels,
              (select uitkomst from casussen.grafsteen where kenmerk = $2) as uitkomst`,
      [c.id, c.kenmerk],
    );
    assert.deepEqual(over.rows[0], { tijdlijn: 0, sleutels: 0, uitkomst: 'belemmerd' });
  });
});
