import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { testApp } from '#test/app.ts';
import { rollen } from '#platform/actor.ts';
import { KENMERK_BYTES } from '#platform/reckon/kenmerk.ts';
import { may } from '#platform/rights.ts';
import { contributions } from './contributions.ts';
import { rights } from './domain/rights.ts';
import { registreer, type Registratie } from './index.ts';
import type { Signaal } from './domain/signaal.ts';
import { toon } from './service/signaal.ts';
import { find } from './store/signaal.ts';

const t = await testApp();
const regisseur = await t.signIn('regisseur');
const buur = await t.signIn('regisseur', 'buurgemeente');

const bus: Registratie = {
  bronsoort: 'mailbox',
  wat: 'Grijze bestelbus met kenteken V-418-BB lost ’s nachts vaten bij Kwikstaartweg 14.',
  waar: 'Kwikstaartweg 14',
  thema: 'drugs',
  ontvangenOp: '2026-11-06T17:31:00.000Z',
  team: 'ondermijning',
};
const nieuw = (r: Partial<Registratie> = {}, who = regisseur): Promise<Signaal> =>
  t.work(who.actor, (work) => registreer(work, { ...bus, ...r }));
const oordeel = {
  concreet: true,
  recent: true,
  bevoegdheid: 'apv',
  reden: 'Drie nachten achtereen gezien.',
  uitkomst: 'verder',
};

describe('lijst en inhoud', () => {
  test('de inhoud staat versleuteld in de database', async () => {
    const s = await nieuw();
    const { rows } = await t.admin.query('select * from signalen.signaal where id = $1', [s.id]);
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows[0]), /vaten|Kwikstaart/);
    assert.doesNotMatch(rows[0].wat.toString('latin1'), /vaten/);
  });

  test('een lijst toont wat de kijker mag, met zijn rechten, en schrijft één logregel per signaal', async () => {
    const s = await nieuw({ thema: 'gokken' });
    const reply = await regisseur.ask('GET', '/signalen?thema=gokken');
    assert.equal(reply.statusCode, 200, reply.body);
    const { items, totaal } = reply.json();
    assert.equal(totaal, 1);
    assert.equal(items[0].id, s.id);
    assert.ok(items[0].rechten.includes('signaal.wegen'));
    const log = await t.admin.query(
      'select count(*)::int as n from platform.verwerkingslog where trace_id = $1',
      [reply.headers['trace-id']],
    );
    assert.equal(log.rows[0].n, 1);
  });
});

test('SIG-16: een nummer dat er al is, wordt niet nog eens gegeven', async () => {
  const { platform } = t.house;
  const { random } = platform;
  // Chance repeats twice: the number of the first comes up again.
  const geloot = [7, 7, 7, 8];
  platform.random = (count) =>
    count === KENMERK_BYTES ? Buffer.alloc(4, geloot.shift() ?? 9) : random(count);
  try {
    const [een, twee] = [await nieuw(), await nieuw()];
    assert.notEqual(een.kenmerk, twee.kenmerk);
    assert.deepEqual(geloot, []);
  } finally {
    platform.random = random;
  }
});

describe('wie mag wat', () => {
  test('rollen zonder recht krijgen niets; de buurgemeente krijgt hetzelfde antwoord als bij een id dat niet bestaat', async () => {
    const s = await nieuw();
    for (const rol of rollen.filter((r) => r !== 'regisseur' && r !== 'jurist')) {
      const person = await t.signIn(rol);
      assert.equal((await person.ask('GET', '/signalen')).statusCode, 403, rol);
      assert.equal((await person.ask('GET', `/signalen/${s.id}`)).statusCode, 403, rol);
    }
    const anders = await buur.ask('GET', `/signalen/${s.id}`);
    const nergens = await buur.ask('GET', '/signalen/00000000-0000-7000-8000-000000000000');
    assert.equal(anders.statusCode, 404);
    const { instance: _a, ...a } = anders.json();
    const { instance: _b, ...b } = nergens.json();
    assert.deepEqual(a, b);
    assert.equal((await buur.ask('GET', '/signalen')).json().totaal, 0);
  });

  test('het lijstpredicaat is gelijk aan de objectregel, voor elk team', async () => {
    const teams = ['ondermijning', 'toezicht', 'vergunningen'];
    const made = await Promise.all(
      teams.map((team) =>
        t.work({ ...regisseur.actor, teams }, (work) => registreer(work, { ...bus, team })),
      ),
    );
    for (const own of [[], ['toezicht'], ['ondermijning', 'vergunningen']]) {
      const actor = { ...regisseur.actor, teams: own };
      for (const s of made) {
        const seen = await t
          .work(actor, (work) => find(work, s.id))
          .then(
            () => true,
            () => false,
          );
        assert.equal(seen, may(rights, 'signaal.lezen', actor, s), `${s.team} door ${own.join()}`);
      }
    }
  });

  test('rijbeveiliging houdt ook stand zonder het predicaat in de code', async () => {
    const s = await nieuw();
    const elders = await t.work({ ...buur.actor, teams: ['ondermijning'] }, (work) =>
      work
        .tables<{ 'signalen.signaal': { id: string } }>()
        .selectFrom('signalen.signaal')
        .select('id')
        .where('id', '=', s.id)
        .execute(),
    );
    const anderTeam = await t.work({ ...regisseur.actor, teams: ['toezicht'] }, (work) =>
      work
        .tables<{ 'signalen.signaal': { id: string } }>()
        .selectFrom('signalen.signaal')
        .select('id')
        .where('id', '=', s.id)
        .execute(),
    );
    assert.deepEqual([elders.length, anderTeam.length], [0, 0]);
  });
});

describe('wegen', () => {
  test('een weging met reden en bevoegdheid zet het signaal verder en telt', async () => {
    const s = await nieuw({ thema: 'milieu' });
    t.setNow('2026-11-09T08:00:00.000Z');
    const reply = await regisseur.ask('POST', `/signalen/${s.id}/weging`, { version: 1, body: oordeel });
    assert.equal(reply.statusCode, 200, reply.body);
    assert.equal(reply.json().status, 'in-verrijking');
    assert.equal(reply.headers.etag, '"2"');
    const stappen = (await regisseur.ask('GET', `/signalen/${s.id}/stappen`)).json().items;
    assert.deepEqual(
      stappen.map((x: { naar: string }) => x.naar),
      ['geregistreerd', 'gewogen.verder'],
    );
    assert.equal(stappen[1].door, 'Marit Hoekstra');
    const telling = await t.admin.query(
      `select uitkomst, aantal from platform.telfeit where soort = 'signaal.gewogen' and thema = 'milieu'`,
    );
    assert.deepEqual(telling.rows, [{ uitkomst: 'verder', aantal: 1 }]);
  });

  test('een oude versie krijgt 412 met de versie die nu geldt, zonder versie 428', async () => {
    const s = await nieuw();
    await regisseur.ask('POST', `/signalen/${s.id}/weging`, { version: 1, body: oordeel });
    const stale = await regisseur.ask('POST', `/signalen/${s.id}/weging`, { version: 1, body: oordeel });
    assert.equal(stale.statusCode, 412);
    assert.equal(stale.json().versie, 2);
    assert.equal(
      (await regisseur.ask('POST', `/signalen/${s.id}/weging`, { body: oordeel })).statusCode,
      428,
    );
    const again = await regisseur.ask('POST', `/signalen/${s.id}/weging`, { version: 2, body: oordeel });
    assert.equal(again.statusCode, 409);
    assert.equal(again.json().code, 'signaal.al-gewogen');
  });

  test('alle veldfouten tegelijk, in het Nederlands', async () => {
    const s = await nieuw();
    const reply = await regisseur.ask('POST', `/signalen/${s.id}/weging`, {
      version: 1,
      body: { concreet: 'ja', bevoegdheid: 'politiewet', extra: 1 },
    });
    assert.equal(reply.statusCode, 400);
    assert.deepEqual(
      new Set(reply.json().fouten.map((f: { veld: string }) => f.veld)),
      new Set(['recent', 'reden', 'uitkomst', 'concreet', 'bevoegdheid', 'extra']),
    );
  });

  test('te licht wordt bewaard: de inhoud is voor niemand te lezen', async () => {
    const s = await nieuw();
    await regisseur.ask('POST', `/signalen/${s.id}/weging`, {
      version: 1,
      body: { ...oordeel, uitkomst: 'te-licht' },
    });
    const dto = (await regisseur.ask('GET', `/signalen/${s.id}`)).json();
    assert.deepEqual(
      [dto.status, dto.wat, dto.waar, dto.duiding, dto.weging],
      ['bewaard', null, null, null, null],
    );
  });
});

describe('samenhang', () => {
  test('zelfde kenteken en één teken verschil worden gevonden, met reden; een naam wordt alleen gemarkeerd', async () => {
    const first = await nieuw({
      wat: 'Witte bus, kenteken R-731-GG, gezien door de heer P. de Jong.',
      waar: 'Ratelaarhof 3',
    });
    await nieuw({ wat: 'Bus met kenteken R-731-GG staat weer bij de loods.', waar: '' });
    await nieuw({ wat: 'Bus met kenteken R-781-GG rijdt weg.', waar: '' });
    const s = (await regisseur.ask('GET', `/signalen/${first.id}/samenhang`)).json();
    const plate = s.objecten.find((o: { soort: string }) => o.soort === 'kenteken');
    assert.equal(plate.graad, 'sterk');
    assert.equal(plate.gelijken.length, 2);
    assert.deepEqual(
      plate.redenen.map((r: { id: string }) => r.id),
      ['koppelen.reden.gelijk.kenteken', 'koppelen.reden.bijna.een-teken'],
    );
    assert.equal(s.namenHerkend, 1);
    assert.equal(
      s.objecten.some((o: { soort: string }) => o.soort === 'persoon'),
      false,
    );
  });

  test('een bewaard signaal toont zich als één regel zonder inhoud, en niets aan de buurgemeente', async () => {
    const kept = await nieuw({
      wat: 'Box op Tolbakenweg 8 contant betaald.',
      waar: 'Tolbakenweg 8',
      thema: 'drugs',
    });
    await regisseur.ask('POST', `/signalen/${kept.id}/weging`, {
      version: 1,
      body: { ...oordeel, uitkomst: 'te-licht' },
    });
    const later = await nieuw({ wat: 'Vreemde stroomafname Tolbakenweg 8.', waar: 'Tolbakenweg 8' });
    const s = (await regisseur.ask('GET', `/signalen/${later.id}/samenhang`)).json();
    const adres = s.objecten.find((o: { soort: string }) => o.soort === 'adres');
    assert.deepEqual(adres.bewaard, [
      { soort: 'signaal', bronId: kept.id, thema: 'drugs', maand: '2026-11' },
    ]);
    assert.equal(adres.gelijken.length, 0);
    const daar = await nieuw({ wat: 'Iets op Tolbakenweg 8.', waar: 'Tolbakenweg 8' }, buur);
    const elders = (await buur.ask('GET', `/signalen/${daar.id}/samenhang`)).json();
    assert.deepEqual(
      elders.objecten.flatMap((o: { gelijken: unknown[]; bewaard: unknown[] }) => [
        ...o.gelijken,
        ...o.bewaard,
      ]),
      [],
    );
  });
});

describe('splitsen, samenvoegen, onjuist', () => {
  test('splitsen maakt delen met eigen nummer, vernietigt het geheel en telt één voor elk deel', async () => {
    const s = await nieuw({ thema: 'sport' });
    const reply = await regisseur.ask('POST', `/signalen/${s.id}/_splits`, {
      version: 1,
      body: {
        delen: [
          { wat: 'Sponsor biedt contant geld', waar: 'Sportpark', thema: 'sport' },
          { wat: 'Bus bij de kantine', waar: 'Sportpark', thema: 'sport' },
        ],
      },
    });
    assert.equal(reply.statusCode, 200, reply.body);
    assert.equal(reply.json().items.length, 2);
    assert.equal((await regisseur.ask('GET', `/signalen/${s.id}`)).statusCode, 404);
    const { rows } = await t.admin.query(
      `select sum(aantal)::int as n from platform.telfeit where soort = 'signaal.geregistreerd' and thema = 'sport'`,
    );
    assert.equal(rows[0].n, 2);
  });

  test('SIG-15: een signaal van een eerdere maand splitsen verandert de cijfers van die maand niet', async () => {
    const telling = async () =>
      (
        await t.admin.query(
          `select maand, thema, sum(aantal)::int as n from platform.telfeit
            where soort = 'signaal.geregistreerd' and thema in ('zorgfraude', 'adresfraude') group by maand, thema order by maand, thema`,
        )
      ).rows;
    const nu = t.now();
    t.setNow('2026-10-05T08:00:00.000Z');
    // Received before it was registered: neither month may move.
    const s = await nieuw({ thema: 'zorgfraude', ontvangenOp: '2026-09-28T08:00:00.000Z' });
    t.setNow(nu);
    const reply = await regisseur.ask('POST', `/signalen/${s.id}/_splits`, {
      version: 1,
      body: {
        delen: [
          { wat: 'Adres zonder bewoners', waar: 'Weg 1', thema: 'adresfraude' },
          { wat: 'Facturen zonder zorg', waar: 'Weg 1', thema: 'zorgfraude' },
          { wat: 'Nog een adres', waar: 'Weg 3', thema: 'adresfraude' },
        ],
      },
    });
    assert.equal(reply.statusCode, 200, reply.body);
    assert.deepEqual(await telling(), [
      { maand: '2026-10', thema: 'zorgfraude', n: 1 },
      { maand: '2026-11', thema: 'adresfraude', n: 2 },
    ]);
  });

  test('samenvoegen houdt het oudste, met beide teksten', async () => {
    const oud = await nieuw({ ontvangenOp: '2026-10-01T08:00:00.000Z', wat: 'Eerste stuk' });
    const nieuwer = await nieuw({ wat: 'Tweede stuk' });
    const reply = await regisseur.ask('POST', `/signalen/${nieuwer.id}/_samenvoegen`, {
      version: 1,
      body: { met: oud.id, reden: 'Zelfde loods.' },
    });
    assert.equal(reply.statusCode, 200, reply.body);
    assert.equal(reply.json().id, oud.id);
    assert.match(reply.json().wat, /Eerste stuk[\s\S]*Tweede stuk/);
    assert.equal((await regisseur.ask('GET', `/signalen/${nieuwer.id}`)).statusCode, 404);
  });

  test('onjuist gebleken: tekst, vermeldingen en sleutel weg, grafsteen blijft', async () => {
    const s = await nieuw({ wat: 'Kenteken K-999-KK bij het hek', waar: '' });
    const reply = await regisseur.ask('POST', `/signalen/${s.id}/_onjuist`, {
      version: 1,
      body: { reden: 'persoonsverwisseling' },
    });
    assert.equal(reply.statusCode, 204, reply.body);
    assert.equal((await regisseur.ask('GET', `/signalen/${s.id}`)).statusCode, 404);
    const left = await t.admin.query(
      `select (select count(*) from koppelen.vermelding where bron_id = $1)::int as vermeldingen, (select count(*) from platform.recordsleutel where id = $1)::int as sleutels,
              (select uitkomst from signalen.grafsteen where kenmerk = $2) as uitkomst`,
      [s.id, s.kenmerk],
    );
    assert.deepEqual(left.rows[0], { vermeldingen: 0, sleutels: 0, uitkomst: 'onjuist' });
  });

  test('onjuist gebleken vraagt een reden uit de lijst: een zin zou bewaren wat weg moet', async () => {
    const s = await nieuw();
    const reply = await regisseur.ask('POST', `/signalen/${s.id}/_onjuist`, {
      version: 1,
      body: { reden: 'De heer De Vries was het niet.' },
    });
    assert.equal(reply.statusCode, 400);
    assert.equal((await regisseur.ask('GET', `/signalen/${s.id}`)).statusCode, 200);
  });
});

describe('termijnen', () => {
  test('twee klokken met hun rekensom; een gewijzigde instelling geeft de dag zonder som', async () => {
    t.setNow('2026-11-09T08:00:00.000Z');
    const s = await nieuw();
    t.setNow('2026-11-12T08:00:00.000Z');
    // Not over HTTP: the session would have ended.
    const later = () => t.work(regisseur.actor, (work) => toon(work, s.id));
    const dto = await later();
    assert.deepEqual(
      dto.termijnen.map((x) => [x.soort, x.vanaf, x.tot, x.verstreken, x.over]),
      [
        ['voor', '2026-11-09', '2026-11-23', 3, 11],
        ['einde', '2026-11-09', '2027-05-09', 3, 178],
      ],
    );
    assert.equal(dto.termijnen[0]?.rekensom?.eenheid, 'werkdagen');
    await t.admin.query(
      `insert into platform.instelling (gemeente_id, sleutel, geldig_vanaf, waarde, bron, door, op) values (1, 'signaal.wegen', '2026-11-10', '5', 'proef', $1, now())`,
      [regisseur.actor.accountId],
    );
    const [voor] = (await later()).termijnen;
    assert.deepEqual([voor?.tot, voor?.rekensom], ['2026-11-23', null]);
    t.setNow('2026-11-09T08:00:00.000Z');
    await t.admin.query(`delete from platform.instelling where sleutel = 'signaal.wegen'`);
  });
});

describe('SIG-9: heropenen', () => {
  const bewaard = async (plek: string) => {
    const s = await nieuw({ wat: `Box aan ${plek} contant betaald.`, waar: plek });
    await regisseur.ask('POST', `/signalen/${s.id}/weging`, {
      version: 1,
      body: { ...oordeel, uitkomst: 'te-licht' },
    });
    return s;
  };
  const vraag = (id: string, aanleidingId: string, who = regisseur) =>
    who.ask('POST', `/signalen/${id}/heropeningen`, {
      body: { aanleidingId, motief: 'Nieuwe waarneming op dezelfde plek.' },
    });

  test('met een nieuw signaal op hetzelfde object, een motief en een tweede persoon gaat de inhoud open', async () => {
    const jurist = await t.signIn('jurist');
    const oud = await bewaard('Lisdoddelaan 21');
    const nieuwer = await nieuw({ wat: 'Vreemde stroom bij Lisdoddelaan 21.', waar: 'Lisdoddelaan 21' });
    const reply = await vraag(oud.id, nieuwer.id);
    assert.equal(reply.statusCode, 201, reply.body);
    const zelf = reply.json();
    assert.deepEqual(
      [zelf.akkoord, zelf.aanleiding.id, zelf.gevraagdDoor],
      [null, nieuwer.id, 'Marit Hoekstra'],
    );
    assert.equal(zelf.rechten.includes('heropening.beslissen'), false);
    assert.equal((await regisseur.ask('GET', `/signalen/${oud.id}`)).json().wat, null);
    const eigen = await regisseur.ask('PUT', `/heropeningen/${zelf.id}/besluit`, { body: { akkoord: true } });
    assert.deepEqual([eigen.statusCode, eigen.json().code], [409, 'signaal.tweede-persoon']);
    const rij = (await jurist.ask('GET', '/heropeningen'))
      .json()
      .items.find((h: { id: string }) => h.id === zelf.id);
    assert.ok(rij.rechten.includes('heropening.beslissen'));
    const ja = await jurist.ask('PUT', `/heropeningen/${zelf.id}/besluit`, { body: { akkoord: true } });
    assert.equal(ja.statusCode, 200, ja.body);
    assert.equal(ja.json().beslotenDoor, 'Eva Lindhout');
    const open = (await regisseur.ask('GET', `/signalen/${oud.id}`)).json();
    assert.deepEqual([open.status, open.wat], ['in-verrijking', 'Box aan Lisdoddelaan 21 contant betaald.']);
    const samen = (await regisseur.ask('GET', `/signalen/${nieuwer.id}/samenhang`)).json();
    const adres = samen.objecten.find((o: { soort: string }) => o.soort === 'adres');
    assert.deepEqual([adres.bewaard.length, adres.gelijken[0].bron.id], [0, oud.id]);
    const nogeens = await jurist.ask('PUT', `/heropeningen/${zelf.id}/besluit`, { body: { akkoord: false } });
    assert.deepEqual([nogeens.statusCode, nogeens.json().code], [409, 'signaal.heropening-besloten']);
  });

  test('afgewezen blijft het signaal dicht, en er kan opnieuw gevraagd worden', async () => {
    const jurist = await t.signIn('jurist');
    const oud = await bewaard('Lisdoddelaan 33');
    const nieuwer = await nieuw({ wat: 'Weer iets bij Lisdoddelaan 33.', waar: 'Lisdoddelaan 33' });
    const eerste = (await vraag(oud.id, nieuwer.id)).json();
    const dubbel = await vraag(oud.id, nieuwer.id);
    assert.deepEqual([dubbel.statusCode, dubbel.json().code], [409, 'signaal.heropening-loopt']);
    await jurist.ask('PUT', `/heropeningen/${eerste.id}/besluit`, { body: { akkoord: false } });
    assert.equal((await regisseur.ask('GET', `/signalen/${oud.id}`)).json().status, 'bewaard');
    assert.equal((await vraag(oud.id, nieuwer.id)).statusCode, 201);
  });

  test('zonder gedeeld object, met een ouder signaal of met zichzelf kan het niet', async () => {
    const oud = await bewaard('Lisdoddelaan 45');
    const elders = await nieuw({ wat: 'Iets bij Ratelaarhof 91.', waar: 'Ratelaarhof 91' });
    const ouder = await nieuw({
      wat: 'Iets bij Lisdoddelaan 45.',
      waar: 'Lisdoddelaan 45',
      ontvangenOp: '2026-01-05T08:00:00.000Z',
    });
    const codes = [];
    for (const id of [elders.id, ouder.id, oud.id]) codes.push((await vraag(oud.id, id)).json().code);
    assert.deepEqual(codes, [
      'signaal.aanleiding-object',
      'signaal.aanleiding-nieuw',
      'signaal.aanleiding-nieuw',
    ]);
    const open = await nieuw();
    assert.equal((await vraag(open.id, elders.id)).json().code, 'signaal.niet-bewaard');
  });

  test('de buurgemeente ziet geen verzoek, en het motief staat versleuteld', async () => {
    const oud = await bewaard('Lisdoddelaan 57');
    const nieuwer = await nieuw({ wat: 'Iets bij Lisdoddelaan 57.', waar: 'Lisdoddelaan 57' });
    const h = (await vraag(oud.id, nieuwer.id)).json();
    assert.deepEqual((await buur.ask('GET', '/heropeningen')).json().items, []);
    const ander = await buur.ask('PUT', `/heropeningen/${h.id}/besluit`, { body: { akkoord: true } });
    assert.equal(ander.statusCode, 404);
    const { rows } = await t.admin.query('select motief from signalen.heropening where id = $1', [h.id]);
    assert.doesNotMatch(rows[0].motief.toString('latin1'), /waarneming/);
  });

  test('Vandaag zegt het alleen aan wie kan beslissen', async () => {
    const jurist = await t.signIn('jurist');
    const oud = await bewaard('Lisdoddelaan 69');
    const nieuwer = await nieuw({ wat: 'Iets bij Lisdoddelaan 69.', waar: 'Lisdoddelaan 69' });
    await vraag(oud.id, nieuwer.id);
    const rij = async (who: typeof jurist) =>
      (await t.work(who.actor, (work) => contributions.vandaag!.rijen(work))).some(
        (r) => r.id === 'signalen.heropening',
      );
    assert.deepEqual([await rij(jurist), await rij(regisseur)], [true, false]);
  });
});
