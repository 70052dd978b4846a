import pg from 'pg';
import { readRootKey } from '#platform/config.ts';
import { SYSTEEM } from '#platform/actor.ts';
import { accounts, gemeenten } from './accounts.ts';
import { tell } from './tell.ts';

export interface DemoTarget {
  adminUrl: string;
  database: string;
  rootKeyFile: string;
  filesFolder: string;
  processEnv: Record<string, string>;
}

/** Loads the demonstration into an empty database; does nothing when it is there already. */
export async function loadDemoOnce(target: DemoTarget, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: target.adminUrl });
  await client.connect();
  try {
    if (await brokenOff(client)) {
      say('De demonstratie was half geladen en begint opnieuw');
      await empty(client);
    }
    const { rows } = await client.query<{ aantal: number }>(
      'select count(*)::int as aantal from platform.gemeente',
    );
    if ((rows[0]?.aantal ?? 0) > 0) return;
    say('De demonstratie wordt geladen (eenmalig)');
    // Nothing is acknowledged to anybody yet: if the machine stops now, the story is told again.
    await client.query(`alter database "${target.database}" set synchronous_commit = off`);
    await loadAccounts(client);
    await choose(client);
    await tell(
      {
        mode: 'demo',
        appUrl: target.processEnv.BAKEN_DB_APP!,
        authUrl: target.processEnv.BAKEN_DB_AUTH!,
        rootKey: readRootKey(target.rootKeyFile),
        filesFolder: target.filesFolder,
      },
      say,
    );
    await client.query(`alter database "${target.database}" reset synchronous_commit`);
    // Its background work has been done with the clock of its own day.
    await client.query('delete from graphile_worker._private_jobs');
  } finally {
    await client.end();
  }
}

/** The setting of the load stands as long as the load has not ended: a load that was killed is seen by it. */
async function brokenOff(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query(
    `select 1 from pg_db_role_setting s join pg_database d on d.oid = s.setdatabase
      where d.datname = current_database() and 'synchronous_commit=off' = any (s.setconfig)`,
  );
  return (rowCount ?? 0) > 0;
}

/** Half a story is no story: everything of it goes, the installation itself stays. */
async function empty(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tabel: string }>(
    `select format('%I.%I', schemaname, tablename) as tabel from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema', 'public', 'graphile_worker')
        and (schemaname, tablename) <> ('platform', 'installatie')`,
  );
  await client.query(`truncate ${rows.map((r) => r.tabel).join(', ')} cascade`);
  await client.query('delete from graphile_worker._private_jobs');
}

/** Municipalities, accounts and memberships: what an administrator would make. */
export async function loadAccounts(client: pg.Client): Promise<void> {
  await client.query('begin');
  for (const g of gemeenten) {
    await client.query(
      'insert into platform.gemeente (gemeente_id, code, naam, thema) values ($1, $2, $3, $4)',
      [g.id, g.code, g.naam, g.thema],
    );
  }
  for (const a of accounts) {
    await client.query('insert into auth.account (id, naam) values ($1, $2)', [a.id, a.naam]);
    for (const team of a.teams) {
      await client.query(
        `insert into platform.lidmaatschap (gemeente_id, account_id, rol, team, naam, vanaf) values ($1, $2, $3, $4, $5, $6)`,
        [a.gemeenteId, a.id, a.rol, team, a.naam, a.vanaf],
      );
    }
  }
  await client.query('commit');
}

/**
 * The public form is open, and what comes in shows after a minute: nobody looks at a demonstration for an hour. Persons
 * may be looked up: the answers are invented.
 */
async function choose(client: pg.Client): Promise<void> {
  const choices: [string, unknown][] = [
    ['melden.stand', 'anoniem'],
    ['melden.vrijgave', 1],
    ['register.personen', true],
  ];
  for (const g of gemeenten) {
    for (const [sleutel, waarde] of choices) {
      await client.query(
        `insert into platform.instelling (gemeente_id, sleutel, geldig_vanaf, waarde, bron, door, op)
         values ($1, $2, '2024-01-01', $3, 'demonstratie', $4, now())`,
        [g.id, sleutel, JSON.stringify(waarde), SYSTEEM],
      );
    }
  }
}
