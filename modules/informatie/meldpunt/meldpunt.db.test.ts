import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rollen } from '#platform/actor.ts';
import { may } from '#platform/rights.ts';
import { meldingRights } from './domain/rights.ts';
import type { MeldingDto, MeldingRij } from './contract.ts';
import * as lezen from './service/lezen.ts';
import { find } from './store/melding.ts';
import { t, regisseur, buur, mail, toon, lijst, schift } from '#test/meldpunt.ts';

describe('lijst en inhoud', () => {
  test('tekst, onderwerp en afzender staan nergens leesbaar in de database', async () => {
    const m = await mail('Onvindbaarwoord bij de loods.', {
      From: 'Geheime Melder <geheim@voorbeeld.test>',
      Subject: 'Onvindbaaronderwerp',
    });
    assert.equal(m.uitkomst, 'nieuw');
    const { rows } = await t.admin.query(
      `select table_schema || '.' || table_name as tabel from information_schema.tables where table_schema in ('meldpunt', 'koppelen', 'platform', 'signalen', 'graphile_worker') and table_type = 'BASE TABLE'`,
    );
    for (const { tabel } of rows) {
      const dump = await t.admin.query(`select t::text as rij from ${tabel} t`);
      const hex = Buffer.from('Onvindbaarwoord').toString('hex');
      for (const { rij } of dump.rows)
        assert.doesNotMatch(rij, new RegExp(`Onvindbaar|Geheime|geheim@|${hex}`), tabel);
    }
  });

  test('oudste eerst, per bladzijde, met filters, en één logregel per melding', async () => {
    for (const tekst of ['Een bus bij de loods.', 'Licht in een leeg pand.']) await mail(tekst);
    const oud = await mail('De oudste van allemaal.', { Date: 'Mon, 02 Nov 2026 08:30:00 +0100' });
    const reply = await regisseur.ask('GET', '/meldingen?aantal=2');
    const page = reply.json<{ items: MeldingRij[]; totaal: number }>();
    assert.equal(page.items[0]!.id, oud.id);
    assert.equal(page.items.length, 2);
    assert.ok(page.totaal > 2);
    const log = await t.admin.query(
      'select count(*)::int as n from platform.verwerkingslog where trace_id = $1',
      [reply.headers['trace-id']],
    );
    assert.equal(log.rows[0].n, 2);
    assert.equal((await lijst('?kanaal=telefoon')).totaal, 0);
    assert.equal(
      (await lijst('?stand=verder')).items.every((m) => m.stand === 'verder'),
      true,
    );
    const volgende = (await regisseur.ask('GET', `/meldingen/${oud.id}/volgende`)).json();
    assert.equal(volgende.id, page.items[1]!.id);
  });

  test('langer dan een werkdag ongelezen is te laat', async () => {
    const m = await mail('Blijft liggen.');
    assert.deepEqual([(await toon(m.id!)).voor, (await toon(m.id!)).teLaat], ['2026-11-10', false]);
    t.setNow('2026-11-11T08:00:00.000Z');
    const later = await t.work(regisseur.actor, (work) => lezen.toon(work, m.id!));
    const stand = await t.work(regisseur.actor, (work) => lezen.standVan(work));
    t.setNow('2026-11-09T07:30:00.000Z');
    assert.deepEqual([later.teLaat, stand.teLaat > 0], [true, true]);
  });

  test('gelijkende tekst is een aanwijzing, geen besluit', async () => {
    const a = await mail(
      'Er staat elke nacht een grijze bus bij de loods aan de Kwikstaartweg en die lost vaten.',
    );
    const b = await mail(
      'Er staat elke nacht een grijze bus bij de loods aan de Kwikstaartweg en die lost tonnen.',
    );
    assert.equal(b.uitkomst, 'nieuw');
    const dto = await toon(b.id!);
    assert.deepEqual(
      dto.mogelijkDubbel.map((d) => [d.id, d.redenen]),
      [[a.id, ['tekst-gelijk']]],
    );
  });
});

describe('wie mag wat', () => {
  test('andere rollen krijgen niets; de buurgemeente krijgt hetzelfde antwoord als bij een id dat niet bestaat', async () => {
    const m = await mail('Alleen voor de regisseur.');
    for (const rol of rollen.filter((r) => r !== 'regisseur')) {
      const person = await t.signIn(rol);
      for (const url of [
        '/meldingen',
        `/meldingen/${m.id}`,
        `/meldingen/${m.id}/samenhang`,
        '/meldpunt/stand',
        '/meldpunt/terugkoppelingen',
        '/mma',
      ])
        assert.equal((await person.ask('GET', url)).statusCode, 403, `${rol} ${url}`);
      assert.equal((await schift(m.id!, 1, { keuze: 'geen-melding' }, person)).statusCode, 403, rol);
    }
    const anders = await buur.ask('GET', `/meldingen/${m.id}`);
    const nergens = await buur.ask('GET', '/meldingen/00000000-0000-4000-8000-000000000000');
    assert.equal(anders.statusCode, 404);
    const { instance: _a, ...a } = anders.json();
    const { instance: _b, ...b } = nergens.json();
    assert.deepEqual(a, b);
    assert.equal((await buur.ask('GET', '/meldingen')).json().totaal, 0);
    assert.equal((await schift(m.id!, 1, { keuze: 'geen-melding' }, buur)).statusCode, 404);
  });

  test('het lijstpredicaat is gelijk aan de objectregel, en de database houdt het nog eens tegen', async () => {
    const m = await mail('Voor één team.');
    for (const teams of [[], ['toezicht'], ['ondermijning'], ['toezicht', 'ondermijning']]) {
      const actor = { ...regisseur.actor, teams };
      const seen = await t
        .work(actor, (work) => find(work, m.id!))
        .then(
          () => true,
          () => false,
        );
      assert.equal(seen, may(meldingRights, 'melding.lezen', actor, { team: 'ondermijning' } as never));
      const rows = await t.work(actor, (work) =>
        work
          .tables<{ 'meldpunt.melding': { id: string } }>()
          .selectFrom('meldpunt.melding')
          .select('id')
          .where('id', '=', m.id!)
          .execute(),
      );
      assert.equal(rows.length === 1, seen);
    }
  });
});

describe('spoed en twijfel', () => {
  test('spoed legt vast wie er gebeld is en wanneer, en kan de melding afronden', async () => {
    const m = await mail('Kind in nood.');
    const reply = await regisseur.ask('POST', `/meldingen/${m.id}/spoed`, {
      version: 1,
      body: { uitgang: 'veilig-thuis', om: '2026-11-09T07:26:00.000Z', afgehandeld: true },
    });
    assert.equal(reply.statusCode, 200, reply.body);
    const dto = reply.json<MeldingDto>();
    assert.deepEqual([dto.stand, dto.uitkomst], ['spoed-afgehandeld', 'veilig-thuis']);
    assert.deepEqual(dto.spoed, [
      { uitgang: 'veilig-thuis', om: '2026-11-09T07:26:00.000Z', door: 'Marit Hoekstra' },
    ]);
    const straks = await mail('Nog een.');
    const fout = await regisseur.ask('POST', `/meldingen/${straks.id}/spoed`, {
      version: 1,
      body: { uitgang: '112', om: '2026-11-09T09:00:00.000Z', afgehandeld: false, slachtoffer: 'naam' },
    });
    assert.equal(fout.statusCode, 400);
  });

  test('twijfel bij een aanvraag gaat gewoon, naar Bibob, of als signaal naar het LIO', async () => {
    const medewerker = await t.signIn('medewerker');
    const meld = async (): Promise<string> => {
      const r = await medewerker.ask('POST', '/meldpunt/twijfel', {
        body: { zaaknummer: 'Z-2026-1', wat: 'De huurprijs klopt niet met het pand.' },
      });
      assert.equal(r.statusCode, 201, r.body);
      return r.json().id;
    };
    const [een, twee] = [await meld(), await meld()];
    const bibob = await regisseur.ask('POST', `/meldingen/${een}/_afronden`, {
      version: 1,
      body: { uitgang: 'bibob', reden: 'Financiering onduidelijk.' },
    });
    assert.deepEqual([bibob.json().stand, bibob.json().uitkomst], ['afgehandeld', 'bibob'], bibob.body);
    const lio = await regisseur.ask('POST', `/meldingen/${twee}/_afronden`, {
      version: 1,
      body: { uitgang: 'lio', reden: 'Patroon.', wat: 'Huur past niet.', thema: 'witwassen' },
    });
    assert.equal(lio.json().stand, 'verder', lio.body);
    assert.ok(lio.json().signaal.kenmerk.startsWith('S-'));
    const gewone = await mail('Geen twijfel.');
    const niet = await regisseur.ask('POST', `/meldingen/${gewone.id}/_afronden`, {
      version: 1,
      body: { uitgang: 'bibob', reden: 'x' },
    });
    assert.equal(niet.json().code, 'melding.geen-twijfel');
  });
});

describe('concept', () => {
  test('wat getypt is blijft bewaard; twee schermen in één tekst: de tweede hoort het', async () => {
    const m = await mail('Om over te typen.');
    const eerste = await regisseur.ask('PUT', `/meldingen/${m.id}/concept`, {
      version: 0,
      body: { wat: 'Half getypt geheimwoord', thema: 'drugs' },
    });
    assert.deepEqual([eerste.statusCode, eerste.json().versie], [200, 1], eerste.body);
    const tweede = await regisseur.ask('PUT', `/meldingen/${m.id}/concept`, {
      version: 0,
      body: { wat: 'Iets anders' },
    });
    assert.deepEqual([tweede.statusCode, tweede.json().versie], [412, 1]);
    const terug = (await regisseur.ask('GET', `/meldingen/${m.id}/concept`)).json();
    assert.deepEqual(terug.velden, { wat: 'Half getypt geheimwoord', thema: 'drugs' });
    const { rows } = await t.admin.query('select velden from meldpunt.concept where melding_id = $1', [m.id]);
    assert.doesNotMatch(rows[0].velden.toString('latin1'), /geheimwoord/);
    await schift(m.id!, 1, { keuze: 'geen-melding' });
    assert.equal((await regisseur.ask('GET', `/meldingen/${m.id}/concept`)).json().versie, 0);
  });
});

describe('heropenen', () => {
  test('een bewaarde melding gaat open na een nieuw stuk op hetzelfde object, een motief en een tweede persoon', async () => {
    const oud = await mail('Box aan de Zwanenpad 5 contant betaald.');
    await schift(oud.id!, 1, { keuze: 'te-licht', thema: 'drugs' });
    const los = await mail('Iets zonder plaats.');
    const vraag = (aanleidingId: string) =>
      regisseur.ask('POST', `/meldingen/${oud.id}/heropeningen`, {
        body: { aanleidingId, motief: 'Nu ook stroom.' },
      });
    assert.equal((await vraag(los.id!)).json().code, 'melding.geen-zelfde-object');
    const nieuw = await mail('Vreemde meterstand bij Zwanenpad 5.');
    const verzoek = await vraag(nieuw.id!);
    assert.equal(verzoek.statusCode, 201, verzoek.body);
    const pad = `/meldpunt/heropeningen/${verzoek.json().id}/besluit`;
    assert.equal(
      (await regisseur.ask('PUT', pad, { body: { akkoord: true } })).json().code,
      'melding.tweede-persoon',
    );
    const tweede = { ...regisseur.actor, accountId: '11111111-1111-4111-8111-111111111111' };
    const { beslisHeropening } = await import('./service/heropenen.ts');
    await t.work(tweede, (work) => beslisHeropening(work, verzoek.json().id, true));
    const dto = await toon(oud.id!);
    assert.deepEqual([dto.stand, dto.tekst], ['te-schiften', 'Box aan de Zwanenpad 5 contant betaald.']);
  });
});
