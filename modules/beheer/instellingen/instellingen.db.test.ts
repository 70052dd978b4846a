import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rollen } from '#platform/actor.ts';
import { testApp, type Person } from '#test/app.ts';
import type { InstellingDto } from './contract.ts';
import { keuzeId, naamId } from './service.ts';

const t = await testApp();
const beheer = await t.signIn('beheerder');

const zet = (as: Person, sleutel: string, body: object) =>
  as.ask('PUT', `/instellingen/${sleutel}`, { body });
const bron = 'collegebesluit 2026-88';

async function lees(as: Person, sleutel: string): Promise<InstellingDto> {
  const { items } = (await as.ask('GET', '/instellingen')).json<{ items: InstellingDto[] }>();
  return items.find((one) => one.sleutel === sleutel)!;
}

describe('instellingen', () => {
  test('elke instelling van elke kamer staat er met een naam in beide talen, en elke keuze ook', async () => {
    const { settings, texts } = t.house.services;
    const missing = settings.flatMap(({ definitie: { sleutel, keuzes = [] } }) =>
      [naamId(sleutel), ...keuzes.map((k) => keuzeId(sleutel, String(k)))].filter((id) => !texts.has(id)),
    );
    assert.deepEqual(missing, []);
    const { items } = (await beheer.ask('GET', '/instellingen')).json<{ items: InstellingDto[] }>();
    assert.equal(items.length, settings.length);
    assert.ok(items.length > 30);
  });

  test('INS-2: een nieuwe waarde geldt vanaf haar dag, en wat gold blijft staan', async () => {
    const eerst = await lees(beheer, 'signaal.te-licht');
    assert.deepEqual([eerst.waarde, eerst.vanaf, eerst.geschiedenis.length], [12, null, 0]);
    const straks = await zet(beheer, 'signaal.te-licht', { waarde: 9, vanaf: '2026-12-01', bron });
    assert.equal(straks.statusCode, 200, straks.body);
    assert.equal(straks.json<InstellingDto>().waarde, 12, 'nog niet');
    t.setNow('2026-12-01T09:00:00.000Z');
    const later = await lees(await t.signIn('beheerder'), 'signaal.te-licht');
    assert.deepEqual([later.waarde, later.vanaf, later.bron], [9, '2026-12-01', bron]);
    assert.equal(
      await t.work(t.actor('regisseur'), (work) =>
        work.setting({ sleutel: 'signaal.te-licht', standaard: 12, bron: '' }),
      ),
      9,
    );
    t.setNow('2026-11-09T07:30:00.000Z');
  });

  test('INS-3: de wijziging staat in het logboek met oud, nieuw en dag', async () => {
    await zet(beheer, 'melden.stand', { waarde: 'anoniem', vanaf: '2026-11-09', bron });
    const { rows } = await t.admin.query<{ details: object }>(
      `select details from platform.audit where actie = 'instelling.gewijzigd' and details->>'sleutel' = 'melden.stand'`,
    );
    assert.deepEqual(rows, [
      { details: { sleutel: 'melden.stand', oud: 'uit', nieuw: 'anoniem', vanaf: '2026-11-09' } },
    ]);
  });

  test('INS-1: slechte invoer geeft alle fouten tegelijk en verandert niets', async () => {
    const reply = await zet(beheer, 'bewaren.aankondiging', { waarde: 3, vanaf: '2020-01-01', bron });
    assert.equal(reply.statusCode, 400);
    assert.deepEqual(
      reply.json<{ fouten: { veld: string; melding: string }[] }>().fouten.map((f) => f.veld),
      ['waarde', 'vanaf'],
    );
    assert.match(reply.body, /van 14 tot en met/);
    assert.equal(
      (await zet(beheer, 'bewaren.aankondiging', { waarde: 20, vanaf: '2026-11-09' })).statusCode,
      400,
    );
    assert.equal((await lees(beheer, 'bewaren.aankondiging')).waarde, 14);
    assert.equal(
      (await zet(beheer, 'bestaat.niet', { waarde: 3, vanaf: '2026-11-09', bron })).statusCode,
      404,
    );
  });

  test('wie mag wat, en een andere gemeente heeft haar eigen waarden', async () => {
    for (const rol of rollen) {
      const person = await t.signIn(rol);
      const lezen = ['beheerder', 'regisseur', 'jurist', 'fg'].includes(rol);
      assert.equal((await person.ask('GET', '/instellingen')).statusCode, lezen ? 200 : 403, rol);
      if (rol !== 'beheerder')
        assert.equal(
          (await zet(person, 'signaal.wegen', { waarde: 5, vanaf: '2026-11-09', bron })).statusCode,
          403,
        );
    }
    await zet(beheer, 'signaal.wegen', { waarde: 5, vanaf: '2026-11-09', bron });
    assert.equal((await lees(await t.signIn('beheerder', 'buurgemeente'), 'signaal.wegen')).waarde, 10);
  });
});
