import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { registreer, type Registratie } from '#modules/informatie/signalen/index.ts';
import { rollen, systeem } from '#platform/actor.ts';
import { testApp, type Person } from '#test/app.ts';
import { ruimOp } from './service.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');

const bus: Registratie = {
  bronsoort: 'mailbox',
  wat: 'Bus met kenteken V-418-BB voor de deur. Op het raam staat Kwikstaartgarage B.V., KVK 12345678, bel 06 00 12 34 56. Rekening NL91ABNA0417164300. Gezien door de heer P. de Jong.',
  waar: 'Kwikstaartweg 14',
  thema: 'drugs',
  ontvangenOp: '2026-11-06T17:31:00.000Z',
  team: 'ondermijning',
};
const s = await t.work(regisseur.actor, (work) => registreer(work, bus));
const ask = (vraag: string, who: Person = regisseur) => who.ask('POST', '/_zoek', { body: { vraag } });
const found = async (
  vraag: string,
  who: Person = regisseur,
): Promise<{ id: string; toelichting: string; pad: string }[]> => {
  const reply = await ask(vraag, who);
  assert.equal(reply.statusCode, 200, reply.body);
  return reply.json().items;
};

describe('vinden', () => {
  test('op kenmerk, ook zoals iemand het dicteert', async () => {
    const [v] = await found(s.kenmerk.toLowerCase().replaceAll('-', ' '));
    assert.deepEqual([v?.id, v?.pad], [s.id, `/informatie/signalen/${s.id}`]);
  });

  test('op kenteken, adres, telefoon, rekening, KVK-nummer en bedrijfsnaam', async () => {
    for (const vraag of [
      'v418bb',
      'Kwikstaartweg 14',
      '+31 6 00123456',
      'NL91 ABNA 0417 1643 00',
      '12345678',
      'kwikstaartgarage bv',
    ]) {
      assert.deepEqual(
        (await found(vraag)).map((v) => v.id),
        [s.id],
        vraag,
      );
    }
  });

  test('op gewone woorden, ook verbogen en met een andere hoofdletter; de meeste woorden eerst', async () => {
    const vat = await t.work(regisseur.actor, (work) =>
      registreer(work, { ...bus, wat: 'Er worden blauwe vaten gelost bij de loods.', waar: '' }),
    );
    const ander = await t.work(regisseur.actor, (work) =>
      registreer(work, { ...bus, wat: 'Een blauwe auto rijdt rondjes bij de loods.', waar: '' }),
    );
    assert.deepEqual(
      (await found('Blauw vat')).map((v) => v.id),
      [vat.id],
    );
    assert.deepEqual(new Set((await found('blauwe loods')).map((v) => v.id)), new Set([vat.id, ander.id]));
    assert.deepEqual(await found('kabouter'), []);
    assert.deepEqual(await found('blauwe loods', buur), []);
    const { rows } = await t.admin.query('select * from koppelen.woord where bron_id = $1', [vat.id]);
    assert.ok(rows.length > 3);
    assert.doesNotMatch(JSON.stringify(rows), /vat|loods|blauw/);
  });

  test('op de naam van een firma of schip die anders geschreven is; ook dan alleen wat de kijker mag zien', async () => {
    const maak = (team: string) =>
      t.work({ ...regisseur.actor, teams: [team] }, (work) =>
        registreer(work, {
          ...bus,
          team,
          wat: 'Bij Zilvermeeuw Autoverhuur B.V. ligt het ms Windroos.',
          waar: '',
        }),
      );
    const eigen = await maak('ondermijning');
    await maak('toezicht');
    for (const vraag of ['zilvermeuw autoverhuur', 'Autoverhuur Zilvermeeuw', 'windroos', 'ms Windros'])
      assert.deepEqual(
        (await found(vraag)).map((v) => v.id),
        [eigen.id],
        vraag,
      );
    assert.equal((await found('Windros'))[0]?.toelichting, 'scheepsnaam bijna gelijk, 6 nov 2026');
    assert.deepEqual(await found('zilvermeuw autoverhuur', buur), []);
  });

  test('zegt waarom, in de taal van de kijker, en of het maar bijna gelijk is', async () => {
    assert.equal((await found('V-418-BB'))[0]?.toelichting, 'kenteken gelijk, 6 nov 2026');
    assert.equal((await found('V-413-BB'))[0]?.toelichting, 'kenteken bijna gelijk, 6 nov 2026');
    await regisseur.ask('PUT', '/sessie/taal', { body: { taal: 'en' } });
    assert.equal((await found('V-418-BB'))[0]?.toelichting, 'number plate the same, 6 Nov 2026');
    await regisseur.ask('PUT', '/sessie/taal', { body: { taal: 'nl' } });
  });

  test('een woord in honderden stukken die de kijker niet ziet, verdringt het eigen stuk niet', async () => {
    const eigen = await t.work(regisseur.actor, (work) =>
      registreer(work, { ...bus, wat: 'Er staat een kwikzuil bij de steiger.', waar: '' }),
    );
    await t.admin.query(
      `insert into koppelen.woord (gemeente_id, sleutel, bron_id, bron_soort, maand)
       select gemeente_id, sleutel, gen_random_uuid(), bron_soort, '2026-12' from koppelen.woord, generate_series(1, 600) where bron_id = $1`,
      [eigen.id],
    );
    assert.deepEqual(
      (await found('kwikzuil')).map((v) => v.id),
      [eigen.id],
    );
  });

  test('ZOE-3: de naam van een persoon vindt niets', async () => {
    assert.deepEqual(await found('P. de Jong'), []);
    assert.deepEqual(await found('de heer De Jong'), []);
  });

  test('een te korte of te lange vraag en een vreemd veld worden geweigerd', async () => {
    for (const body of [{ vraag: 'x' }, { vraag: 'x'.repeat(201) }, { vraag: 'ab', q: 1 }, {}])
      assert.equal((await regisseur.ask('POST', '/_zoek', { body })).statusCode, 400);
  });
});

describe('ZOE-1: alleen wat de kijker zelf mag openen', () => {
  test('geen andere rol, geen ander team en geen andere gemeente vindt iets', async () => {
    for (const rol of rollen) {
      const person = await t.signIn(rol);
      const mag = (await person.ask('GET', `/signalen/${s.id}`)).statusCode === 200;
      for (const vraag of [s.kenmerk, 'V-418-BB'])
        assert.equal((await found(vraag, person)).length > 0, mag, `${rol} ${vraag}`);
    }
    for (const vraag of [s.kenmerk, 'V-418-BB', 'Kwikstaartweg 14'])
      assert.deepEqual(await found(vraag, buur), []);
    const ander = { ...bus, team: 'toezicht', wat: 'Bus met kenteken R-731-GG', waar: '' };
    await t.work({ ...regisseur.actor, teams: ['toezicht'] }, (work) => registreer(work, ander));
    assert.deepEqual(await found('R-731-GG'), []);
  });

  test('een rol zonder recht in hetzelfde team vindt niets', async () => {
    const zoekbron = t.house.platform.contributions.all('zoekbron');
    const collega = { ...t.actor('medewerker'), teams: ['ondermijning'] };
    for (const { room, value } of zoekbron)
      for (const vraag of [s.kenmerk, 'V-418-BB'])
        assert.deepEqual(await t.work(collega, (work) => value(work, vraag, 12)), [], room);
  });

  test('wat alleen bewaard wordt, is met zoeken niet te vinden', async () => {
    const licht = await t.work(regisseur.actor, (work) =>
      registreer(work, { ...bus, wat: 'Kenteken K-111-LL', waar: '' }),
    );
    assert.equal((await found('K-111-LL')).length, 1);
    await regisseur.ask('POST', `/signalen/${licht.id}/weging`, {
      version: 1,
      body: { concreet: false, recent: true, bevoegdheid: 'apv', reden: 'Te weinig.', uitkomst: 'te-licht' },
    });
    assert.deepEqual(await found('K-111-LL'), []);
  });
});

describe('ZOE-2: de vraag staat nergens leesbaar', () => {
  test('auditlog en verwerkingslog kennen de vraag niet; gelijke vragen zijn wel te herkennen', async () => {
    const first = await ask('V-418-BB');
    const second = await ask('v-418-bb');
    const { rows } = await t.admin.query(
      `select trace_id, details from platform.audit where actie = 'zoeken.gevraagd' and trace_id = any($1) order by tijd`,
      [[first.headers['trace-id'], second.headers['trace-id']]],
    );
    assert.equal(rows.length, 2);
    assert.equal(rows[0].details.term, rows[1].details.term);
    assert.match(rows[0].details.term, /^[0-9a-f]{32}$/);
    assert.equal(rows[0].details.gevonden, 1);
    const dump = await t.admin.query<{ details: object }>(`select details from platform.audit`);
    assert.ok(
      dump.rows.every(
        (row) => !/418|Kwik/i.test(JSON.stringify(row.details).replaceAll(/"[0-9a-f]{32}"/g, '')),
      ),
    );
    const log = await t.admin.query(
      `select count(*)::int as n from platform.verwerkingslog where trace_id = $1`,
      [first.headers['trace-id']],
    );
    assert.equal(log.rows[0].n, 1);
  });

  test('buurgemeenten hebben voor dezelfde vraag een andere hash', async () => {
    const here = await ask('V-418-BB');
    const there = await ask('V-418-BB', buur);
    const { rows } = await t.admin.query(
      `select count(distinct details->>'term')::int as n from platform.audit where actie = 'zoeken.gevraagd' and trace_id = any($1)`,
      [[here.headers['trace-id'], there.headers['trace-id']]],
    );
    assert.equal(rows[0].n, 2);
  });
});

test('ZOE-4: een kamer die niet antwoordt, neemt de andere niet mee', async () => {
  t.house.platform.contributions.add('proef/stuk', {
    zoekbron: async (work) => {
      await work.tables<{ 'proef.niet': { id: string } }>().selectFrom('proef.niet').select('id').execute();
      return [];
    },
  });
  assert.deepEqual(
    (await found('V-418-BB')).map((v) => v.id),
    [s.id],
  );
});

describe('de bladzijde', () => {
  test('meer uitkomsten, met de maand waarop verfijnd wordt', async () => {
    const reply = await regisseur.ask('POST', '/zoekvragen/_vind', { body: { vraag: 'V-418-BB' } });
    assert.equal(reply.statusCode, 200, reply.body);
    const { items, meer } = reply.json();
    assert.deepEqual([items[0].id, items[0].maand, meer], [s.id, '2026-11', false]);
  });

  test('ZOE-5: een bewaarde vraag is alleen van wie haar bewaarde, staat versleuteld en kan weg', async () => {
    const body = { naam: 'De grijze bus', vraag: 'V-418-BB' };
    const reply = await regisseur.ask('POST', '/zoekvragen', { body });
    assert.equal(reply.statusCode, 201, reply.body);
    const { id } = reply.json();
    const lijst = async (who: Person) => (await who.ask('GET', '/zoekvragen')).json().items;
    assert.deepEqual(await lijst(regisseur), [{ id, ...body }]);
    const jurist = await t.signIn('jurist');
    for (const ander of [jurist, buur]) {
      assert.deepEqual(await lijst(ander), []);
      assert.equal((await ander.ask('DELETE', `/zoekvragen/${id}`)).statusCode, 404);
      assert.equal((await ander.ask('POST', `/zoekvragen/${id}/_gebruik`)).statusCode, 404);
    }
    const { rows } = await t.admin.query('select naam, vraag from zoeken.zoekvraag where id = $1', [id]);
    assert.doesNotMatch(Buffer.concat([rows[0].naam, rows[0].vraag]).toString('latin1'), /bus|418/);
    assert.equal((await regisseur.ask('DELETE', `/zoekvragen/${id}`)).statusCode, 204);
    assert.deepEqual(await lijst(regisseur), []);
  });

  test('ZOE-5: een jaar niet gebruikt, dan weg; dertig is genoeg', async () => {
    const toen = t.now();
    const { id } = (
      await regisseur.ask('POST', '/zoekvragen', { body: { naam: 'oud', vraag: 'oude vraag' } })
    ).json();
    t.setNow('2027-11-20T08:00:00.000Z');
    const opnieuw = await t.signIn('regisseur');
    await t.work(systeem(opnieuw.actor.gemeenteId), ruimOp);
    assert.deepEqual((await opnieuw.ask('GET', '/zoekvragen')).json().items, []);
    const { rows } = await t.admin.query('select 1 from platform.recordsleutel where id = $1', [id]);
    assert.equal(rows.length, 0, 'de sleutel is mee weg');
    for (let i = 0; i < 30; i += 1)
      assert.equal(
        (await opnieuw.ask('POST', '/zoekvragen', { body: { naam: `v${i}`, vraag: 'vaten' } })).statusCode,
        201,
      );
    assert.equal(
      (await opnieuw.ask('POST', '/zoekvragen', { body: { naam: 'te veel', vraag: 'vaten' } })).statusCode,
      409,
    );
    t.setNow(toen);
  });
});
