import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { bereidVoor } from '#modules/bestrijding/controles/index.ts';
import { systeem, testApp, type Person } from '#test/app.ts';
import type { OpzoekingDto } from './contract.ts';
import { jobs } from './jobs.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const jurist = await t.signIn('jurist');
const toezichthouder = await t.signIn('toezichthouder');
const buur = await t.signIn('regisseur', 'buurgemeente');

const casus = async (): Promise<{ id: string; kenmerk: string }> =>
  (
    await regisseur.ask('POST', '/casussen', {
      body: { titel: 'Opslagboxen', doel: 'Misbruik beëindigen', thema: 'drugs' },
    })
  ).json();
const controle = () =>
  t.work(t.actor('regisseur'), (work) =>
    bereidVoor(work, {
      soort: 'eigen',
      thema: 'drugs',
      herkomst: 'jaarplan',
      opdracht: 'Boxen nagaan.',
      team: 'ondermijning',
      objecten: ['Kwikstaartweg 14'],
    }),
  );

const kenteken = (meer: object) => ({ soort: 'rdw.kenteken', waarden: { kenteken: 'V-478-EO' }, ...meer });
async function opgezocht(body: object, wie: Person = regisseur): Promise<OpzoekingDto> {
  const reply = await wie.ask('POST', '/opzoekingen', { body });
  assert.equal(reply.statusCode, 201, reply.body);
  const { id } = reply.json<OpzoekingDto>();
  await t.work(wie.actor, (work) => jobs['registers.vraag']!(work, { opzoekingId: id }));
  return (await wie.ask('GET', `/opzoekingen/${id}`)).json();
}

describe('een object opzoeken bij een casus', () => {
  test('het antwoord staat bij de casus en bij wat zij noemt, met register en dag', async () => {
    const c = await casus();
    const o = await opgezocht(kenteken({ casusId: c.id }));
    assert.equal(o.stand, 'antwoord');
    const bij = (await regisseur.ask('GET', `/casussen/${c.id}/opzoekingen`)).json();
    assert.deepEqual([bij.loopt, bij.items.map((x: OpzoekingDto) => x.id)], [true, [o.id]]);
    const { items } = (await regisseur.ask('GET', `/casussen/${c.id}/vermeldingen`)).json();
    assert.deepEqual(
      items.map((v: { soort: string; bij: object; herkomst: { uit: string } }) => [
        v.soort,
        Object.keys(v.bij),
        v.herkomst.uit,
      ]),
      [['kenteken', ['merk', 'kleur'], 'RDW']],
    );
    const { feiten } = (await regisseur.ask('GET', `/onderwerpen/${items[0].onderwerpId}`)).json();
    const merk = feiten.find((f: { wat: string }) => f.wat === 'merk').beweringen[0];
    assert.deepEqual([merk.herkomst.uit, merk.stuk.titel], ['RDW', c.kenmerk]);
    const { rows } = await t.admin.query(
      'select vraag, antwoord, sleutel_id from registers.opzoeking where id = $1',
      [o.id],
    );
    assert.equal(rows[0].sleutel_id, c.id);
    assert.doesNotMatch(
      rows[0].vraag.toString('latin1') + rows[0].antwoord.toString('latin1'),
      /V478EO|V-478/,
    );
  });

  test('wie niet in de kring zit ziet niets: niet de casus, niet de vraag, niet dat zij gesteld is', async () => {
    const c = await casus();
    const o = await opgezocht(kenteken({ casusId: c.id }));
    for (const wie of [jurist, buur]) {
      const antwoorden = [
        await wie.ask('GET', `/casussen/${c.id}/opzoekingen`),
        await wie.ask('GET', `/opzoekingen/${o.id}`),
        await wie.ask('POST', '/opzoekingen', { body: kenteken({ casusId: c.id }) }),
      ];
      assert.deepEqual(
        antwoorden.map((a) => a.statusCode),
        [404, 404, 404],
      );
      const log = (await wie.ask('GET', '/opzoekingen')).json();
      assert.equal(JSON.stringify(log).includes(c.kenmerk), false);
    }
    // A fresh answer of this casus is not told to another circle as one that was there already.
    const los = await opgezocht(kenteken({ reden: 'Proef los van een stuk.' }), jurist);
    assert.equal(los.uitGeheugen, false);
    assert.equal((await opgezocht(kenteken({ casusId: c.id }))).uitGeheugen, true);
    assert.equal((await toezichthouder.ask('GET', `/casussen/${c.id}/opzoekingen`)).statusCode, 403);
  });

  test('een persoon wordt hier niet opgezocht, en twee stukken tegelijk kan niet', async () => {
    const c = await casus();
    const persoon = await regisseur.ask('POST', '/opzoekingen', {
      body: { soort: 'brp.bsn', waarden: { bsn: '999901011' }, casusId: c.id },
    });
    assert.deepEqual([persoon.statusCode, persoon.json().fouten[0].code], [400, 'register.soort-onbekend']);
    const k = await controle();
    const beide = await regisseur.ask('POST', '/opzoekingen', {
      body: kenteken({ casusId: c.id, controleId: k.id }),
    });
    assert.deepEqual([beide.statusCode, beide.json().fouten[0].code], [400, 'register.een-bron']);
    await assert.rejects(
      t.admin.query(
        `update registers.opzoeking set persoon = true, doel = 'x', bevoegdheid = 'x' where bron_soort = 'casus'`,
      ),
      /opzoeking_persoon_bij_signaal/,
    );
  });

  test('met de casus is het antwoord onleesbaar, en daarna weg', async () => {
    const c = await casus();
    const o = await opgezocht(kenteken({ casusId: c.id }));
    await t.work(systeem(1), (work) => work.keys.destroy(c.id));
    assert.equal((await regisseur.ask('GET', `/opzoekingen/${o.id}`)).statusCode, 404);
    await t.work(systeem(1), (work) => jobs['registers.wezen']!(work, {}));
    const { rows } = await t.admin.query('select 1 from registers.opzoeking where id = $1', [o.id]);
    assert.equal(rows.length, 0);
  });
});

describe('een object opzoeken bij een controle', () => {
  test('bij wie haar mag zien, en bij niemand anders', async () => {
    const k = await controle();
    const o = await opgezocht(kenteken({ controleId: k.id }));
    const bij = (await regisseur.ask('GET', `/controles/${k.id}/opzoekingen`)).json();
    assert.deepEqual([bij.loopt, bij.items[0].id, bij.items[0].stand], [true, o.id, 'antwoord']);
    assert.equal((await buur.ask('GET', `/controles/${k.id}/opzoekingen`)).statusCode, 404);
    assert.equal((await buur.ask('GET', `/opzoekingen/${o.id}`)).statusCode, 404);
  });
});
