import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, describe, test } from 'node:test';
import { allowedAs, reachable } from './addresses.ts';
import { HttpClient, secondsOf } from './client.ts';

type Handler = (request: http.IncomingMessage, reply: http.ServerResponse) => void;
const servers: http.Server[] = [];
after(() => servers.forEach((one) => one.close()));

async function server(handler: Handler): Promise<string> {
  const made = http.createServer(handler);
  servers.push(made);
  await new Promise<void>((ready) => made.listen(0, '127.0.0.1', ready));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}`;
}

const clientTo = (origin: string, more: object = {}) =>
  new HttpClient({ to: { hosts: [], origins: [origin] }, patience: 400, largest: 1000, ...more });
const get = (origin: string, path = '/') => ({
  method: 'GET' as const,
  url: new URL(path, origin),
  headers: {},
});

describe('één vraag naar buiten', () => {
  test('een antwoord komt met status, soort en tekst', async () => {
    const origin = await server((_, reply) =>
      reply.setHeader('content-type', 'application/json').end('{"a":"é"}'),
    );
    assert.deepEqual(await clientTo(origin).ask(get(origin)), {
      ok: true,
      status: 200,
      contentType: 'application/json',
      text: '{"a":"é"}',
    });
  });

  test('429 en 503 zijn drukte, met de gevraagde wachttijd', async () => {
    let status = 429;
    const origin = await server((_, reply) => reply.writeHead(status, { 'retry-after': '17' }).end());
    assert.deepEqual(await clientTo(origin).ask(get(origin)), { ok: false, code: 'te-druk', retryAfter: 17 });
    status = 503;
    assert.deepEqual(await clientTo(origin).ask(get(origin)), { ok: false, code: 'te-druk', retryAfter: 17 });
  });

  for (const [status, code] of [
    [401, 'geen-toegang'],
    [403, 'geen-toegang'],
    [302, 'omleiding'],
    [500, 'fout'],
  ] as const)
    test(`${status} is ${code}`, async () => {
      const origin = await server((_, reply) => reply.writeHead(status).end());
      assert.deepEqual(await clientTo(origin).ask(get(origin)), { ok: false, code, retryAfter: null });
    });

  test('een omleiding wordt niet gevolgd, ook niet naar hetzelfde huis', async () => {
    const seen: string[] = [];
    const origin = await server((request, reply) => {
      seen.push(request.url ?? '');
      reply.writeHead(307, { location: '/geheim' }).end();
    });
    await clientTo(origin).ask(get(origin));
    assert.deepEqual(seen, ['/']);
  });

  test('traag begin, traag midden en afgebroken antwoord zijn storingen', async () => {
    const stil = await server(() => undefined);
    assert.equal(((await clientTo(stil).ask(get(stil))) as { code: string }).code, 'te-traag');
    const half = await server((_, reply) => void reply.write('{"a":'));
    assert.equal(((await clientTo(half).ask(get(half))) as { code: string }).code, 'te-traag');
    const weg = await server((_, reply) => {
      reply.writeHead(200, { 'content-length': '50' });
      reply.write('{"a":');
      setTimeout(() => reply.destroy(), 20);
    });
    assert.equal(((await clientTo(weg).ask(get(weg))) as { code: string }).code, 'niet-bereikbaar');
  });

  test('te groot en geen UTF-8 worden geweigerd', async () => {
    const groot = await server((_, reply) => reply.end('x'.repeat(2000)));
    assert.equal(((await clientTo(groot).ask(get(groot))) as { code: string }).code, 'te-groot');
    const vreemd = await server((_, reply) => reply.end(Buffer.from([0x7b, 0xe9, 0x7d])));
    assert.equal(((await clientTo(vreemd).ask(get(vreemd))) as { code: string }).code, 'onleesbaar');
  });

  test('een naam die naar binnen wijst wordt niet gebeld, ook niet als de naamserver er een goed adres bij geeft', async () => {
    let calls = 0;
    const origin = await server((_, reply) => {
      calls += 1;
      reply.end('{}');
    });
    const port = new URL(origin).port;
    const lying = ((_name: string, _options: unknown, done: (e: null, a: object[]) => void) =>
      done(null, [
        { address: '93.184.215.14', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ])) as never;
    const client = new HttpClient({
      to: { hosts: ['register.example'], origins: [] },
      patience: 400,
      resolver: lying,
    });
    const answer = await client.ask(get('https://register.example'));
    assert.deepEqual(answer, { ok: false, code: 'niet-toegestaan', retryAfter: null });
    const metadata = ((_name: string, _options: unknown, done: (e: null, a: object[]) => void) =>
      done(null, [{ address: '169.254.169.254', family: 4 }])) as never;
    const own = new HttpClient({
      to: { hosts: [], origins: [`http://eigen.example:${port}`] },
      patience: 400,
      resolver: metadata,
    });
    assert.equal(
      ((await own.ask(get(`http://eigen.example:${port}`))) as { code: string }).code,
      'niet-toegestaan',
    );
    assert.equal(calls, 0);
  });

  test('wat niet op de lijst staat wordt niet gevraagd', () => {
    const to = { hosts: ['api.kvk.nl'], origins: ['http://10.1.2.3:8080'] };
    const as = (text: string) => allowedAs(new URL(text), to);
    assert.deepEqual(
      [
        'https://api.kvk.nl/x',
        'http://api.kvk.nl/x',
        'https://api.kvk.nl:8443/x',
        'https://api.kvk.nl.example/x',
        'https://a:b@api.kvk.nl/x',
        'http://10.1.2.3:8080/x',
        'http://10.1.2.3/x',
      ].map(as),
      ['public', 'no', 'no', 'no', 'no', 'own', 'no'],
    );
  });

  test('adressen van binnen zijn alleen voor het eigen huis, en sommige voor niemand', () => {
    const table = [
      '93.184.215.14',
      '10.0.0.1',
      '127.0.0.1',
      '::ffff:192.168.1.1',
      '169.254.169.254',
      '::1',
      'fe80::1',
      'x',
    ];
    assert.deepEqual(
      table.map((a) => reachable(a, false)),
      [true, false, false, false, false, false, false, false],
    );
    assert.deepEqual(
      table.map((a) => reachable(a, true)),
      [true, true, true, true, false, true, false, false],
    );
  });

  test('Retry-After als getal, als datum en als onzin', () => {
    const now = Date.parse('2026-11-24T10:00:00Z');
    assert.deepEqual(
      [
        '30',
        'Tue, 24 Nov 2026 10:01:00 GMT',
        'Tue, 24 Nov 2026 09:00:00 GMT',
        'straks',
        '999999999',
        undefined,
      ].map((h) => secondsOf(h, now)),
      [30, 60, 0, null, 21_600, null],
    );
  });
});
