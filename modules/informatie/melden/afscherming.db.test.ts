import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import pg from 'pg';
import { t, publicUrl, publicDb, site, zet, Bezoeker, totBijlagen, meld } from '#test/melden.ts';

describe('de rol van het openbare proces (regel MLN-1)', () => {
  const attempt = async (sql: string, zoek = ''): Promise<string> => {
    const client = new pg.Client({ connectionString: publicUrl });
    await client.connect();
    try {
      await client.query('begin');
      await client.query(
        `select set_config('baken.gemeente', '1', true), set_config('baken.zoek', $1, true)`,
        [zoek],
      );
      const { rowCount } = await client.query(sql);
      return `${rowCount} rijen`;
    } catch (error) {
      return (error as pg.DatabaseError).code ?? 'fout';
    } finally {
      await client.end();
    }
  };

  test('zij leest niets terug: geen inzending, geen geheime sleutel, geen ronde, geen bron', async () => {
    await meld('Om terug te lezen.');
    assert.ok(Number((await t.admin.query('select count(*) as n from melden.inzending')).rows[0].n) > 0);
    for (const sql of [
      'select * from melden.inzending',
      'select count(*) from melden.inzending',
      'select 1 from melden.inzending limit 1',
      'select prive from melden.intakesleutel',
      'select * from melden.intakesleutel',
      'select * from melden.bron',
      'select * from melden.ronde',
      'select publiek from melden.ontvangst',
      'select id, einddatum from melden.ontvangst',
      'update melden.inzending set dag = current_date',
      'delete from melden.inzending',
      'delete from melden.ontvangst',
      'update melden.ontvangst set einddatum = current_date',
      `insert into melden.antwoord values (1, gen_random_uuid(), gen_random_uuid(), 1, '', current_date, '')`,
      `insert into melden.inzending (gemeente_id, id, dag, verzegeld, fout) values (1, gen_random_uuid(), current_date, '', 'x')`,
      `insert into melden.inzending (gemeente_id, id, dag, verzegeld) values (1, gen_random_uuid(), current_date, '') returning *`,
      'truncate melden.inzending',
      'copy melden.inzending to stdout',
      'lock table melden.inzending',
    ])
      assert.equal(await attempt(sql), '42501', sql);
  });

  test('zij schrijft alleen in de gemeente van het formulier, en ziet zonder code geen enkele ontvangst', async () => {
    const other = `insert into melden.inzending (gemeente_id, id, dag, verzegeld) values (2, gen_random_uuid(), current_date, '')`;
    assert.equal(await attempt(other), '42501');
    assert.ok(Number((await t.admin.query('select count(*) as n from melden.ontvangst')).rows[0].n) > 0);
    assert.equal(await attempt('select zoek from melden.ontvangst'), '0 rijen');
    assert.equal(await attempt('select zoek from melden.antwoord'), '0 rijen');
    const [one] = (
      await t.admin.query<{ zoek: string }>(`select encode(zoek, 'hex') as zoek from melden.ontvangst`)
    ).rows;
    assert.equal(await attempt('select zoek from melden.ontvangst', one!.zoek), '1 rijen');
  });

  test('van alle andere tabellen ziet zij alleen wat hieronder staat', async () => {
    const { rows } = await t.admin.query<{ tabel: string; recht: string }>(
      `select c.oid::regclass::text as tabel, string_agg(distinct p.recht, ' ' order by p.recht) as recht
         from pg_class c join pg_namespace n on n.oid = c.relnamespace,
              unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE']) p(recht)
        where c.relkind in ('r', 'p', 'v', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
          and (has_table_privilege('baken_publiek', c.oid, p.recht)
               or (p.recht <> 'DELETE' and has_any_column_privilege('baken_publiek', c.oid, p.recht)))
        group by c.oid order by 1`,
    );
    assert.deepEqual(
      rows.map((r) => `${r.tabel}: ${r.recht}`),
      [
        'bronnen.antwoord: INSERT SELECT',
        'bronnen.brief: SELECT',
        'melden.antwoord: SELECT',
        'melden.intakesleutel: SELECT',
        'melden.inzending: INSERT',
        'melden.ontvangst: INSERT SELECT',
        'platform.gemeente: SELECT',
        'platform.installatie: SELECT',
        'platform.instelling: SELECT',
        'verslagen.publicatie: SELECT',
      ],
    );
  });

  test('van de instellingen ziet zij alleen die van het formulier', async () => {
    await zet('signaal.bewaren', 3);
    assert.equal(
      await attempt(`select sleutel from platform.instelling where sleutel not like 'melden.%'`),
      '0 rijen',
    );
    assert.notEqual(await attempt('select sleutel from platform.instelling'), '0 rijen');
    assert.equal(await attempt('select door from platform.instelling'), '42501');
  });
});

describe('misbruik (dreiging T12)', () => {
  test('duizend berichten in een minuut van één adres houden een ander niet op', async () => {
    t.setNow('2026-12-25T10:10:00.000Z');
    const inzendingen = async () => (await t.admin.query('select 1 from melden.inzending')).rowCount ?? 0;
    const before = await inzendingen();
    let refused = 0;
    const flood = async (from: number) => {
      for (let i = from; i < 1_000; i += 10) {
        const reply = await site.inject({
          method: 'POST',
          url: '/melden/papendrecht',
          payload: 'stand=x&wat=rommel',
          remoteAddress: '127.0.0.1',
          headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': '192.0.2.99' },
        });
        if (reply.statusCode === 429) refused += 1;
      }
    };
    const floods = Promise.all(Array.from({ length: 10 }, (_, i) => flood(i)));
    const other = await totBijlagen(new Bezoeker('198.51.100.200'), 'Gewoon een melder.');
    await other.post({});
    await other.post({});
    assert.equal(other.kop, 'We hebben uw melding ontvangen, dank u');
    await floods;
    assert.ok(refused >= 870, String(refused));
    assert.equal(await inzendingen(), before + 1);
  });

  test('de lokbak, een andere website en een vreemd soort bericht komen er niet in', async () => {
    const b = await new Bezoeker('198.51.100.201').open('/melden/papendrecht?taal=nl');
    await b.post({ soort: 'vermoeden', website: 'https://spam.example' });
    assert.match(b.page, /verborgen vak/);
    await b.post({ soort: 'vermoeden' }, '/melden/papendrecht', { 'sec-fetch-site': 'cross-site' });
    assert.equal(b.status, 403);
    for (const [type, payload] of [
      ['application/json', '{"stand":"x"}'],
      ['text/plain', 'stand=x'],
      ['application/xml', '<stand/>'],
    ]) {
      const reply = await site.inject({
        method: 'POST',
        url: '/melden/papendrecht',
        payload: payload!,
        remoteAddress: '127.0.0.1',
        headers: { 'content-type': type! },
      });
      assert.equal(reply.statusCode, 400, type ?? '');
    }
    const big = await site.inject({
      method: 'POST',
      url: '/melden/papendrecht',
      payload: `wat=${'a'.repeat(200_000)}`,
      remoteAddress: '127.0.0.1',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    assert.equal(big.statusCode, 413);
  });
});

describe('elk antwoord', () => {
  const urls = [
    '/melden',
    '/melden/uitleg',
    '/melden/papendrecht',
    '/melden/papendrecht/code',
    '/melden/papendrecht/uitleg',
    '/melden/nergens',
    '/zomaar/iets',
  ];

  test('geen script, geen cookie, geen ETag, streng beleid, stappen van 4 kB', async () => {
    for (const url of urls) {
      for (const taal of ['nl', 'en', 'ar']) {
        const reply = await site.inject({
          method: 'GET',
          url: `${url}?taal=${taal}`,
          remoteAddress: '127.0.0.1',
        });
        assert.equal(reply.headers['set-cookie'], undefined);
        assert.equal(reply.headers.etag, undefined);
        assert.equal(reply.headers['cache-control'], 'no-store');
        assert.match(
          String(reply.headers['content-security-policy']),
          /^default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'/,
        );
        assert.equal(reply.rawPayload.length % 4_096, 0, url);
        assert.doesNotMatch(reply.body, /<script|<style|style=|onclick|javascript:/i);
        for (const [, address] of reply.body.matchAll(/(?:src|action|href)="([^"]+)"/g))
          assert.match(
            address!,
            /^(\/melden|#|tel:|https:\/\/www\.(knmi|meldmisdaadanoniem)\.nl)/,
            address ?? '',
          );
      }
    }
  });

  test('formulier, code, antwoord en fout zijn van buiten even groot', async () => {
    const sizes = new Set<number>();
    for (const url of urls) {
      const reply = await site.inject({ method: 'GET', url: `${url}?taal=nl`, remoteAddress: '127.0.0.1' });
      sizes.add(reply.rawPayload.length);
    }
    const { b } = await meld('Zo groot als de rest.');
    sizes.add(Buffer.byteLength(b.page));
    assert.deepEqual([...sizes], [16_384]);
  });

  test('alle bestanden die een bladzijde noemt zijn er, van de eigen site', async () => {
    const page = (await new Bezoeker('198.51.100.210').open('/melden/papendrecht')).page;
    const css = /href="([^"]+\.css)"/.exec(page)![1]!;
    const style = await site.inject({ method: 'GET', url: css, remoteAddress: '127.0.0.1' });
    assert.equal(style.statusCode, 200);
    const fonts = [...style.body.matchAll(/url\('([^']+)'\)/g)].map(([, f]) => f!);
    assert.equal(fonts.length, 6);
    for (const font of fonts) {
      const reply = await site.inject({ method: 'GET', url: font, remoteAddress: '127.0.0.1' });
      assert.equal(reply.statusCode, 200);
      assert.equal(reply.rawPayload.subarray(0, 4).toString(), 'wOF2');
    }
  });

  test('de gemeente volgt uit de host, of er wordt gevraagd welke', async () => {
    const choose = await new Bezoeker('198.51.100.211').open('/melden?taal=nl');
    assert.match(choose.page, /href="\/melden\/papendrecht\?taal=nl"/);
    assert.match(choose.page, /href="\/melden\/buurgemeente\?taal=nl"/);
    await zet('melden.host', 'melden.hier.example');
    const reply = await site.inject({
      method: 'GET',
      url: '/melden',
      remoteAddress: '127.0.0.1',
      headers: { host: 'melden.hier.example' },
    });
    assert.equal(reply.headers.location, '/melden/papendrecht');
  });

  test('is de database weg, dan blijft wat ingevuld is staan', async () => {
    t.setNow('2026-12-26T10:10:00.000Z');
    const b = await totBijlagen(new Bezoeker('198.51.100.212'), 'Blijft staan.');
    await b.post({});
    await t.admin.query(`alter role baken_publiek nologin`);
    await t.admin.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where usename = 'baken_publiek' and datname = current_database()`,
    );
    try {
      await b.post({});
    } finally {
      await t.admin.query(`alter role baken_publiek login`);
    }
    assert.equal(b.status, 503);
    assert.equal(b.kop, 'Klopt alles?');
    assert.match(b.page, /Blijft staan\./);
    // A connection that broke may be met once more; each try is one press of the same button.
    for (let tries = 0; tries < 5 && b.kop === 'Klopt alles?'; tries += 1) await b.post({});
    assert.equal(b.kop, 'We hebben uw melding ontvangen, dank u');
    await site.close();
    await publicDb.close();
  });
});
