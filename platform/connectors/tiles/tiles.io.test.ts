import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, test } from 'node:test';
import { TileProxy, tileHosts, type TileOptions } from './tiles.ts';

const opruimen: (() => void)[] = [];
after(() => opruimen.forEach((weg) => weg()));

const png = (maat = 100): Buffer =>
  Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(maat)]);

function map(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'tegels-'));
  opruimen.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function bron(answer: (url: string, reply: http.ServerResponse) => void) {
  const gevraagd: string[] = [];
  const koppen: http.IncomingHttpHeaders[] = [];
  const server = http.createServer((request, reply) => {
    gevraagd.push(request.url ?? '');
    koppen.push(request.headers);
    answer(request.url ?? '', reply);
  });
  opruimen.push(() => server.close());
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const proxy = (meer: Partial<TileOptions> = {}) =>
    new TileProxy({ folder: map(), to: { hosts: [], origins: [origin] }, patience: 400, ...meer });
  return { gevraagd, koppen, proxy, sjabloon: `${origin}/{z}/{x}/{y}.png` };
}

describe('tegels van een ondergrond', () => {
  test('één keer gevraagd, daarna van schijf; na dertig dagen opnieuw', async () => {
    let nu = Date.now();
    const { gevraagd, koppen, proxy, sjabloon } = await bron((_, reply) => reply.end(png()));
    const tegels = proxy({ clock: () => nu });
    const beide = await Promise.all([tegels.get(sjabloon, 14, 8, 5), tegels.get(sjabloon, 14, 8, 5)]);
    assert.deepEqual(
      beide.map((b) => b.ok && b.tile.type),
      ['image/png', 'image/png'],
    );
    nu += 29 * 86_400_000;
    await tegels.get(sjabloon, 14, 8, 5);
    assert.deepEqual(gevraagd, ['/14/8/5.png']);
    nu += 2 * 86_400_000;
    await tegels.get(sjabloon, 14, 8, 5);
    assert.equal(gevraagd.length, 2);
    // Nothing of who looks goes along.
    for (const verboden of ['cookie', 'referer', 'authorization', 'x-forwarded-for'])
      assert.equal(koppen[0]![verboden], undefined);
  });

  test('wat geen beeld is, te groot of te traag, komt niet door; na stilte is het even rust', async () => {
    let nu = Date.now();
    const { gevraagd, proxy, sjabloon } = await bron((url, reply) => {
      if (url.includes('/1/')) reply.setHeader('content-type', 'image/png').end('<svg onload=alert(1)>');
      else if (url.includes('/2/')) reply.end(png(600_000));
      else if (url.includes('/3/')) return;
      else reply.end(png());
    });
    const tegels = proxy({ clock: () => nu });
    const code = async (x: number) => {
      const uit = await tegels.get(sjabloon, 14, x, 5);
      nu += 31_000;
      return uit.ok ? 'beeld' : uit.code;
    };
    assert.deepEqual([await code(1), await code(2), await code(3)], ['onleesbaar', 'te-groot', 'te-traag']);
    await tegels.get(sjabloon, 14, 3, 5);
    const voor = gevraagd.length;
    assert.deepEqual(
      [await tegels.get(sjabloon, 14, 9, 5), gevraagd.length],
      [{ ok: false, code: 'te-druk' }, voor],
    );
    nu += 31_000;
    assert.equal(await code(9), 'beeld');
  });

  test('een oude tegel blijft als de bron stil is', async () => {
    let nu = Date.now();
    let stil = false;
    const { proxy, sjabloon } = await bron((_, reply) =>
      stil ? reply.writeHead(500).end() : reply.end(png()),
    );
    const tegels = proxy({ clock: () => nu });
    await tegels.get(sjabloon, 14, 8, 5);
    stil = true;
    nu += 40 * 86_400_000;
    assert.equal((await tegels.get(sjabloon, 14, 8, 5)).ok, true);
    assert.equal((await tegels.get(sjabloon, 14, 8, 6)).ok, false);
  });

  test('een adres buiten de lijst, of zonder plaats voor de getallen, wordt niet gevraagd', async () => {
    const { gevraagd, proxy, sjabloon } = await bron((_, reply) => reply.end(png()));
    const tegels = proxy();
    for (const adres of [
      'https://tegels.example/{z}/{x}/{y}.png',
      'http://127.0.0.1:1/{z}/{x}/{y}.png',
      'file:///{z}/{x}/{y}',
      sjabloon.replace('{y}', '5'),
      'geen adres {z}{x}{y}',
      '',
    ])
      assert.deepEqual(await tegels.get(adres, 14, 8, 5), { ok: false, code: 'niet-toegestaan' }, adres);
    assert.deepEqual([gevraagd, [...tileHosts]], [[], ['service.pdok.nl']]);
  });

  test('de map op schijf blijft onder haar maat; wat het langst niet bekeken is gaat eerst', async () => {
    let nu = Date.now();
    const { proxy, sjabloon, gevraagd } = await bron((_, reply) => reply.end(png(10_000)));
    const folder = map();
    const tegels = proxy({ folder, largestCache: 100_000, clock: () => nu });
    for (let x = 0; x < 30; x += 1) {
      await tegels.get(sjabloon, 14, x, 5);
      nu += 1000;
      await tegels.get(sjabloon, 14, 0, 5);
    }
    const size = readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
    assert.ok(size <= 100_000, String(size));
    assert.equal(gevraagd.filter((url) => url.includes('/14/0/')).length, 1);
    // What lies there and is no picture is asked again.
    for (const name of readdirSync(folder)) writeFileSync(path.join(folder, name), 'stuk');
    assert.equal((await tegels.get(sjabloon, 14, 0, 5)).ok, true);
  });
});
