import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import Type from 'typebox';
import { buildWeb } from '#app/server.ts';
import { endpoint } from '#platform/contract.ts';
import type { Room } from '#platform/room.ts';
import { START, testApp } from '#test/app.ts';
import { enter, member, pick, visit, visitor, WACHTWOORD } from '#test/people.ts';

const t = await testApp({ mode: 'productie' });
let clock = Temporal.Instant.from(START);

/** Each test begins in a half minute of its own, so that no code of an earlier one is in use. */
function later(duration: Temporal.DurationLike): void {
  clock = clock.add(duration);
  t.setNow(clock.toString({ fractionalSecondDigits: 3 }));
}

const status = (visit: { ask(m: string, u: string): Promise<{ statusCode: number }> }) =>
  visit.ask('GET', '/sessie').then((reply) => reply.statusCode);

describe('aanmelden met een eigen account', () => {
  test('wachtwoord en code samen openen een sessie in een __Host-cookie', async () => {
    later({ minutes: 5 });
    const marit = await member(t, 'regisseur');
    const reply = await enter(t, { ...pick(marit), code: marit.code() });
    assert.equal(reply.statusCode, 200);
    const cookie = String(reply.headers['set-cookie']);
    assert.match(cookie, /^__Host-baken=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const me = visitor(t, cookie, reply.json<{ csrf: string }>().csrf);
    const sessie = (await me.ask('GET', '/sessie')).json<{ rol: string; modus: string }>();
    assert.deepEqual([sessie.rol, sessie.modus], ['regisseur', 'productie']);
  });

  test('de rollen van de demonstratie bestaan in productie niet', async () => {
    for (const [method, url] of [
      ['GET', '/demo/rollen'],
      ['POST', '/demo/aanmelden'],
    ] as const) {
      const reply = await t.app.inject({
        method,
        url: `/api/v1${url}`,
        ...(method === 'POST' ? { payload: { rol: 'regisseur', gemeente: 'papendrecht' } } : {}),
      });
      assert.equal(reply.statusCode, 404, url);
    }
  });

  test('PLT-15: zonder code, met een leeg of ontbrekend wachtwoord komt niemand binnen', async () => {
    later({ minutes: 5 });
    const who = await member(t, 'regisseur');
    assert.equal((await enter(t, pick(who))).statusCode, 401);
    assert.equal((await enter(t, { ...pick(who), code: '' })).statusCode, 401);
    assert.equal((await enter(t, { email: who.email, wachtwoord: '', code: who.code() })).statusCode, 400);
    assert.equal((await enter(t, { email: who.email, code: who.code() } as never)).statusCode, 400);
  });

  test('PLT-15: een code geldt één keer, ook als twee verzoeken tegelijk komen', async () => {
    later({ minutes: 5 });
    const who = await member(t, 'regisseur');
    const body = { ...pick(who), code: who.code() };
    const replies = await Promise.all([enter(t, body), enter(t, body), enter(t, body)]);
    assert.deepEqual(replies.map((r) => r.statusCode).toSorted(), [200, 401, 401]);
    later({ seconds: 30 });
    assert.equal((await enter(t, { ...pick(who), code: who.code() })).statusCode, 200);
  });

  test('PLT-15: een herstelcode vervangt de telefoon, één keer, hoe hij ook getypt is', async () => {
    later({ minutes: 5 });
    const who = await member(t, 'regisseur');
    const code = who.herstelcodes[0]!.toLowerCase().replace('-', ' ');
    assert.equal((await enter(t, { ...pick(who), code })).statusCode, 200);
    assert.equal((await enter(t, { ...pick(who), code })).statusCode, 401);
    const other = await member(t, 'regisseur');
    assert.equal((await enter(t, { ...pick(who), code: other.herstelcodes[1]! })).statusCode, 401);
  });

  test('geheimen staan niet leesbaar in de database', async () => {
    const who = await member(t, 'regisseur');
    const { rows } = await t.admin.query<{ tekst: string }>(
      `select (select string_agg(a::text, ' ') from auth.account a) || (select string_agg(h::text, ' ') from auth.herstelcode h) as tekst`,
    );
    assert.ok(rows[0]!.tekst.includes(who.email), 'de rij is gezien');
    assert.doesNotMatch(rows[0]!.tekst, new RegExp(WACHTWOORD));
    for (const code of who.herstelcodes)
      assert.ok(!rows[0]!.tekst.includes(Buffer.from(code.replace('-', '')).toString('hex')));
    assert.match(rows[0]!.tekst, /\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('wie buiten staat leert niets', () => {
  test('PLT-15: een onbekend account, een fout wachtwoord en een foute code geven hetzelfde antwoord', async () => {
    later({ minutes: 5 });
    const who = await member(t, 'regisseur');
    const ended = await member(t, 'regisseur');
    await t.admin.query('update platform.lidmaatschap set beeindigd_op = now() where account_id = $1', [
      ended.id,
    ]);
    const replies = [
      await enter(t, { email: 'niemand@example.nl', wachtwoord: WACHTWOORD, code: '123456' }, '203.0.113.1'),
      await enter(
        t,
        { email: who.email, wachtwoord: 'iets heel anders dan dit', code: who.code() },
        '203.0.113.2',
      ),
      await enter(t, { ...pick(who), code: '000000' }, '203.0.113.3'),
      await enter(t, { ...pick(ended), code: ended.code() }, '203.0.113.4'),
    ];
    const bodies = replies.map((r) => ({ status: r.statusCode, ...r.json<object>(), instance: '' }));
    for (const body of bodies) assert.deepEqual(body, bodies[0]);
    assert.equal(bodies[0]!.status, 401);
  });

  test('PLT-15: een onbekend account kost evenveel tijd als een bekend', async () => {
    const who = await member(t, 'regisseur');
    const times = { bekend: [] as number[], onbekend: [] as number[] };
    for (let i = 0; i < 12; i += 1) {
      later({ hours: 1 });
      for (const [kind, email] of [
        ['bekend', who.email],
        ['onbekend', `niemand${i}@example.nl`],
      ] as const) {
        const began = performance.now();
        const reply = await enter(
          t,
          { email, wachtwoord: 'iets heel anders dan dit', code: '000000' },
          `203.0.113.${20 + i}`,
        );
        times[kind].push(performance.now() - began);
        assert.equal(reply.statusCode, 401);
      }
    }
    const middle = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]!;
    const [bekend, onbekend] = [middle(times.bekend), middle(times.onbekend)];
    assert.ok(bekend > 15, `${bekend} ms: er wordt echt gerekend`);
    assert.ok(Math.abs(bekend - onbekend) < 0.5 * bekend, `${bekend} en ${onbekend} ms`);
  });

  test('PLT-13: wie blijft misgrijpen wordt geweigerd, de eigenaar komt er gewoon in', async () => {
    later({ hours: 2 });
    const who = await member(t, 'regisseur');
    let refused: Awaited<ReturnType<typeof enter>> | undefined;
    for (let i = 0; i < 8 && refused?.statusCode !== 429; i += 1)
      refused = await enter(
        t,
        { email: who.email, wachtwoord: 'iets heel anders dan dit', code: '1' },
        '203.0.113.66',
      );
    assert.equal(refused!.statusCode, 429);
    assert.ok(Number(refused!.headers['retry-after']) >= 1);
    assert.equal((await enter(t, { ...pick(who), code: who.code() }, '198.51.100.99')).statusCode, 200);
  });

  test('PLT-15: het adres is niet te kiezen met een kop', async () => {
    later({ hours: 2 });
    const who = await member(t, 'regisseur');
    const wrong = { email: who.email, wachtwoord: 'iets heel anders dan dit', code: '1' };
    const seen: number[] = [];
    for (let i = 0; i < 8; i += 1)
      seen.push(
        (
          await enter(t, wrong, '203.0.113.67', {
            'x-forwarded-for': `192.0.2.${i}`,
            'x-real-ip': `192.0.2.${i}`,
          })
        ).statusCode,
      );
    assert.equal(seen.at(-1), 429);
  });

  test('een mislukte en een gelukte aanmelding staan in het logboek, zonder adres', async () => {
    later({ hours: 2 });
    const who = await member(t, 'regisseur');
    await enter(t, { email: who.email, wachtwoord: 'iets heel anders dan dit', code: '1' });
    await visit(t, who);
    let rows: { resultaat: string; details: object }[] = [];
    // The failure is written after its answer has gone.
    for (let tries = 0; tries < 40 && rows.length < 2; tries += 1) {
      ({ rows } = await t.admin.query(
        `select resultaat, details from platform.audit where actie = 'sessie.aangemeld' and actor_id = $1 order by resultaat`,
        [who.id],
      ));
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.deepEqual(rows, [
      { resultaat: 'gelukt', details: { nieuwePlek: true, viaHerstelcode: false } },
      { resultaat: 'mislukt', details: {} },
    ]);
  });
});

describe('een sessie duurt niet langer dan nodig', () => {
  for (const [rol, minutes] of [
    ['regisseur', 15],
    ['beheerder', 15],
    ['toezichthouder', 30],
  ] as const) {
    test(`PLT-16: na ${minutes} minuten stilte is de sessie van een ${rol} voorbij`, async () => {
      later({ hours: 1 });
      const me = await visit(t, await member(t, rol));
      later({ minutes: minutes - 1 });
      assert.equal(await status(me), 200);
      later({ minutes: minutes + 1 });
      assert.equal(await status(me), 401);
    });
  }

  test('PLT-16: na tien uur is een sessie voorbij, hoe druk ook', async () => {
    later({ hours: 1 });
    const me = await visit(t, await member(t, 'regisseur'));
    for (let minutes = 0; minutes < 590; minutes += 10) {
      later({ minutes: 10 });
      assert.equal(await status(me), 200);
    }
    later({ minutes: 10 });
    assert.equal(await status(me), 401);
  });

  test('PLT-16: wat de bladzijde zelf vraagt, houdt een verlaten sessie niet open', async () => {
    later({ hours: 1 });
    const me = await visit(t, await member(t, 'regisseur'));
    for (let i = 0; i < 14; i += 1) {
      later({ minutes: 1 });
      await me.ask('GET', '/sessie', undefined, { 'x-baken-achtergrond': '1' });
    }
    later({ minutes: 2 });
    assert.equal(await status(me), 401);
  });

  test('PLT-16: wie zijn toegang verliest, is er bij het volgende verzoek uit', async () => {
    later({ hours: 1 });
    const [one, other] = [await member(t, 'regisseur'), await member(t, 'regisseur')];
    const [me, you] = [await visit(t, one), await visit(t, other)];
    await t.admin.query('update platform.lidmaatschap set beeindigd_op = $2 where account_id = $1', [
      one.id,
      t.now(),
    ]);
    await t.admin.query('update auth.account set actief = false where id = $1', [other.id]);
    assert.deepEqual([await status(me), await status(you)], [401, 401]);
  });
});

describe('eigen sessies en aanmeldgegevens', () => {
  test('PLT-17: wie zijn wachtwoord verandert, houdt zijn tweede factor en verliest zijn andere sessies', async () => {
    later({ hours: 1 });
    const who = await member(t, 'regisseur');
    const elsewhere = await visit(t, who);
    later({ seconds: 30 });
    const me = await visit(t, who);
    later({ seconds: 30 });
    const nieuw = 'ijsvogel trapleuning suikerpot';
    const body = { huidig: who.wachtwoord, code: who.code(), nieuw };
    const weak = await me.ask('PUT', '/account/wachtwoord', { ...body, nieuw: 'Welkom01Welkom01' });
    assert.equal(
      weak.json<{ fouten: { veld: string; code: string }[] }>().fouten[0]!.code,
      'wachtwoord-voorspelbaar',
    );
    const reply = await me.ask('PUT', '/account/wachtwoord', body);
    assert.equal(reply.statusCode, 200, reply.body);
    assert.equal(await status(elsewhere), 401);
    assert.equal(await status(me), 401, 'het oude token is vervangen');
    const again = visitor(t, String(reply.headers['set-cookie']), reply.json<{ csrf: string }>().csrf);
    assert.equal(await status(again), 200);
    later({ seconds: 30 });
    assert.equal((await enter(t, { ...pick(who), code: who.code() })).statusCode, 401);
    assert.equal((await enter(t, { email: who.email, wachtwoord: nieuw, code: who.code() })).statusCode, 200);
  });

  test('PLT-17: een fout huidig wachtwoord verandert niets en sluit niemand uit', async () => {
    later({ hours: 1 });
    const who = await member(t, 'regisseur');
    const me = await visit(t, who);
    later({ seconds: 30 });
    const reply = await me.ask('PUT', '/account/wachtwoord', {
      huidig: 'niet mijn wachtwoord vandaag',
      code: who.code(),
      nieuw: 'ijsvogel trapleuning suikerpot',
    });
    assert.deepEqual([reply.statusCode, reply.json<{ code: string }>().code], [403, 'verhogen-mislukt']);
    assert.equal(await status(me), 200);
  });

  test('PLT-17: men ziet de eigen sessies en beëindigt er een, of alle andere', async () => {
    later({ hours: 1 });
    const who = await member(t, 'regisseur');
    const one = await visit(t, who);
    later({ seconds: 30 });
    const two = await visit(t, who);
    later({ seconds: 30 });
    const three = await visit(t, who);
    type Lijst = { items: { id: string; huidige: boolean }[] };
    const { items } = (await three.ask('GET', '/sessies')).json<Lijst>();
    assert.deepEqual(
      items.map((s) => s.huidige),
      [true, false, false],
    );
    const { items: others } = (
      await (await visit(t, await member(t, 'jurist'))).ask('GET', '/sessies')
    ).json<Lijst>();
    assert.equal((await three.ask('DELETE', `/sessies/${others[0]!.id}`)).statusCode, 404);
    assert.equal((await three.ask('DELETE', `/sessies/${items[2]!.id}`)).statusCode, 204);
    assert.deepEqual([await status(one), await status(two)], [401, 200]);
    assert.equal((await three.ask('DELETE', '/sessies')).statusCode, 204);
    assert.deepEqual([await status(two), await status(three)], [401, 200]);
  });
});

describe('achter een proxy', () => {
  const forwarded = {
    host: 'baken.gemeente.example',
    origin: 'https://baken.gemeente.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'baken.gemeente.example',
  };
  const build = (trustedProxies: string[]) =>
    buildWeb({ house: t.house, rooms: [], publicUrl: '', trustedProxies, log: () => undefined });

  test('van de genoemde proxy worden herkomst en adres geloofd, van een ander niet', async () => {
    later({ hours: 1 });
    const who = await member(t, 'regisseur');
    const behind = { ...t, app: await build(['10.0.0.1']) };
    const through = (address: string, client: string, body: object) =>
      behind.app.inject({
        method: 'POST',
        url: '/api/v1/aanmelden',
        payload: body,
        remoteAddress: address,
        headers: { ...forwarded, 'x-forwarded-for': client },
      });
    const wrong = { email: who.email, wachtwoord: 'iets heel anders dan dit', code: '1' };
    const stranger = await through('203.0.113.5', '198.51.100.7', wrong);
    assert.equal(stranger.json<{ code: string }>().code, 'andere-herkomst');
    let last = 0;
    for (let i = 0; i < 8; i += 1) last = (await through('10.0.0.1', '198.51.100.8', wrong)).statusCode;
    assert.equal(last, 429);
    const elsewhere = await through('10.0.0.1', '198.51.100.9', { ...pick(who), code: who.code() });
    assert.equal(elsewhere.statusCode, 200, elsewhere.body);
    await behind.app.close();
  });
});

/** A room with something that would hurt most. */
const kluis: Room = {
  name: 'proef/kluis',
  rights: { 'kluis.legen': { rollen: ['regisseur'] } },
  persoonsgegevens: false,
  routes: (app) =>
    app.serve(
      endpoint<{ result: { goud: number } }>('POST', '/kluis'),
      {
        right: 'kluis.legen',
        stepUp: true,
        summary: 'Kluis',
        tag: 'Proef',
        result: Type.Object({ goud: Type.Integer() }),
      },
      async () => ({ goud: 3 }),
    ),
};

test('PLT-18: uitvoer en rechten vragen wachtwoord en code van ten hoogste tien minuten oud, onder een nieuw token', async () => {
  later({ hours: 1 });
  const rights = new Map([...t.house.services.rights, ['kluis.legen', ['regisseur']]]);
  const app = await buildWeb({
    house: { ...t.house, services: { ...t.house.services, rights } },
    rooms: [kluis],
    publicUrl: '',
    log: () => undefined,
  });
  const vault = { ...t, app };
  const who = await member(t, 'regisseur');
  const me = await visit(vault, who);
  const before = await me.ask('POST', '/kluis');
  assert.deepEqual([before.statusCode, before.json<{ code: string }>().code], [403, 'verhogen-nodig']);
  later({ seconds: 30 });
  const wrong = await me.ask('POST', '/sessie/verhogen', {
    wachtwoord: 'niet mijn wachtwoord',
    code: who.code(),
  });
  assert.equal(wrong.statusCode, 403);
  const raised = await me.ask('POST', '/sessie/verhogen', { wachtwoord: who.wachtwoord, code: who.code() });
  assert.equal(raised.statusCode, 200, raised.body);
  assert.equal(await status(me), 401, 'het oude token is vervangen');
  const again = visitor(vault, String(raised.headers['set-cookie']), raised.json<{ csrf: string }>().csrf);
  assert.equal((await again.ask('POST', '/kluis')).statusCode, 200);
  later({ minutes: 9 });
  assert.equal((await again.ask('POST', '/kluis')).statusCode, 200);
  later({ minutes: 2 });
  assert.equal((await again.ask('POST', '/kluis')).statusCode, 403);
  assert.equal(await status(again), 200);
  await app.close();
});
