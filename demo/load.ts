import pg from 'pg';
import { readRootKey } from '#platform/config.ts';
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
    const { rows } = await client.query<{ aantal: number }>(
      'select count(*)::int as aantal from platform.gemeente',
    );
    if ((rows[0]?.aantal ?? 0) > 0) return;
    say('De demonstratie wordt geladen (eenmalig)');
    await loadAccounts(client);
    // Nothing is acknowledged to anybody yet: if the machine stops now, the story is told again.
    await client.query(`alter database "${target.database}" set synchronous_commit = off`);
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
