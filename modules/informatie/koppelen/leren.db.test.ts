import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { systeem } from '#platform/actor.ts';
import { registreer } from '#modules/informatie/signalen/index.ts';
import { testApp } from '#test/app.ts';
import { leervoorstel } from './index.ts';
import { ruimVoorbeeldenOp } from './service/leren.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');

async function signaal(wat: string): Promise<string> {
  const s = await t.work(t.actor('regisseur'), (work) =>
    registreer(work, {
      bronsoort: 'mailbox',
      wat,
      waar: '',
      thema: 'drugs',
      ontvangenOp: work.now,
      team: 'ondermijning',
    }),
  );
  const body = { concreet: true, recent: true, bevoegdheid: 'apv', reden: 'Na te gaan.', uitkomst: 'verder' };
  assert.equal(
    (await regisseur.ask('POST', `/signalen/${s.id}/weging`, { body, version: 1 })).statusCode,
    200,
  );
  return s.id;
}

async function besluit(naam: string, uitkomst: string): Promise<string> {
  await signaal(`De heer ${naam}, geb. 1-2-1980.`);
  const id = await signaal(`Dhr. ${naam}, geb. 1-2-1980.`);
  const [p] = (await regisseur.ask('GET', `/signalen/${id}/samenhang`)).json().personen;
  const answer = await regisseur.ask('POST', '/koppelbesluiten', {
    body: { een: p.onderwerpId, ander: p.voorstellen[0].onderwerpId, uitkomst },
  });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json().id;
}

const voorbeelden = async () =>
  (await t.admin.query('select * from koppelen.leervoorbeeld order by besluit_id')).rows;
const zet = (waarde: string) =>
  t.admin.query(
    `insert into platform.instelling (gemeente_id, sleutel, geldig_vanaf, waarde, bron, door, op)
     select gemeente_id, 'koppelen.leren', $2, to_jsonb($1::text), 'besluit', gen_random_uuid(), now() from platform.gemeente
     on conflict (gemeente_id, sleutel, geldig_vanaf) do update set waarde = excluded.waarde`,
    [waarde, t.now().slice(0, 10)],
  );

describe('KOP-12: leren van besluiten', () => {
  it('staat uit: van een besluit blijft niets om van te leren', async () => {
    await besluit('Adelbert Heidehof', 'zelfde');
    assert.deepEqual(await voorbeelden(), []);
  });

  it('aan: per kenmerk hoe het vergeleek, zonder namen; weg met het besluit, na een jaar en als het uitgaat', async () => {
    await zet('aan');
    const id = await besluit('Berend Klokjesgaard', 'zelfde');
    const twijfel = await besluit('Casper Kruisbesveld', 'onzeker');
    const [een, ...rest] = await voorbeelden();
    assert.equal(rest.length, 0, `over twijfel (${twijfel}) wordt niet geleerd`);
    assert.equal(een.besluit_id, id);
    assert.equal(een.niveaus.geboren, 'gelijk');
    assert.doesNotMatch(JSON.stringify(een).toLowerCase(), /klokjes|berend/);
    await regisseur.ask('POST', `/koppelbesluiten/${id}/_intrekken`, { body: { reden: 'vergissing' } });
    assert.deepEqual(await voorbeelden(), []);
    await besluit('Dirk Lisdoddeveld', 'anders');
    assert.equal((await voorbeelden()).length, 1);
    const wie = systeem(regisseur.actor.gemeenteId);
    await t.admin.query("update koppelen.leervoorbeeld set op = op - interval '13 months'");
    await t.work(wie, ruimVoorbeeldenOp);
    assert.deepEqual(await voorbeelden(), []);
    await besluit('Evert Munthof', 'zelfde');
    await zet('uit');
    await t.work(wie, ruimVoorbeeldenOp);
    assert.deepEqual(await voorbeelden(), []);
  });

  it('te weinig besluiten geven geen voorstel', async () => {
    await assert.rejects(t.work(systeem(regisseur.actor.gemeenteId), leervoorstel), { rule: 'KOP-12' });
  });

  it('een ander dan de beheerder zet het niet aan', async () => {
    const body = { waarde: 'aan', vanaf: t.now().slice(0, 10), bron: 'collegebesluit' };
    const wie = await regisseur.ask('PUT', '/instellingen/koppelen.leren', { body });
    assert.ok([403, 404].includes(wie.statusCode), wie.body);
  });
});
