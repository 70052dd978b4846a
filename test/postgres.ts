import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { throwawayCluster } from './cluster.ts';

/** The passwords of the database roles follow from this; roles are shared by all databases of a cluster. */
export const testSecret = Buffer.from('geheim van de proeven, nergens anders');

export interface TestDatabase {
  /** Of the cluster, at its maintenance database. */
  superuserUrl: string;
  /** This file's own, migrated and empty. */
  database: string;
  /** Work to do before the database goes: pools to end, an app to close. Last given, first done. */
  beforeDrop(close: () => Promise<void> | void): void;
}

/**
 * A migrated database for one test file. `npm test` shares one cluster (`BAKEN_TEST_PG`) and one migrated
 * template between all files; a file run by hand starts a cluster of its own. Call it once, at the top of
 * the file: what is registered inside a hook ends with that hook.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const closers: (() => Promise<void> | void)[] = [];
  after(async () => {
    for (const close of closers.toReversed()) await close();
  });
  const superuserUrl = process.env.BAKEN_TEST_PG ?? (await ownCluster(closers));
  const template = await migratedTemplate(superuserUrl);
  const database = `test_${randomBytes(6).toString('hex')}`;
  await asSuperuser(superuserUrl, (client) =>
    client.query(`create database ${database} template ${template} owner baken_eigenaar`),
  );
  closers.push(() =>
    asSuperuser(superuserUrl, async (client) => {
      await client.query(`drop database if exists ${database} with (force)`);
    }),
  );
  return { superuserUrl, database, beforeDrop: (close) => void closers.push(close) };
}

async function ownCluster(closers: (() => Promise<void> | void)[]): Promise<string> {
  const cluster = await throwawayCluster();
  closers.push(() => cluster.stop());
  return cluster.superuserUrl;
}

/** The database every test database is copied from; made when these migrations have none yet. */
export async function migratedTemplate(superuserUrl: string): Promise<string> {
  const name = `sjabloon_${migrationsHash()}`;
  await asSuperuser(superuserUrl, async (client) => {
    // Files run side by side and all want it first.
    await client.query(`select pg_advisory_lock(hashtext('${name}'))`);
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (rowCount === 0) await makeTemplate(client, superuserUrl, name);
  });
  return name;
}

async function makeTemplate(client: pg.Client, superuserUrl: string, name: string): Promise<void> {
  // Under another name until it is whole: half a template must not be copied.
  const draft = `${name}_bezig`;
  await client.query(`drop database if exists ${draft} with (force)`);
  const { prepareDatabase } = await import('#platform/migrate.ts');
  await prepareDatabase({ adminUrl: superuserUrl, database: draft, secret: testSecret, mode: 'demo' });
  await client.query(`alter database ${draft} rename to ${name}`);
}

function migrationsHash(): string {
  const dir = fileURLToPath(new URL('../db/migrations/', import.meta.url));
  const hash = createHash('sha256');
  for (const file of readdirSync(dir).toSorted()) hash.update(file).update(readFileSync(dir + file));
  hash.update(readFileSync(fileURLToPath(new URL('../platform/migrate.ts', import.meta.url))));
  return hash.digest('hex').slice(0, 16);
}

async function asSuperuser<T>(superuserUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
