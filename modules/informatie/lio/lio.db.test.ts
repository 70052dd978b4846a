import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rollen } from '#platform/actor.ts';
import { systeem } from '#test/app.ts';
import { vulReeksenAan } from './service/reeks.ts';
import { t, regisseur, sleutelfiguur, buur, absent, reeks, ok, metPunt, bezig } from '#test/lio.ts';

describe('de reeks', () => {
  test('maakt vergaderingen vooruit, één per maand, ook als de nachtelijke taak nog eens komt', async () => {
    const r = await ok<{ id: string; versie: number; volgende: string }>(regisseur, 'POST', '/lio/reeksen', {
      body: reeks,
    });
    assert.equal(r.volgende, '2026-11-19');
    const tel = async () =>
      (
        await t.admin.query('select maand, begin from lio.vergadering where reeks_id = $1 order by begin', [
          r.id,
        ])
      ).rows;
    assert.deepEqual(
      (await tel()).map((v: { maand: string }) => v.maand),
      ['2026-11', '2026-12', '2027-01'],
    );
    await t.work(systeem(1), (work) => vulReeksenAan(work));
    assert.equal((await tel()).length, 3);
    const anders = await ok<{ volgende: string }>(regisseur, 'PATCH', `/lio/reeksen/${r.id}`, {
      version: 1,
      body: { week: 4 },
    });
    assert.equal(anders.volgende, '2026-11-26');
    assert.equal((await tel()).length, 3);
    assert.equal(
      (await regisseur.ask('PATCH', `/lio/reeksen/${r.id}`, { version: 1, body: { week: 2 } })).statusCode,
      412,
    );
    assert.equal(
      (await buur.ask('PATCH', `/lio/reeksen/${r.id}`, { version: 2, body: { week: 2 } })).statusCode,
      404,
    );
    assert.deepEqual((await buur.ask('GET', '/lio/reeksen')).json().items, []);
  });
});

describe('wie mag wat', () => {
  test('de buurgemeente krijgt hetzelfde antwoord als bij een id dat niet bestaat; rollen zonder recht niets', async () => {
    const { v, p } = await metPunt();
    for (const url of ['', '/punten', '/zaal', '/besluitenlijst']) {
      const anders = await buur.ask('GET', `/lio/vergaderingen/${v.id}${url}`);
      const nergens = await buur.ask('GET', `/lio/vergaderingen/${absent}${url}`);
      assert.equal(anders.statusCode, 404);
      const { instance: _a, ...a } = anders.json();
      const { instance: _b, ...b } = nergens.json();
      assert.deepEqual(a, b);
    }
    assert.equal(
      (await buur.ask('PATCH', `/lio/punten/${p.id}`, { version: 1, body: { titel: 'x' } })).statusCode,
      404,
    );
    for (const rol of rollen.filter(
      (r) => !['regisseur', 'jurist', 'sleutelfiguur', 'toezichthouder', 'medewerker'].includes(r),
    ))
      assert.equal((await (await t.signIn(rol)).ask('GET', '/lio/vergaderingen')).statusCode, 403, rol);
  });

  test('wie met een account aan tafel zit leest mee zonder namen; zonder plaats aan tafel niets', async () => {
    const { v } = await bezig();
    assert.equal((await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}/zaal`)).statusCode, 404);
    await ok(regisseur, 'POST', `/lio/vergaderingen/${v.id}/deelnemers`, {
      version: v.versie,
      body: {
        organisatie: 'Gemeente',
        functie: 'Sleutelfiguur',
        intern: true,
        accountId: sleutelfiguur.actor.accountId,
        naam: 'Sanne de Ridder',
      },
    });
    const zaal = await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}/zaal`);
    assert.equal(zaal.statusCode, 200, zaal.body);
    assert.doesNotMatch(zaal.body, /V-418-BB|Kwikstaart|Jong|Ridder/);
    assert.equal(zaal.json().punten[0].waarom, null);
    const agenda = await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}/punten`);
    assert.equal(agenda.json().items[0].titel, null);
    assert.equal(
      (await sleutelfiguur.ask('GET', `/lio/vergaderingen/${v.id}`)).json().deelnemers.at(-1).naam,
      null,
    );
  });

  test('rijbeveiliging houdt ook stand zonder het predicaat in de code', async () => {
    const { v, p } = await bezig();
    const zie = (wie: Parameters<typeof t.work>[0], tabel: string, kolom: string, id: string) =>
      t.work(wie, (work) =>
        work
          .tables<Record<string, Record<string, string>>>()
          .selectFrom(`lio.${tabel}`)
          .selectAll()
          .where(kolom, '=', id)
          .execute(),
      );
    for (const [tabel, kolom, id] of [
      ['vergadering', 'id', v.id],
      ['deelnemer', 'vergadering_id', v.id],
      ['punt', 'id', p.id],
    ] as const) {
      assert.ok((await zie(regisseur.actor, tabel, kolom, id)).length > 0, tabel);
      assert.equal((await zie(sleutelfiguur.actor, tabel, kolom, id)).length, 0, tabel);
    }
  });
});
