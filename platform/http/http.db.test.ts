import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import Type from 'typebox';
import { buildServer } from './server.ts';
import { endpoint } from '#platform/contract.ts';
import type { Room } from '#platform/room.ts';
import { compose } from '#app/compose.ts';
import { testApp } from '#test/app.ts';
import { rollen } from '#platform/actor.ts';
import { CannotStart } from '#platform/errors.ts';

const t = await testApp();
const room = (routes: NonNullable<Room['routes']>): Room => ({
  name: 'proef/kamer',
  rights: { 'proef.maken': { rollen: ['regisseur'] } },
  persoonsgegevens: false,
  routes,
});
const build = (r: Room) =>
  buildServer({
    services: { ...t.house.services, rights: new Map([['proef.maken', ['regisseur']]]) },
    rooms: [r],
    trustedProxies: [],
    log: () => undefined,
    ready: async () => undefined,
  });

let made = 0;
const maak = endpoint<{ body: { naam: string }; result: { id: string; versie: number } }>('POST', '/proeven');
const Body = Type.Object(
  { naam: Type.String({ minLength: 1, maxLength: 20 }) },
  { additionalProperties: false },
);
const Result = Type.Object({ id: Type.String(), versie: Type.Integer() });
const proef = await build(
  room((app) =>
    app.serve(
      maak,
      { right: 'proef.maken', summary: 'Proef', tag: 'Proef', body: Body, result: Result, status: 201 },
      async (work, { body }) => {
        if (body.naam === 'stuk') throw new Error('dit mag niemand lezen: geheim');
        made += 1;
        return { id: work.newId(), versie: 1 };
      },
    ),
  ),
);
const person = await t.signIn('regisseur');
const ask = (headers: Record<string, string>, payload: unknown, type = 'application/json') =>
  proef.inject({
    method: 'POST',
    url: '/api/v1/proeven',
    headers: { cookie: person.cookie, 'content-type': type, ...headers },
    payload: typeof payload === 'string' ? payload : JSON.stringify(payload),
  });
const own = () => ({ 'x-baken-csrf': person.csrf, 'idempotency-key': crypto.randomUUID() });

describe('een route zonder recht', () => {
  test('de server weigert te starten zonder recht, en met een recht dat geen kamer kent', async () => {
    await assert.rejects(
      build(room((app) => app.fastify.get('/vergeten', async () => 1))),
      /noemt geen recht/,
    );
    await assert.rejects(
      build(room((app) => app.fastify.get('/fout', { config: { right: 'iets.anders' } }, async () => 1))),
      /geen kamer kent/,
    );
  });

  test('een kamer met persoonsgegevens zonder bewaarregel en inzage start niet', () => {
    const config = {
      mode: 'demo',
      appUrl: t.adminUrl,
      authUrl: t.adminUrl,
      rootKey: Buffer.alloc(32),
      filesFolder: '/nergens',
    } as const;
    assert.throws(
      () => compose(config, [{ name: 'proef/kamer', rights: {}, persoonsgegevens: true }]),
      CannotStart,
    );
  });
});

describe('herkomst van een verzoek', () => {
  test('zonder kenmerk, van een andere website of met een vreemd kenmerk: 403 en niets gedaan', async () => {
    const before = made;
    const key = { 'idempotency-key': crypto.randomUUID() };
    assert.equal((await ask(key, { naam: 'a' })).statusCode, 403);
    assert.equal((await ask({ ...key, 'x-baken-csrf': 'x'.repeat(43) }, { naam: 'a' })).statusCode, 403);
    assert.equal((await ask({ ...own(), 'sec-fetch-site': 'cross-site' }, { naam: 'a' })).statusCode, 403);
    assert.equal((await ask({ ...own(), origin: 'https://kwaad.example' }, { naam: 'a' })).statusCode, 403);
    assert.equal(made, before);
    assert.equal((await ask({ ...key, 'sec-fetch-site': 'same-origin' }, { naam: 'a' })).statusCode, 201);
    assert.equal((await ask(own(), { naam: 'a' })).statusCode, 201);
  });

  test('zonder sessie 401, met een sessie zonder recht 403', async () => {
    assert.equal(
      (await proef.inject({ method: 'POST', url: '/api/v1/proeven', payload: { naam: 'a' } })).statusCode,
      401,
    );
    const partner = await t.signIn('partner');
    const reply = await proef.inject({
      method: 'POST',
      url: '/api/v1/proeven',
      headers: { cookie: partner.cookie, 'x-baken-csrf': partner.csrf },
      payload: { naam: 'a' },
    });
    assert.equal(reply.statusCode, 403);
  });
});

describe('twee keer versturen', () => {
  test('zelfde sleutel en inhoud: één keer gedaan, zelfde antwoord, ook tegelijk', async () => {
    const before = made;
    const headers = own();
    const replies = await Promise.all(Array.from({ length: 8 }, () => ask(headers, { naam: 'b' })));
    assert.deepEqual(new Set(replies.map((r) => r.statusCode)), new Set([201]));
    assert.equal(new Set(replies.map((r) => r.json().id)).size, 1);
    assert.equal(made, before + 1);
  });

  test('wat van het verzoek bewaard wordt, is zonder de sleutel van de gemeente niet na te rekenen', async () => {
    const body = { naam: 'geraden' };
    const kept = async () => {
      const headers = own();
      assert.equal((await ask(headers, body)).statusCode, 201);
      const { rows } = await t.admin.query<{ verzoek: Buffer }>(
        'select verzoek from platform.idempotentie where sleutel = $1',
        [headers['idempotency-key']],
      );
      return rows[0]!.verzoek;
    };
    const [one, two] = [await kept(), await kept()];
    const plain = [JSON.stringify(body), `POST /api/v1/proeven\n${JSON.stringify(body)}`];
    for (const text of plain) {
      const hash = createHash('sha256').update(text).digest();
      assert.notDeepEqual(one, hash.subarray(0, one.length));
    }
    assert.notDeepEqual(one, two, 'gelijke verzoeken zijn niet aan elkaar te herkennen');
  });

  test('zelfde sleutel met andere inhoud wordt geweigerd; zonder sleutel 428; geen UUID 400', async () => {
    const headers = own();
    await ask(headers, { naam: 'c' });
    assert.equal((await ask(headers, { naam: 'd' })).statusCode, 400);
    assert.equal((await ask({ 'x-baken-csrf': person.csrf }, { naam: 'c' })).statusCode, 428);
    assert.equal(
      (await ask({ 'x-baken-csrf': person.csrf, 'idempotency-key': '1' }, { naam: 'c' })).statusCode,
      400,
    );
  });
});

describe('slechte invoer', () => {
  test('elke schrijfwijze van Content-Type wordt gekeurd, of geweigerd', async () => {
    for (const type of [
      'application/json',
      'Application/JSON',
      'application/json ; charset=utf-8',
      'application/json\t; a=b',
      'application/json;x',
      ' application/json',
      'application/jsonx',
    ]) {
      const reply = await ask(own(), { naam: '', extra: true }, type);
      assert.ok([400, 415].includes(reply.statusCode), `${JSON.stringify(type)} gaf ${reply.statusCode}`);
    }
  });

  test('te groot 413, andere soort 415, geen JSON 400, vervuilde sleutels 400', async () => {
    assert.equal((await ask(own(), { naam: 'x'.repeat(1_100_000) })).statusCode, 413);
    assert.equal((await ask(own(), '<a/>', 'application/xml')).statusCode, 415);
    assert.equal((await ask(own(), '{"naam":')).statusCode, 400);
    assert.equal((await ask(own(), '{"naam":"a","__proto__":{"rol":"x"}}')).statusCode, 400);
  });

  test('een onverwachte fout zegt niets over de oorzaak en geeft een kenmerk', async () => {
    const reply = await ask(own(), { naam: 'stuk' });
    assert.equal(reply.statusCode, 500);
    assert.doesNotMatch(reply.body, /geheim|Error|at /);
    assert.match(reply.json().instance, /^urn:baken:verzoek:[0-9a-f]{32}$/);
  });

  test('een onbekend pad antwoordt als een onbekend record, in de taal van de vrager', async () => {
    const reply = await proef.inject({ url: '/api/v1/bestaat-niet', headers: { 'accept-language': 'en' } });
    assert.equal(reply.statusCode, 404);
    assert.equal(reply.json().title, 'Not found');
    assert.match(String(reply.headers['content-type']), /^application\/problem\+json/);
  });
});

describe('sessies', () => {
  test('na afmelden werkt het oude kaartje niet meer', async () => {
    const p = await t.signIn('fg');
    assert.equal((await p.ask('GET', '/sessie')).statusCode, 200);
    assert.equal((await p.ask('DELETE', '/sessie')).statusCode, 204);
    assert.equal((await p.ask('GET', '/sessie')).statusCode, 401);
  });

  test('na tien uur is elke sessie voorbij', async () => {
    const p = await t.signIn('analist');
    t.setNow('2026-11-09T17:29:00.000Z');
    assert.equal((await p.ask('GET', '/sessie')).statusCode, 200);
    t.setNow('2026-11-09T17:31:00.000Z');
    assert.equal((await p.ask('GET', '/sessie')).statusCode, 401);
    t.setNow('2026-11-09T07:30:00.000Z');
  });

  test('wie geen lid meer is, is bij het volgende verzoek buiten', async () => {
    const p = await t.signIn('jurist');
    await t.admin.query(`update platform.lidmaatschap set tot = '2026-11-08' where account_id = $1`, [
      p.actor.accountId,
    ]);
    assert.equal((await p.ask('GET', '/sessie')).statusCode, 401);
  });
});

describe('de demonstratie', () => {
  test('elke rol van elke gemeente staat er één keer, in de volgorde van het product', async () => {
    const reply = await t.app.inject('/api/v1/demo/rollen');
    assert.equal(reply.statusCode, 200, reply.body);
    const items = reply.json().items as { rol: string; gemeente: string }[];
    assert.deepEqual(
      items.filter((i) => i.gemeente === 'buurgemeente').map((i) => i.rol),
      [...rollen],
    );
    assert.equal(items[0]!.gemeente, 'papendrecht');
  });
});
