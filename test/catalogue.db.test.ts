import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import pg from 'pg';
import { dropCircles, insertText, plantRow } from './catalogue/plant.ts';
import { rules, tenantTables, zonderGrens } from './catalogue/rules.ts';
import { testDatabase } from './postgres.ts';

const { superuserUrl, database, beforeDrop } = await testDatabase();
const url = new URL(superuserUrl);
url.pathname = `/${database}`;
const client = new pg.Client({ connectionString: url.toString() });
before(() => client.connect());
beforeDrop(() => client.end());

/** Everything planted is gone afterwards. */
async function undone(work: () => Promise<void>): Promise<void> {
  await client.query('begin');
  try {
    await work();
  } finally {
    await client.query('rollback');
  }
}

const faults = async (sql: string): Promise<string[]> =>
  (await client.query<{ fout: string }>(sql)).rows.map((r) => r.fout);

describe('de catalogus van de database', () => {
  for (const rule of rules) {
    test(rule.naam, async () => {
      assert.deepEqual(await faults(rule.sql), []);
      await undone(async () => {
        await client.query(rule.canary.plant);
        assert.deepEqual(await faults(rule.sql), [rule.canary.fout]);
      });
    });
  }
});

/** How many rows a role sees with this municipality set; null when it may not look at all. */
async function seen(rol: string, gemeente: string, tabel: string): Promise<number | null> {
  await client.query('savepoint kijk');
  try {
    await client.query(`set local role ${rol}`);
    await client.query(
      `select set_config('baken.gemeente', $1, true), set_config('baken.rol', 'systeem', true), set_config('baken.actor', '', true), set_config('baken.teams', '', true)`,
      [gemeente],
    );
    return (await client.query<{ n: number }>(`select count(*)::int as n from ${tabel}`)).rows[0]!.n;
  } catch (error) {
    if ((error as pg.DatabaseError).code === '42501') return null;
    throw error;
  } finally {
    await client.query('rollback to kijk');
  }
}

/** Every way in which a planted row of municipality 1 is seen by who should not, or not by who should. */
async function leaks(tabel: string): Promise<string[]> {
  const found: string[] = [];
  const say = (fault: string) => void found.push(`${tabel}: ${fault}`);
  await dropCircles(client, tabel);
  await plantRow(client, tabel, 1);
  await plantRow(client, tabel, 2);
  for (const rol of ['baken_app', 'baken_auth', 'baken_publiek', 'baken_werker']) {
    if (zonderGrens.has(`${tabel} ${rol}`)) continue;
    if (((await seen(rol, '', tabel)) ?? 0) > 0) say(`${rol} ziet rijen zonder gemeente`);
    if (((await seen(rol, '1', tabel)) ?? 0) > 1) say(`${rol} ziet rijen van een andere gemeente`);
    if (((await seen(rol, '3', tabel)) ?? 0) > 0) say(`${rol} ziet rijen in een gemeente zonder rijen`);
  }
  // Proof that there was something to see: the role that may look does see its own row.
  if ((await seen('baken_app', '1', tabel)) === 0) say('baken_app ziet de eigen rij niet');
  if (await canInsertElsewhere(tabel)) say('baken_app schrijft in een andere gemeente');
  return found;
}

async function canInsertElsewhere(tabel: string): Promise<boolean> {
  const text = await insertText(client, tabel, 1);
  await client.query('savepoint schrijf');
  try {
    await client.query('set local role baken_app');
    await client.query(
      `select set_config('baken.gemeente', '2', true), set_config('baken.rol', 'systeem', true)`,
    );
    await client.query(text);
    return true;
  } catch (error) {
    if ((error as pg.DatabaseError).code === '42501') return false;
    throw error;
  } finally {
    await client.query('rollback to schrijf');
  }
}

describe('rijbeveiliging, tabel voor tabel', () => {
  test('zonder gemeente geen rij, met gemeente alleen de eigen rij, schrijven alleen in de eigen gemeente', async () => {
    const tables = (await client.query<{ tabel: string }>(tenantTables)).rows;
    assert.ok(tables.length > 10);
    for (const { tabel } of tables) await undone(async () => assert.deepEqual(await leaks(tabel), []));
  });

  test('een tabel die lekt, valt door de mand', async () => {
    await undone(async () => {
      await client.query(`create table platform.slecht (gemeente_id smallint not null, id uuid not null, primary key (gemeente_id, id));
        call platform.bescherm('platform.slecht');
        create policy ruim on platform.slecht to baken_app using (true)`);
      assert.deepEqual(await leaks('platform.slecht'), [
        'platform.slecht: baken_app ziet rijen zonder gemeente',
        'platform.slecht: baken_app ziet rijen van een andere gemeente',
        'platform.slecht: baken_app ziet rijen in een gemeente zonder rijen',
        'platform.slecht: baken_app schrijft in een andere gemeente',
      ]);
    });
  });

  test('een tabel waarin niemand iets ziet, valt ook door de mand', async () => {
    await undone(async () => {
      await client.query(`create table platform.slecht (gemeente_id smallint not null, id uuid not null, primary key (gemeente_id, id));
        call platform.bescherm('platform.slecht'); drop policy gemeente on platform.slecht`);
      assert.deepEqual(await leaks('platform.slecht'), ['platform.slecht: baken_app ziet de eigen rij niet']);
    });
  });
});
