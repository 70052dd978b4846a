import assert from 'node:assert/strict';
import { cpSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import pg from 'pg';
import { throwawayDir } from '#test/cluster.ts';
import { binaries, packageDir } from './binaries.ts';
import { clusterPath, dataDirPath, prepareDataDir } from './data-dir.ts';
import { ownerFor } from './owner.ts';
import { CannotStart } from '../errors.ts';
import { startEmbedded, stopEmbedded, type EmbeddedPostgres } from './start.ts';

const asRoot = process.getuid?.() === 0;
const scratch = throwawayDir();
after(() => rmSync(scratch, { recursive: true, force: true }));

async function query(server: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: server.superuserUrl });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
}

describe('ingebouwde PostgreSQL', () => {
  const dataDir = join(scratch, 'data');
  const lines: string[] = [];
  const start = () => startEmbedded({ dataDir, log: (line) => lines.push(line) });
  let server: EmbeddedPostgres;
  before(async () => {
    server = await start();
  });
  after(() => server.stop());

  test('de eerste start maakt een database met controlegetallen, Nederlandse zoektaal en C.UTF-8', async () => {
    assert.equal(server.created, true);
    const found = await query(
      server,
      `select current_setting('data_checksums'), current_setting('default_text_search_config'), datlocale,
              current_setting('synchronous_commit'), current_setting('fsync')
       from pg_database where datname = current_database()`,
    );
    assert.deepEqual(found, ['on', 'pg_catalog.dutch', 'C.UTF-8', 'on', 'on']);
  });

  test('de uitbreidingen van Baken zijn er', async () => {
    const wanted = ['btree_gist', 'citext', 'fuzzystrmatch', 'ltree', 'pg_trgm', 'pgcrypto', 'unaccent'];
    for (const name of wanted) await query(server, `create extension ${name}`);
    const found = await query(server, `select daitch_mokotoff('Schmidt')::text`);
    assert.deepEqual(found, ['{463000}']);
  });

  test('zonder het wachtwoord komt niemand binnen', async () => {
    const client = new pg.Client({
      host: server.host,
      port: server.port,
      user: 'postgres',
      password: 'raad',
    });
    await assert.rejects(client.connect(), { code: '28P01' });
  });

  test('het wachtwoord is alleen voor de eigenaar leesbaar', () => {
    assert.equal(statSync(join(dataDir, 'postgres.wachtwoord')).mode & 0o777, 0o600);
  });

  test('een tweede start neemt de draaiende server over', async () => {
    const again = await start();
    assert.equal(again.adopted, true);
    assert.equal(again.pid, server.pid);
  });

  test('twee gelijktijdige starts geven één server', async () => {
    await server.stop();
    const [one, two] = await Promise.all([start(), start()]);
    assert.equal(one.pid, two.pid);
    server = one;
  });

  test('na kill -9 herstelt de volgende start en is niets bevestigds weg', async () => {
    await query(server, 'create table bewijs as select 7 as n');
    process.kill(server.pid, 'SIGKILL');
    server = await start();
    assert.equal(server.adopted, false);
    assert.deepEqual(await query(server, 'select n from bewijs'), [7]);
  });

  test('een achtergebleven pid-bestand met het nummer van een ander proces houdt niets tegen', async () => {
    await server.stop();
    writeFileSync(join(clusterPath(dataDir), 'postmaster.pid'), `${process.pid}\n${clusterPath(dataDir)}\n`);
    server = await start();
    assert.deepEqual(await query(server, 'select n from bewijs'), [7]);
  });

  test('een afgebroken initdb geldt niet als database, en wie hem niet startte kan hem stoppen', async () => {
    const cut = join(scratch, 'cut');
    mkdirSync(join(`${clusterPath(cut)}.nieuw`, 'base'), { recursive: true });
    const other = await startEmbedded({ dataDir: cut, log: () => {} });
    assert.equal(other.created, true);
    await stopEmbedded(cut);
    await assert.rejects(query(other, 'select 1'), { code: 'ECONNREFUSED' });
    await stopEmbedded(cut);
  });
});

describe('gegevensmap', () => {
  test('root krijgt een map buiten zijn thuismap, een gebruiker een map in de checkout', () => {
    assert.match(dataDirPath({}, '/root/baken', 0), /^\/var\/lib\/baken\/[0-9a-f]{12}$/);
    assert.notEqual(dataDirPath({}, '/root/baken', 0), dataDirPath({}, '/root/baken2', 0));
    assert.equal(dataDirPath({}, '/home/an/baken', 1000), '/home/an/baken/.baken');
    assert.equal(dataDirPath({ BAKEN_DATA_DIR: '../data' }, '/home/an/baken', 1000), '/home/an/data');
  });

  test('root wordt geweigerd in een map waar PostgreSQL niet bij kan', { skip: !asRoot }, () => {
    const closed = join(scratch, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    assert.throws(() => prepareDataDir(join(closed, 'data')), CannotStart);
  });

  test('een map die niet te maken is wordt geweigerd met de oplossing', () => {
    writeFileSync(join(scratch, 'file'), '');
    assert.throws(() => prepareDataDir(join(scratch, 'file', 'data')), /BAKEN_DATA_DIR/);
  });
});

test('programma’s onder een gesloten map worden leesbaar gekopieerd', { skip: !asRoot }, () => {
  const closed = join(scratch, 'home');
  mkdirSync(closed, { mode: 0o700 });
  cpSync(packageDir(), join(closed, 'package'), { recursive: true, verbatimSymlinks: true });
  const dataDir = prepareDataDir(join(scratch, 'copy'));
  const found = binaries(dataDir, ownerFor(clusterPath(dataDir)), join(closed, 'package'));
  assert.ok(found.postgres.startsWith(dataDir));
});
